// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { StorageCifs, type StorageCifsConfig, type StorageCifsComputed } from './storage-cifs';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentStorageCifs}.
 * @deprecated Use "proxmox_storage_cifs" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentStorageCifsConfig = StorageCifsConfig;

/**
 * Manages an SMB/CIFS based storage server in Proxmox VE.
 * @deprecated Use "proxmox_storage_cifs" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentStorageCifs extends resource<StorageCifsConfig, StorageCifsComputed>(
  'proxmox_virtual_environment_storage_cifs',
  StorageCifs.table,
) {}
