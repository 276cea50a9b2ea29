// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentGroup}. */
export interface DataProxmoxVirtualEnvironmentGroupConfig extends TerraformMetaArguments {
  /** The group id. */
  readonly groupId: string;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentGroup after apply. */
export interface DataProxmoxVirtualEnvironmentGroupComputed {
  /** The access control list. */
  readonly acl: ObjectListReference<unknown, DataProxmoxVirtualEnvironmentGroupAclComputed>;
  /** The group comment. */
  readonly comment: string;
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The group members. */
  readonly members: string[];
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentGroupAcl after apply. */
export interface DataProxmoxVirtualEnvironmentGroupAclComputed {
  readonly path: string;
  readonly propagate: IResolvable;
  readonly roleId: string;
}

/** Data source `proxmox_virtual_environment_group` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentGroup extends dataSource<DataProxmoxVirtualEnvironmentGroupConfig, DataProxmoxVirtualEnvironmentGroupComputed>('proxmox_virtual_environment_group', {
  acl: ['computed set(object)', {
    path: 'computed string',
    propagate: 'computed bool',
    role_id: 'computed string',
  }],
  comment: 'computed string',
  group_id: 'required string',
  id: 'computed string',
  members: 'computed set(string)',
}) {}
