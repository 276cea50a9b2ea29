// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxHardwareMappingPci, type DataProxmoxHardwareMappingPciConfig, type DataProxmoxHardwareMappingPciComputed } from './data-proxmox-hardware-mapping-pci';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentHardwareMappingPci}.
 * @deprecated Use "proxmox_hardware_mapping_pci" instead. This resource / data source will be removed
 * in v1.0.
 */
export type DataProxmoxVirtualEnvironmentHardwareMappingPciConfig = DataProxmoxHardwareMappingPciConfig;

/**
 * Retrieves a PCI hardware mapping from a Proxmox VE cluster.
 * @deprecated Use "proxmox_hardware_mapping_pci" instead. This resource / data source will be removed
 * in v1.0.
 */
export class DataProxmoxVirtualEnvironmentHardwareMappingPci extends dataSource<DataProxmoxHardwareMappingPciConfig, DataProxmoxHardwareMappingPciComputed>(
  'proxmox_virtual_environment_hardware_mapping_pci',
  DataProxmoxHardwareMappingPci.table,
) {}
