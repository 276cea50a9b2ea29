// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentPools}. */
export type DataProxmoxVirtualEnvironmentPoolsConfig = TerraformMetaArguments;

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentPools after apply. */
export interface DataProxmoxVirtualEnvironmentPoolsComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The pool ids. */
  readonly poolIds: string[];
}

/** Data source `proxmox_virtual_environment_pools` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentPools extends dataSource<DataProxmoxVirtualEnvironmentPoolsConfig, DataProxmoxVirtualEnvironmentPoolsComputed>('proxmox_virtual_environment_pools', {
  id: 'computed string',
  pool_ids: 'computed list(string)',
}) {}
