// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link StoragePbs}. */
export interface StoragePbsConfig extends TerraformMetaArguments {
  /**
   * The content types that can be stored on this storage. Valid values: `backup` (VM backups), `images`
   * (VM disk images), `import` (VM disk images for import), `iso` (ISO images), `rootdir` (container
   * root directories), `snippets` (cloud-init, hook scripts, etc.), `vztmpl` (container templates).
   */
  readonly content?: ('backup' | 'images' | 'import' | 'iso' | 'rootdir' | 'snippets' | 'vztmpl')[] |
    IResolvable;
  /** The name of the datastore on the Proxmox Backup Server. */
  readonly datastore: string;
  /** Whether the storage is disabled. */
  readonly disable?: boolean | IResolvable;
  /**
   * An existing encryption key for the datastore. This is a sensitive value. Conflicts with
   * `generate_encryption_key`. Sensitive: OpenTofu does not print it.
   */
  readonly encryptionKey?: string;
  /** The SHA256 fingerprint of the Proxmox Backup Server's certificate. */
  readonly fingerprint?: string;
  /**
   * If set to true, Proxmox will generate a new encryption key. The key will be stored in the
   * `generated_encryption_key` attribute. Conflicts with `encryption_key`.
   */
  readonly generateEncryptionKey?: boolean | IResolvable;
  /** The unique identifier of the storage. */
  readonly id: string;
  /** The namespace to use on the Proxmox Backup Server. */
  readonly namespace?: string;
  /** A list of nodes where this storage is available. */
  readonly nodes?: string[];
  /**
   * The password for authenticating with the Proxmox Backup Server. Sensitive: OpenTofu does not print
   * it.
   */
  readonly password: string;
  /** The IP address or DNS name of the Proxmox Backup Server. */
  readonly server: string;
  /** The username for authenticating with the Proxmox Backup Server. */
  readonly username: string;
  /** Configure backup retention settings for the storage type. */
  readonly backups?: StoragePbsBackups;
}

/** Configure backup retention settings for the storage type. */
export interface StoragePbsBackups {
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

/** What OpenTofu knows of a StoragePbs after apply. */
export interface StoragePbsComputed {
  /** The SHA256 fingerprint of the encryption key currently in use. */
  readonly encryptionKeyFingerprint: string;
  /**
   * The encryption key returned by Proxmox when `generate_encryption_key` is true. Sensitive: OpenTofu
   * does not print it.
   */
  readonly generatedEncryptionKey: string;
  /** Whether the storage is shared across all nodes. */
  readonly shared: IResolvable;
}

/** Manages a Proxmox Backup Server (PBS) storage in Proxmox VE. */
export class StoragePbs extends resource<StoragePbsConfig, StoragePbsComputed>('proxmox_storage_pbs', {
  content: 'optional+computed set(string)',
  datastore: 'required string',
  disable: 'optional+computed bool',
  encryption_key: 'optional string sensitive',
  encryption_key_fingerprint: 'computed string',
  fingerprint: 'optional string',
  generate_encryption_key: 'optional bool',
  generated_encryption_key: 'computed string sensitive',
  id: 'required string',
  namespace: 'optional string',
  nodes: 'optional+computed set(string)',
  password: 'required string sensitive',
  server: 'required string',
  shared: 'computed bool',
  username: 'required string',
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
