// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link StorageDirectory}. */
export interface StorageDirectoryConfig extends TerraformMetaArguments {
  /**
   * The content types that can be stored on this storage. Valid values: `backup` (VM backups), `images`
   * (VM disk images), `import` (VM disk images for import), `iso` (ISO images), `rootdir` (container
   * root directories), `snippets` (cloud-init, hook scripts, etc.), `vztmpl` (container templates).
   */
  readonly content?: ('backup' | 'images' | 'import' | 'iso' | 'rootdir' | 'snippets' | 'vztmpl')[] |
    IResolvable;
  /** Create the base directory if it doesn't exist. */
  readonly createBasePath?: boolean | IResolvable;
  /** Populate the directory with the default structure. */
  readonly createSubdirs?: boolean | IResolvable;
  /** Whether the storage is disabled. */
  readonly disable?: boolean | IResolvable;
  /** The unique identifier of the storage. */
  readonly id: string;
  /** A list of nodes where this storage is available. */
  readonly nodes?: string[];
  /** The path to the directory on the Proxmox node. */
  readonly path: string;
  /** The preallocation mode for raw and qcow2 images. */
  readonly preallocation?: string;
  /** Whether the storage is shared across all nodes. */
  readonly shared?: boolean | IResolvable;
  /** Configure backup retention settings for the storage type. */
  readonly backups?: StorageDirectoryBackups;
}

/** Configure backup retention settings for the storage type. */
export interface StorageDirectoryBackups {
  /**
   * Specifies if all backups should be kept, regardless of their age. When set to true, other keep_*
   * attributes must not be set.
   */
  readonly keepAll?: boolean | IResolvable;
  /** The number of daily backups to keep. Older backups will be removed. */
  readonly keepDaily?: number;
  /** The number of hourly backups to keep. Older backups will be removed. */
  readonly keepHourly?: number;
  /** Specifies the number of the most recent backups to keep, regardless of their age. */
  readonly keepLast?: number;
  /** The number of monthly backups to keep. Older backups will be removed. */
  readonly keepMonthly?: number;
  /** The number of weekly backups to keep. Older backups will be removed. */
  readonly keepWeekly?: number;
  /** The number of yearly backups to keep. Older backups will be removed. */
  readonly keepYearly?: number;
  /** The maximum number of protected backups per guest. Use '-1' for unlimited. */
  readonly maxProtectedBackups?: number;
}

/** Manages directory-based storage in Proxmox VE. */
export class StorageDirectory extends resource<StorageDirectoryConfig>('proxmox_storage_directory', {
  content: 'optional+computed set(string)',
  create_base_path: 'optional+computed bool',
  create_subdirs: 'optional+computed bool',
  disable: 'optional+computed bool',
  id: 'required string',
  nodes: 'optional+computed set(string)',
  path: 'required string',
  preallocation: 'optional string',
  shared: 'optional+computed bool',
  backups: ['optional block(single)', {
    keep_all: 'optional+computed bool',
    keep_daily: 'optional number',
    keep_hourly: 'optional number',
    keep_last: 'optional number',
    keep_monthly: 'optional number',
    keep_weekly: 'optional number',
    keep_yearly: 'optional number',
    max_protected_backups: 'optional number',
  }],
}) {}
