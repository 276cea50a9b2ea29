// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentRole}. */
export interface DataProxmoxVirtualEnvironmentRoleConfig extends TerraformMetaArguments {
  /** The role id. */
  readonly roleId: string;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentRole after apply. */
export interface DataProxmoxVirtualEnvironmentRoleComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The role privileges. */
  readonly privileges: string[];
}

/** Data source `proxmox_virtual_environment_role` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentRole extends dataSource<DataProxmoxVirtualEnvironmentRoleConfig, DataProxmoxVirtualEnvironmentRoleComputed>('proxmox_virtual_environment_role', {
  id: 'computed string',
  privileges: 'computed set(string)',
  role_id: 'required string',
}) {}
