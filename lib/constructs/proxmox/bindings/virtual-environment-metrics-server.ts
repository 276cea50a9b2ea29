// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { MetricsServer, type MetricsServerConfig, type MetricsServerComputed } from './metrics-server';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentMetricsServer}.
 * @deprecated Use "proxmox_metrics_server" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentMetricsServerConfig = MetricsServerConfig;

/**
 * Manages PVE metrics server.
 * @deprecated Use "proxmox_metrics_server" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentMetricsServer extends resource<MetricsServerConfig, MetricsServerComputed>(
  'proxmox_virtual_environment_metrics_server',
  MetricsServer.table,
) {}
