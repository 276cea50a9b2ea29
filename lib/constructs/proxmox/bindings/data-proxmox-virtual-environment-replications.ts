// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxReplications, type DataProxmoxReplicationsConfig, type DataProxmoxReplicationsComputed } from './data-proxmox-replications';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentReplications}.
 * @deprecated Use "proxmox_replications" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentReplicationsConfig = DataProxmoxReplicationsConfig;

/**
 * Retrieves information about all Replications in Proxmox.
 * @deprecated Use "proxmox_replications" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentReplications extends dataSource<DataProxmoxReplicationsConfig, DataProxmoxReplicationsComputed>(
  'proxmox_virtual_environment_replications',
  DataProxmoxReplications.table,
) {}
