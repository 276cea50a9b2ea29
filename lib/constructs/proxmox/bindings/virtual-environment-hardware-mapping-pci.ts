// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { HardwareMappingPci, type HardwareMappingPciConfig, type HardwareMappingPciComputed } from './hardware-mapping-pci';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentHardwareMappingPci}.
 * @deprecated Use "proxmox_hardware_mapping_pci" instead. This resource / data source will be removed
 * in v1.0.
 */
export type VirtualEnvironmentHardwareMappingPciConfig = HardwareMappingPciConfig;

/**
 * Manages a PCI hardware mapping in a Proxmox VE cluster.
 * @deprecated Use "proxmox_hardware_mapping_pci" instead. This resource / data source will be removed
 * in v1.0.
 */
export class VirtualEnvironmentHardwareMappingPci extends resource<HardwareMappingPciConfig, HardwareMappingPciComputed>(
  'proxmox_virtual_environment_hardware_mapping_pci',
  HardwareMappingPci.table,
) {}
