// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxHardwareMappings, type DataProxmoxHardwareMappingsConfig, type DataProxmoxHardwareMappingsComputed } from './data-proxmox-hardware-mappings';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentHardwareMappings}.
 * @deprecated Use "proxmox_hardware_mappings" instead. This resource / data source will be removed in
 * v1.0.
 */
export type DataProxmoxVirtualEnvironmentHardwareMappingsConfig = DataProxmoxHardwareMappingsConfig;

/**
 * Retrieves a list of hardware mapping resources.
 * @deprecated Use "proxmox_hardware_mappings" instead. This resource / data source will be removed in
 * v1.0.
 */
export class DataProxmoxVirtualEnvironmentHardwareMappings extends dataSource<DataProxmoxHardwareMappingsConfig, DataProxmoxHardwareMappingsComputed>(
  'proxmox_virtual_environment_hardware_mappings',
  DataProxmoxHardwareMappings.table,
) {}
