// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { StorageLvm, type StorageLvmConfig } from './storage-lvm';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentStorageLvm}.
 * @deprecated Use "proxmox_storage_lvm" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentStorageLvmConfig = StorageLvmConfig;

/**
 * Manages LVM-based storage in Proxmox VE.
 * @deprecated Use "proxmox_storage_lvm" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentStorageLvm extends resource<StorageLvmConfig>(
  'proxmox_virtual_environment_storage_lvm',
  StorageLvm.table,
) {}
