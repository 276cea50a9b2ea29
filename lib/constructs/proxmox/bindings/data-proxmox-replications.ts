// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxReplications}. */
export type DataProxmoxReplicationsConfig = TerraformMetaArguments;

/** What OpenTofu knows of a DataProxmoxReplications after apply. */
export interface DataProxmoxReplicationsComputed {
  /** List of Replications. */
  readonly replications: ObjectListReference<unknown, DataProxmoxReplicationsReplicationsComputed>;
}

/** What OpenTofu knows of a DataProxmoxReplicationsReplications after apply. */
export interface DataProxmoxReplicationsReplicationsComputed {
  readonly comment: string;
  readonly disable: IResolvable;
  readonly guest: number;
  readonly id: string;
  readonly jobnum: number;
  readonly rate: number;
  readonly removeJob: string;
  readonly schedule: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
}

/** Retrieves information about all Replications in Proxmox. */
export class DataProxmoxReplications extends dataSource<DataProxmoxReplicationsConfig, DataProxmoxReplicationsComputed>('proxmox_replications', {
  replications: ['computed list(object)', {
    comment: 'computed string',
    disable: 'computed bool',
    guest: 'computed number',
    id: 'computed string',
    jobnum: 'computed number',
    rate: 'computed number',
    remove_job: 'computed string',
    schedule: 'computed string',
    source: 'computed string',
    target: 'computed string',
    type: 'computed string',
  }],
}) {}
