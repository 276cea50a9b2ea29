// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { RealmSync, type RealmSyncConfig, type RealmSyncComputed } from './realm-sync';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentRealmSync}.
 * @deprecated Use "proxmox_realm_sync" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentRealmSyncConfig = RealmSyncConfig;

/**
 * Triggers synchronization of an existing authentication realm using `/access/domains/{realm}/sync`.
 * This resource represents the last requested sync configuration; deleting it does not undo the sync.
 * @deprecated Use "proxmox_realm_sync" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentRealmSync extends resource<RealmSyncConfig, RealmSyncComputed>(
  'proxmox_virtual_environment_realm_sync',
  RealmSync.table,
) {}
