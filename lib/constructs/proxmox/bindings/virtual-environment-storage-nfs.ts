// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { StorageNfs, type StorageNfsConfig, type StorageNfsComputed } from './storage-nfs';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentStorageNfs}.
 * @deprecated Use "proxmox_storage_nfs" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentStorageNfsConfig = StorageNfsConfig;

/**
 * Manages an NFS-based storage in Proxmox VE.
 * @deprecated Use "proxmox_storage_nfs" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentStorageNfs extends resource<StorageNfsConfig, StorageNfsComputed>(
  'proxmox_virtual_environment_storage_nfs',
  StorageNfs.table,
) {}
