// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentUser}. */
export interface DataProxmoxVirtualEnvironmentUserConfig extends TerraformMetaArguments {
  /** The user id. */
  readonly userId: string;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentUser after apply. */
export interface DataProxmoxVirtualEnvironmentUserComputed {
  /** The access control list. */
  readonly acl: ObjectListReference<unknown, DataProxmoxVirtualEnvironmentUserAclComputed>;
  /** The user comment. */
  readonly comment: string;
  /** The user's email address. */
  readonly email: string;
  /** Whether the user account is enabled. */
  readonly enabled: IResolvable;
  /** The user account's expiration date. */
  readonly expirationDate: string;
  /** The user's first name. */
  readonly firstName: string;
  /** The user's groups. */
  readonly groups: string[];
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The user's keys. */
  readonly keys: string;
  /** The user's last name. */
  readonly lastName: string;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentUserAcl after apply. */
export interface DataProxmoxVirtualEnvironmentUserAclComputed {
  readonly path: string;
  readonly propagate: IResolvable;
  readonly roleId: string;
}

/** Data source `proxmox_virtual_environment_user` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentUser extends dataSource<DataProxmoxVirtualEnvironmentUserConfig, DataProxmoxVirtualEnvironmentUserComputed>('proxmox_virtual_environment_user', {
  acl: ['computed set(object)', {
    path: 'computed string',
    propagate: 'computed bool',
    role_id: 'computed string',
  }],
  comment: 'computed string',
  email: 'computed string',
  enabled: 'computed bool',
  expiration_date: 'computed string',
  first_name: 'computed string',
  groups: 'computed list(string)',
  id: 'computed string',
  keys: 'computed string',
  last_name: 'computed string',
  user_id: 'required string',
}) {}
