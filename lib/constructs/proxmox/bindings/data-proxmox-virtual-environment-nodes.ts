// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { BooleanList, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentNodes}. */
export type DataProxmoxVirtualEnvironmentNodesConfig = TerraformMetaArguments;

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentNodes after apply. */
export interface DataProxmoxVirtualEnvironmentNodesComputed {
  /** The total number of logical CPUs on each node. */
  readonly cpuCount: number[];
  /** The CPU utilization on each node (values between `0.0` and `1.0`). */
  readonly cpuUtilization: number[];
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The available memory in bytes on each node. */
  readonly memoryAvailable: number[];
  /** The used memory in bytes on each node. */
  readonly memoryUsed: number[];
  /** The node names. */
  readonly names: string[];
  /** Whether a node is online. */
  readonly online: BooleanList;
  /** The SSL fingerprint for each node. */
  readonly sslFingerprints: string[];
  /** The support level for each node. */
  readonly supportLevels: string[];
  /** The uptime in seconds for each node. */
  readonly uptime: number[];
}

/** Retrieves information about all available Proxmox VE nodes. */
export class DataProxmoxVirtualEnvironmentNodes extends dataSource<DataProxmoxVirtualEnvironmentNodesConfig, DataProxmoxVirtualEnvironmentNodesComputed>('proxmox_virtual_environment_nodes', {
  cpu_count: 'computed list(number)',
  cpu_utilization: 'computed list(number)',
  id: 'computed string',
  memory_available: 'computed list(number)',
  memory_used: 'computed list(number)',
  names: 'computed list(string)',
  online: 'computed list(bool)',
  ssl_fingerprints: 'computed list(string)',
  support_levels: 'computed list(string)',
  uptime: 'computed list(number)',
}) {}
