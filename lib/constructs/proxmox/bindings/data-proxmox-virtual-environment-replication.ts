// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxReplication, type DataProxmoxReplicationConfig, type DataProxmoxReplicationComputed } from './data-proxmox-replication';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentReplication}.
 * @deprecated Use "proxmox_replication" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentReplicationConfig = DataProxmoxReplicationConfig;

/**
 * Retrieves information about an existing Replication.
 * @deprecated Use "proxmox_replication" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentReplication extends dataSource<DataProxmoxReplicationConfig, DataProxmoxReplicationComputed>(
  'proxmox_virtual_environment_replication',
  DataProxmoxReplication.table,
) {}
