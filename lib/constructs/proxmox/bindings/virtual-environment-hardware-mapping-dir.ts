// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { HardwareMappingDir, type HardwareMappingDirConfig, type HardwareMappingDirComputed } from './hardware-mapping-dir';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentHardwareMappingDir}.
 * @deprecated Use "proxmox_hardware_mapping_dir" instead. This resource / data source will be removed
 * in v1.0.
 */
export type VirtualEnvironmentHardwareMappingDirConfig = HardwareMappingDirConfig;

/**
 * Manages a directory mapping in a Proxmox VE cluster.
 * @deprecated Use "proxmox_hardware_mapping_dir" instead. This resource / data source will be removed
 * in v1.0.
 */
export class VirtualEnvironmentHardwareMappingDir extends resource<HardwareMappingDirConfig, HardwareMappingDirComputed>(
  'proxmox_virtual_environment_hardware_mapping_dir',
  HardwareMappingDir.table,
) {}
