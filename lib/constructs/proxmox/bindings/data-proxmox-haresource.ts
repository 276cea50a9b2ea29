// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxHaresource}. */
export interface DataProxmoxHaresourceConfig extends TerraformMetaArguments {
  /** The identifier of the Proxmox HA resource to read. */
  readonly resourceId: string;
}

/** What OpenTofu knows of a DataProxmoxHaresource after apply. */
export interface DataProxmoxHaresourceComputed {
  /** The comment associated with this resource. */
  readonly comment: string;
  /** Automatic failback to the preferred node when it becomes available again (PVE 9+). */
  readonly failback: IResolvable;
  /** The identifier of the High Availability group this resource is a member of. */
  readonly group: string;
  /** The unique identifier of this resource. */
  readonly id: string;
  /** The maximal number of relocation attempts. */
  readonly maxRelocate: number;
  /** The maximal number of restart attempts. */
  readonly maxRestart: number;
  /** The desired state of the resource. */
  readonly state: string;
  /** The type of High Availability resource (`vm` or `ct`). */
  readonly type: string;
}

/** Retrieves information about a specific High Availability resource. */
export class DataProxmoxHaresource extends dataSource<DataProxmoxHaresourceConfig, DataProxmoxHaresourceComputed>('proxmox_haresource', {
  comment: 'computed string',
  failback: 'computed bool',
  group: 'computed string',
  id: 'computed string',
  max_relocate: 'computed number',
  max_restart: 'computed number',
  resource_id: 'required string',
  state: 'computed string',
  type: 'computed string',
}) {}
