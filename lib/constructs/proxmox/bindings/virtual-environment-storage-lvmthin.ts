// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { StorageLvmthin, type StorageLvmthinConfig, type StorageLvmthinComputed } from './storage-lvmthin';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentStorageLvmthin}.
 * @deprecated Use "proxmox_storage_lvmthin" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentStorageLvmthinConfig = StorageLvmthinConfig;

/**
 * Manages thin LVM-based storage in Proxmox VE.
 * @deprecated Use "proxmox_storage_lvmthin" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentStorageLvmthin extends resource<StorageLvmthinConfig, StorageLvmthinComputed>(
  'proxmox_virtual_environment_storage_lvmthin',
  StorageLvmthin.table,
) {}
