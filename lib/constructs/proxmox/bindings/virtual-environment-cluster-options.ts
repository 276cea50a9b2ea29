// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { ClusterOptions, type ClusterOptionsConfig, type ClusterOptionsComputed } from './cluster-options';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentClusterOptions}.
 * @deprecated Use "proxmox_cluster_options" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentClusterOptionsConfig = ClusterOptionsConfig;

/**
 * Manages Proxmox VE Cluster Datacenter options.
 * @deprecated Use "proxmox_cluster_options" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentClusterOptions extends resource<ClusterOptionsConfig, ClusterOptionsComputed>(
  'proxmox_virtual_environment_cluster_options',
  ClusterOptions.table,
) {}
