// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link RealmSync}. */
export interface RealmSyncConfig extends TerraformMetaArguments {
  /** Only simulate the sync without applying changes. */
  readonly dryRun?: boolean | IResolvable;
  /** Enable newly synced users. */
  readonly enableNew?: boolean | IResolvable;
  /**
   * Perform a full sync.
   * @deprecated Deprecated by Proxmox: use remove_vanished instead.
   */
  readonly full?: boolean | IResolvable;
  /**
   * Purge removed entries.
   * @deprecated Deprecated by Proxmox: use remove_vanished instead.
   */
  readonly purge?: boolean | IResolvable;
  /** Name of the realm to synchronize. */
  readonly realm: string;
  /** How to handle vanished entries (e.g. `acl;properties;entry` or `none`). */
  readonly removeVanished?: string;
  /** Sync scope: users, groups, or both. */
  readonly scope?: 'users' | 'groups' | 'both' | IResolvable;
}

/** What OpenTofu knows of a RealmSync after apply. */
export interface RealmSyncComputed {
  /** Unique sync identifier (same as realm). */
  readonly id: string;
}

/**
 * Triggers synchronization of an existing authentication realm using `/access/domains/{realm}/sync`.
 * This resource represents the last requested sync configuration; deleting it does not undo the sync.
 */
export class RealmSync extends resource<RealmSyncConfig, RealmSyncComputed>('proxmox_realm_sync', {
  dry_run: 'optional bool',
  enable_new: 'optional bool',
  full: 'optional bool deprecated',
  id: 'computed string',
  purge: 'optional bool deprecated',
  realm: 'required string',
  remove_vanished: 'optional string',
  scope: 'optional string',
}) {}
