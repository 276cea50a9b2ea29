// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { BooleanList, StringListList, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentUsers}. */
export type DataProxmoxVirtualEnvironmentUsersConfig = TerraformMetaArguments;

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentUsers after apply. */
export interface DataProxmoxVirtualEnvironmentUsersComputed {
  /** The user comments. */
  readonly comments: string[];
  /** The users' email addresses. */
  readonly emails: string[];
  /** Whether a user account is enabled. */
  readonly enabled: BooleanList;
  /** The user accounts' expiration dates. */
  readonly expirationDates: string[];
  /** The users' first names. */
  readonly firstNames: string[];
  /** The users' groups. */
  readonly groups: StringListList;
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The users' keys. */
  readonly keys: string[];
  /** The users' last names. */
  readonly lastNames: string[];
  /** The user ids. */
  readonly userIds: string[];
}

/** Data source `proxmox_virtual_environment_users` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentUsers extends dataSource<DataProxmoxVirtualEnvironmentUsersConfig, DataProxmoxVirtualEnvironmentUsersComputed>('proxmox_virtual_environment_users', {
  comments: 'computed list(string)',
  emails: 'computed list(string)',
  enabled: 'computed list(bool)',
  expiration_dates: 'computed list(string)',
  first_names: 'computed list(string)',
  groups: 'computed list(list(string))',
  id: 'computed string',
  keys: 'computed list(string)',
  last_names: 'computed list(string)',
  user_ids: 'computed list(string)',
}) {}
