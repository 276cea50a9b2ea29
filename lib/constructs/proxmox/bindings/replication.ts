// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link Replication}. */
export interface ReplicationConfig extends TerraformMetaArguments {
  /** Description. */
  readonly comment?: string;
  /** Flag to disable/deactivate this replication. */
  readonly disable?: boolean | IResolvable;
  /**
   * Replication Job ID. The ID is composed of a Guest ID and a job number, separated by a hyphen, i.e.
   * '<GUEST>-<JOBNUM>'.
   */
  readonly id: string;
  /** Rate limit in mbps (megabytes per second) as floating point number. */
  readonly rate?: number;
  /**
   * Storage replication schedule. The format is a subset of `systemd` calendar events. Defaults to
   * *\/15.
   */
  readonly schedule?: string;
  /** Target node. */
  readonly target: string;
  /** Section type. */
  readonly type: 'local' | IResolvable;
}

/** What OpenTofu knows of a Replication after apply. */
export interface ReplicationComputed {
  /** Guest ID. */
  readonly guest: number;
  /** Unique, sequential ID assigned to each job. */
  readonly jobnum: number;
  /** For internal use, to detect if the guest was stolen. */
  readonly source: string;
}

/** Manages Proxmox VE Replication. */
export class Replication extends resource<ReplicationConfig, ReplicationComputed>('proxmox_replication', {
  comment: 'optional string',
  disable: 'optional+computed bool',
  guest: 'computed number',
  id: 'required string',
  jobnum: 'computed number',
  rate: 'optional number',
  schedule: 'optional+computed string',
  source: 'computed string',
  target: 'required string',
  type: 'required string',
}) {}
