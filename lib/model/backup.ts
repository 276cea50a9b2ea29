import type { Finding } from '../core/component';
import { quoted } from './fault';
import { isSchedule } from './schedule';

/** How many backups are kept; what is older goes. */
export interface BackupRetention {
  /** One of each of the last days. @default 0 */
  readonly daily?: number;
  /** One of each of the last weeks. @default 0 */
  readonly weekly?: number;
  /** One of each of the last months. @default 0 */
  readonly monthly?: number;
}

/** How volumes are backed up, and where from they come back. */
export interface BackupPlan {
  /**
   * The program: `hyper-backup` copies shares of a Synology NAS, `backrest` runs restic, `dump` asks the database itself.
   */
  readonly by: 'hyper-backup' | 'backrest' | 'dump';

  /** When it runs, as cron has it: `0 2 * * *`. */
  readonly schedule: string;

  /**
   * Folder on the machine that backups come back from: restic's repository; for dumps, one that has
   * `<project>/<volume>/<time>.dump`; for the others, one that has `<stack>/<backup>/<folder>`.
   */
  readonly repository: string;

  /**
   * How many are kept.
   *
   * @default - as the program is set
   */
  readonly keep?: BackupRetention;

  /**
   * Folder under which restic sees the volumes, where it runs in a container: `/sources/docker-volumes`.
   *
   * @default '/var/lib/docker/volumes'
   */
  readonly seenAs?: string;

  /**
   * Commands that run in the container, for `dump`: one writes the database to its output, the other reads it.
   *
   * @default - none; `dump` needs them
   */
  readonly commands?: { readonly dump: string; readonly restore: string };
}

/** That a volume has no backup, and why. */
export class NoBackup {
  constructor(
    /** Why it can be lost. */
    readonly reason: string,
  ) {}
}

/** What is done for a volume. */
export type Backup = BackupPlan | NoBackup;

/** The plan of a volume that this program backs up; `undefined` if another one does, or none. */
export function planBy(by: BackupPlan['by'], backup: Backup | undefined): BackupPlan | undefined {
  return backup === undefined || backup instanceof NoBackup || backup.by !== by ? undefined : backup;
}

/**
 * A volume that nobody backs up, with the reason.
 *
 * @example
 * const cache = noBackup('a cache: it fills itself again');
 */
export function noBackup(reason: string): NoBackup {
  return new NoBackup(reason);
}

/** Backups of what containers keep on a machine; a volume may have its own. */
export interface MachineBackups {
  /**
   * Of data folders.
   *
   * @default - each says its own. Raises HL133 if one does not.
   */
  readonly folders?: Backup;

  /**
   * Of volumes that Docker keeps.
   *
   * @default - each says its own. Raises HL133 if one does not.
   */
  readonly volumes?: Backup;
}

/** What is wrong with a backup of a volume; `undefined` stands for one that nobody gave. */
export function backupFault(volume: string, backup: Backup | undefined): Finding | undefined {
  if (backup === undefined) {
    return {
      code: 'HL133',
      what: `${volume} keeps data, and nobody says how it is backed up`,
      fix: 'give backup, or noBackup with the reason',
    };
  }
  if (backup instanceof NoBackup) {
    if (backup.reason.trim() !== '') return undefined;
    return {
      code: 'HL133',
      what: `${volume} has no backup, without a reason`,
      fix: 'say why it can be lost',
    };
  }
  if (!isSchedule(backup.schedule)) {
    return {
      code: 'HL161',
      what: `the schedule of a backup must be five fields of cron, got ${quoted(backup.schedule)}`,
      fix: `write it as in '0 2 * * *' or '@daily'`,
    };
  }
  for (const [time, kept] of Object.entries(backup.keep ?? {}) as readonly [string, unknown][]) {
    if (kept === undefined || (Number.isInteger(kept) && Number(kept) >= 0)) continue;
    return {
      code: 'HL161',
      what: `${volume} keeps ${quoted(kept)} ${time} backups`,
      fix: 'give a whole number, 0 for none',
    };
  }
  if (backup.by === 'dump' && backup.commands === undefined) {
    return {
      code: 'HL161',
      what: `${volume} is backed up by a dump, without commands`,
      fix: `give commands, as in { dump: 'pg_dump -U app app', restore: 'psql -U app app' }`,
    };
  }
  return undefined;
}
