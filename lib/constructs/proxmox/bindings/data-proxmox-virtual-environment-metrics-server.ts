// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxMetricsServer, type DataProxmoxMetricsServerConfig, type DataProxmoxMetricsServerComputed } from './data-proxmox-metrics-server';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentMetricsServer}.
 * @deprecated Use "proxmox_metrics_server" instead. This resource / data source will be removed in
 * v1.0.
 */
export type DataProxmoxVirtualEnvironmentMetricsServerConfig = DataProxmoxMetricsServerConfig;

/**
 * Retrieves information about a specific PVE metric server.
 * @deprecated Use "proxmox_metrics_server" instead. This resource / data source will be removed in
 * v1.0.
 */
export class DataProxmoxVirtualEnvironmentMetricsServer extends dataSource<DataProxmoxMetricsServerConfig, DataProxmoxMetricsServerComputed>(
  'proxmox_virtual_environment_metrics_server',
  DataProxmoxMetricsServer.table,
) {}
