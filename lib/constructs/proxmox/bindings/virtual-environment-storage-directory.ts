// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { StorageDirectory, type StorageDirectoryConfig } from './storage-directory';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentStorageDirectory}.
 * @deprecated Use "proxmox_storage_directory" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentStorageDirectoryConfig = StorageDirectoryConfig;

/**
 * Manages directory-based storage in Proxmox VE.
 * @deprecated Use "proxmox_storage_directory" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentStorageDirectory extends resource<StorageDirectoryConfig>(
  'proxmox_virtual_environment_storage_directory',
  StorageDirectory.table,
) {}
