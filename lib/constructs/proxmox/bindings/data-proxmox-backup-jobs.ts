// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, StringMap, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxBackupJobs}. */
export type DataProxmoxBackupJobsConfig = TerraformMetaArguments;

/** What OpenTofu knows of a DataProxmoxBackupJobs after apply. */
export interface DataProxmoxBackupJobsComputed {
  /** Unique identifier for this data source. */
  readonly id: string;
  /** List of backup jobs. */
  readonly jobs: ObjectListReference<unknown, DataProxmoxBackupJobsJobsComputed>;
}

/** What OpenTofu knows of a DataProxmoxBackupJobsJobs after apply. */
export interface DataProxmoxBackupJobsJobsComputed {
  /** Indicates whether all VMs and CTs are backed up. */
  readonly all: IResolvable;
  /** Compression algorithm used for the backup. */
  readonly compress: string;
  /** Indicates whether the backup job is enabled. */
  readonly enabled: IResolvable;
  /** Unique identifier of the backup job. */
  readonly id: string;
  /** When to send email notifications (always or failure). */
  readonly mailnotification: string;
  /** List of email addresses for notifications. */
  readonly mailto: string[];
  /** Backup mode (e.g. snapshot, suspend, stop). */
  readonly mode: string;
  /** Node on which the backup job runs. */
  readonly nodeAttribute: string;
  /** Template for backup notes. */
  readonly notesTemplate: string;
  /** Pool whose members are backed up. */
  readonly pool: string;
  /** Indicates whether backups created by this job are protected from pruning. */
  readonly protected: IResolvable;
  /** Retention options as a map of keep policies (e.g. keep-last = "3", keep-weekly = "2"). */
  readonly pruneBackups: StringMap;
  /** Backup schedule in systemd calendar format. */
  readonly schedule: string;
  /** Target storage for the backup. */
  readonly storage: string;
  /** List of VM/CT IDs included in the backup job. */
  readonly vmid: string[];
}

/** Retrieves the list of cluster-wide backup jobs. */
export class DataProxmoxBackupJobs extends dataSource<DataProxmoxBackupJobsConfig, DataProxmoxBackupJobsComputed>('proxmox_backup_jobs', {
  id: 'computed string',
  jobs: ['computed nested(list)', {
    all: 'computed bool',
    compress: 'computed string',
    enabled: 'computed bool',
    id: 'computed string',
    mailnotification: 'computed string',
    mailto: 'computed list(string)',
    mode: 'computed string',
    node: 'computed string',
    notes_template: 'computed string',
    pool: 'computed string',
    protected: 'computed bool',
    prune_backups: 'computed map(string)',
    schedule: 'computed string',
    storage: 'computed string',
    vmid: 'computed list(string)',
  }],
}) {}
