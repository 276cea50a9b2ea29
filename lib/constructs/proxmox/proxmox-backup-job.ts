import type { Construct } from 'constructs';

import { Component } from '../../core/component';
import type { TofuResource } from '../tofu/resource';
import { BackupJob, type BackupJobConfig } from './bindings/backup-job';
import type { ProxmoxContainer } from './proxmox-container';
import type { ProxmoxNode } from './proxmox-node';
import { ProxmoxPool } from './proxmox-pool';
import { proxmoxResource, waitFor } from './proxmox-resource';
import type { ProxmoxVm } from './proxmox-vm';
import { storageIdOf, type ProxmoxStorage } from './storage/proxmox-storage';
import type { KeepProps } from './storage/storage-props';

/** Settings of a {@link ProxmoxBackupJob}. */
export interface ProxmoxBackupJobProps {
  /** Node that has it; of a cluster, any of its nodes. */
  readonly node: ProxmoxNode;

  /** When it runs, as a calendar event of systemd: `02:00`, `sat 04:30`. */
  readonly schedule: string;

  /** Storage for the backups. */
  readonly storage: ProxmoxStorage | string;

  /**
   * What is backed up: these machines, or those of a pool.
   *
   * @default - all machines
   */
  readonly of?: readonly (ProxmoxVm | ProxmoxContainer)[] | ProxmoxPool;

  /**
   * Which backups stay.
   *
   * @default - as the storage says
   */
  readonly keep?: KeepProps;

  /**
   * Whether the machine goes on meanwhile.
   *
   * @default 'snapshot'
   */
  readonly mode?: 'snapshot' | 'suspend' | 'stop';

  /**
   * Whether it runs by its schedule.
   *
   * @default true
   */
  readonly enabled?: boolean;
}

/**
 * Backups of machines by a schedule.
 *
 * @example
 * new ProxmoxBackupJob(root, 'nightly', { node: pve, schedule: '02:00', storage: 'local', keep: { daily: 7, weekly: 4 } });
 */
export class ProxmoxBackupJob extends Component {
  /** The resource, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;

  constructor(scope: Construct, id: string, props: ProxmoxBackupJobProps) {
    super(scope, id, props);
    const { node, schedule, storage, of, keep, mode = 'snapshot', enabled = true } = props;
    this.resource = proxmoxResource<BackupJobConfig>(this, 'Resource', BackupJob, {
      node,
      ...waitFor(this, [storage, ...(of === undefined ? [] : of instanceof ProxmoxPool ? [of] : of)]),
      body: () => ({
        id,
        schedule,
        storage: storageIdOf(storage),
        enabled,
        mode,
        ...machinesOf(of),
        ...(keep !== undefined && { pruneBackups: pruneOf(keep) }),
      }),
    });
  }
}

function machinesOf(of: ProxmoxBackupJobProps['of']) {
  if (of === undefined) return { all: true };
  return of instanceof ProxmoxPool ? { pool: of.poolId } : { vmid: of.map(({ vmId }) => String(vmId)) };
}

/** The provider takes numbers as texts. */
function pruneOf(keep: KeepProps): Record<string, string> {
  return Object.fromEntries(Object.entries(keep).map(([name, count]) => [`keep-${name}`, String(count)]));
}
