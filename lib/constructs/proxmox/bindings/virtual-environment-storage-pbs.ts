// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { StoragePbs, type StoragePbsConfig, type StoragePbsComputed } from './storage-pbs';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentStoragePbs}.
 * @deprecated Use "proxmox_storage_pbs" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentStoragePbsConfig = StoragePbsConfig;

/**
 * Manages a Proxmox Backup Server (PBS) storage in Proxmox VE.
 * @deprecated Use "proxmox_storage_pbs" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentStoragePbs extends resource<StoragePbsConfig, StoragePbsComputed>(
  'proxmox_virtual_environment_storage_pbs',
  StoragePbs.table,
) {}
