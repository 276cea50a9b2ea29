// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxHardwareMappingDir, type DataProxmoxHardwareMappingDirConfig, type DataProxmoxHardwareMappingDirComputed } from './data-proxmox-hardware-mapping-dir';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentHardwareMappingDir}.
 * @deprecated Use "proxmox_hardware_mapping_dir" instead. This resource / data source will be removed
 * in v1.0.
 */
export type DataProxmoxVirtualEnvironmentHardwareMappingDirConfig = DataProxmoxHardwareMappingDirConfig;

/**
 * Retrieves a directory mapping from a Proxmox VE cluster.
 * @deprecated Use "proxmox_hardware_mapping_dir" instead. This resource / data source will be removed
 * in v1.0.
 */
export class DataProxmoxVirtualEnvironmentHardwareMappingDir extends dataSource<DataProxmoxHardwareMappingDirConfig, DataProxmoxHardwareMappingDirComputed>(
  'proxmox_virtual_environment_hardware_mapping_dir',
  DataProxmoxHardwareMappingDir.table,
) {}
