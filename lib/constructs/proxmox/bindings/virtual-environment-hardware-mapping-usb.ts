// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { HardwareMappingUsb, type HardwareMappingUsbConfig, type HardwareMappingUsbComputed } from './hardware-mapping-usb';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentHardwareMappingUsb}.
 * @deprecated Use "proxmox_hardware_mapping_usb" instead. This resource / data source will be removed
 * in v1.0.
 */
export type VirtualEnvironmentHardwareMappingUsbConfig = HardwareMappingUsbConfig;

/**
 * Manages a USB hardware mapping in a Proxmox VE cluster.
 * @deprecated Use "proxmox_hardware_mapping_usb" instead. This resource / data source will be removed
 * in v1.0.
 */
export class VirtualEnvironmentHardwareMappingUsb extends resource<HardwareMappingUsbConfig, HardwareMappingUsbComputed>(
  'proxmox_virtual_environment_hardware_mapping_usb',
  HardwareMappingUsb.table,
) {}
