// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxReplication}. */
export interface DataProxmoxReplicationConfig extends TerraformMetaArguments {
  /**
   * Replication Job ID. The ID is composed of a Guest ID and a job number, separated by a hyphen, i.e.
   * '<GUEST>-<JOBNUM>'.
   */
  readonly id: string;
}

/** What OpenTofu knows of a DataProxmoxReplication after apply. */
export interface DataProxmoxReplicationComputed {
  /** Description. */
  readonly comment: string;
  /** Flag to disable/deactivate this replication. */
  readonly disable: IResolvable;
  /** Guest ID. */
  readonly guest: number;
  /** Unique, sequential ID assigned to each job. */
  readonly jobnum: number;
  /** Rate limit in mbps (megabytes per second) as floating point number. */
  readonly rate: number;
  /**
   * Storage replication schedule. The format is a subset of `systemd` calendar events. Defaults to
   * *\/15.
   */
  readonly schedule: string;
  /** For internal use, to detect if the guest was stolen. */
  readonly source: string;
  /** Target node. */
  readonly target: string;
  /** Section type. */
  readonly type: string;
}

/** Retrieves information about an existing Replication. */
export class DataProxmoxReplication extends dataSource<DataProxmoxReplicationConfig, DataProxmoxReplicationComputed>('proxmox_replication', {
  comment: 'computed string',
  disable: 'computed bool',
  guest: 'computed number',
  id: 'required string',
  jobnum: 'computed number',
  rate: 'computed number',
  schedule: 'computed string',
  source: 'computed string',
  target: 'computed string',
  type: 'computed string',
}) {}
