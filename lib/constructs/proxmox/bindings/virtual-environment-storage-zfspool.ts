// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { StorageZfspool, type StorageZfspoolConfig, type StorageZfspoolComputed } from './storage-zfspool';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentStorageZfspool}.
 * @deprecated Use "proxmox_storage_zfspool" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentStorageZfspoolConfig = StorageZfspoolConfig;

/**
 * Manages ZFS-based storage in Proxmox VE.
 * @deprecated Use "proxmox_storage_zfspool" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentStorageZfspool extends resource<StorageZfspoolConfig, StorageZfspoolComputed>(
  'proxmox_virtual_environment_storage_zfspool',
  StorageZfspool.table,
) {}
