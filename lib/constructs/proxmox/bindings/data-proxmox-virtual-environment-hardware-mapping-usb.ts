// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxHardwareMappingUsb, type DataProxmoxHardwareMappingUsbConfig, type DataProxmoxHardwareMappingUsbComputed } from './data-proxmox-hardware-mapping-usb';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentHardwareMappingUsb}.
 * @deprecated Use "proxmox_hardware_mapping_usb" instead. This resource / data source will be removed
 * in v1.0.
 */
export type DataProxmoxVirtualEnvironmentHardwareMappingUsbConfig = DataProxmoxHardwareMappingUsbConfig;

/**
 * Retrieves a USB hardware mapping from a Proxmox VE cluster.
 * @deprecated Use "proxmox_hardware_mapping_usb" instead. This resource / data source will be removed
 * in v1.0.
 */
export class DataProxmoxVirtualEnvironmentHardwareMappingUsb extends dataSource<DataProxmoxHardwareMappingUsbConfig, DataProxmoxHardwareMappingUsbComputed>(
  'proxmox_virtual_environment_hardware_mapping_usb',
  DataProxmoxHardwareMappingUsb.table,
) {}
