// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { BooleanList, StringListList, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentRoles}. */
export type DataProxmoxVirtualEnvironmentRolesConfig = TerraformMetaArguments;

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentRoles after apply. */
export interface DataProxmoxVirtualEnvironmentRolesComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The role privileges. */
  readonly privileges: StringListList;
  /** The role ids. */
  readonly roleIds: string[];
  /** Whether the role is special (built-in). */
  readonly special: BooleanList;
}

/** Data source `proxmox_virtual_environment_roles` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentRoles extends dataSource<DataProxmoxVirtualEnvironmentRolesConfig, DataProxmoxVirtualEnvironmentRolesComputed>('proxmox_virtual_environment_roles', {
  id: 'computed string',
  privileges: 'computed list(set(string))',
  role_ids: 'computed list(string)',
  special: 'computed list(bool)',
}) {}
