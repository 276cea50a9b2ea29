// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentNode}. */
export interface DataProxmoxVirtualEnvironmentNodeConfig extends TerraformMetaArguments {
  /** The node name. */
  readonly nodeName: string;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentNode after apply. */
export interface DataProxmoxVirtualEnvironmentNodeComputed {
  /** The total number of physical CPU cores on the node. */
  readonly cpuCores: number;
  /** The total number of logical CPUs on the node (sockets * cores * threads). */
  readonly cpuCount: number;
  /** The CPU model on the node. */
  readonly cpuModel: string;
  /** The number of CPU sockets on the node. */
  readonly cpuSockets: number;
  /** The CPU utilization on the node (a value between `0.0` and `1.0`). */
  readonly cpuUtilization: number;
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The available memory in bytes on the node. */
  readonly memoryAvailable: number;
  /** The total memory in bytes on the node. */
  readonly memoryTotal: number;
  /** The used memory in bytes on the node. */
  readonly memoryUsed: number;
  /** The uptime in seconds on the node. */
  readonly uptime: number;
}

/** Retrieves information about a specific Proxmox VE node. */
export class DataProxmoxVirtualEnvironmentNode extends dataSource<DataProxmoxVirtualEnvironmentNodeConfig, DataProxmoxVirtualEnvironmentNodeComputed>('proxmox_virtual_environment_node', {
  cpu_cores: 'computed number',
  cpu_count: 'computed number',
  cpu_model: 'computed string',
  cpu_sockets: 'computed number',
  cpu_utilization: 'computed number',
  id: 'computed string',
  memory_available: 'computed number',
  memory_total: 'computed number',
  memory_used: 'computed number',
  node_name: 'required string',
  uptime: 'computed number',
}) {}
