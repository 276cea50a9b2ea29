// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link BackupJob}. */
export interface BackupJobConfig extends TerraformMetaArguments {
  /** Whether to back up all known guests on the node. */
  readonly all?: boolean | IResolvable;
  /** I/O bandwidth limit in KiB/s. */
  readonly bwlimit?: number;
  /** The compression algorithm (0, 1, gzip, lzo, or zstd). */
  readonly compress?: '0' | '1' | 'gzip' | 'lzo' | 'zstd' | IResolvable;
  /** Whether the backup job is enabled. */
  readonly enabled?: boolean | IResolvable;
  /** A list of paths to exclude from the backup. */
  readonly excludePath?: string[];
  /** Fleecing configuration for the backup job. */
  readonly fleecing?: BackupJobFleecing;
  /** The identifier of the backup job. */
  readonly id: string;
  /** I/O priority (0-8). */
  readonly ionice?: number;
  /** Maximum wait time in minutes for the global lock. */
  readonly lockwait?: number;
  /** Email notification setting (always or failure). */
  readonly mailnotification?: 'always' | 'failure' | IResolvable;
  /** A list of email addresses to send notifications to. */
  readonly mailto?: string[];
  /** Deprecated: use prune_backups instead. Maximum number of backup files per guest. */
  readonly maxfiles?: number;
  /** The backup mode (snapshot, suspend, or stop). */
  readonly mode?: 'snapshot' | 'suspend' | 'stop' | IResolvable;
  /** The cluster node name to limit the backup job to. */
  readonly nodeAttribute?: string;
  /** Template for notes attached to the backup. */
  readonly notesTemplate?: string;
  /** PBS change detection mode (legacy, data, or metadata). */
  readonly pbsChangeDetectionMode?: 'legacy' | 'data' | 'metadata' | IResolvable;
  /** Performance-related settings for the backup job. */
  readonly performance?: BackupJobPerformance;
  /** Number of pigz threads (0 disables, 1 uses single-threaded gzip). */
  readonly pigz?: number;
  /** Limit backup to guests in the specified pool. */
  readonly pool?: string;
  /** Whether the backup should be marked as protected. */
  readonly protected?: boolean | IResolvable;
  /** Retention options as a map of keep policies (e.g. keep-last = "3", keep-weekly = "2"). */
  readonly pruneBackups?: Record<string, string>;
  /** Whether to remove old backups if there are more than maxfiles. */
  readonly remove?: boolean | IResolvable;
  /** Whether to repeat missed backup jobs as soon as possible. */
  readonly repeatMissed?: boolean | IResolvable;
  /** Backup schedule in systemd calendar event format. */
  readonly schedule: string;
  /** Path to a script to execute before/after the backup job. */
  readonly script?: string;
  /** The scheduled start time (HH:MM). */
  readonly starttime?: string;
  /** Whether to exclude common temporary files from the backup. */
  readonly stdexcludes?: boolean | IResolvable;
  /** Maximum wait time in minutes for a guest to stop. */
  readonly stopwait?: number;
  /** The storage identifier for the backup. */
  readonly storage: string;
  /** Path to the temporary directory for the backup job. */
  readonly tmpdir?: string;
  /** A list of guest VM/CT IDs to include in the backup job. */
  readonly vmid?: string[];
  /** Number of zstd threads (0 uses half of available cores). */
  readonly zstd?: number;
}

/** Fleecing configuration for the backup job. */
export interface BackupJobFleecing {
  /** Whether fleecing is enabled. */
  readonly enabled?: boolean | IResolvable;
  /** The storage identifier for fleecing. */
  readonly storage?: string;
}

/** Performance-related settings for the backup job. */
export interface BackupJobPerformance {
  /** Maximum number of workers for parallel backup. */
  readonly maxWorkers?: number;
  /** Maximum number of entries for PBS catalog. */
  readonly pbsEntriesMax?: number;
}

/** Manages a Proxmox VE cluster backup job. */
export class BackupJob extends resource<BackupJobConfig>('proxmox_backup_job', {
  all: 'optional+computed bool',
  bwlimit: 'optional+computed number',
  compress: 'optional+computed string',
  enabled: 'optional+computed bool',
  exclude_path: 'optional list(string)',
  fleecing: ['optional nested(single)', {
    enabled: 'optional+computed bool',
    storage: 'optional string',
  }],
  id: 'required string',
  ionice: 'optional+computed number',
  lockwait: 'optional number',
  mailnotification: 'optional+computed string',
  mailto: 'optional list(string)',
  maxfiles: 'optional number',
  mode: 'optional+computed string',
  node: 'optional string',
  notes_template: 'optional string',
  pbs_change_detection_mode: 'optional string',
  performance: ['optional nested(single)', {
    max_workers: 'optional number',
    pbs_entries_max: 'optional number',
  }],
  pigz: 'optional number',
  pool: 'optional string',
  protected: 'optional+computed bool',
  prune_backups: 'optional+computed map(string)',
  remove: 'optional+computed bool',
  repeat_missed: 'optional+computed bool',
  schedule: 'required string',
  script: 'optional string',
  starttime: 'optional string',
  stdexcludes: 'optional+computed bool',
  stopwait: 'optional number',
  storage: 'required string',
  tmpdir: 'optional string',
  vmid: 'optional list(string)',
  zstd: 'optional number',
}) {}
