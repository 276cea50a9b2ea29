// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, NumberMap, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxHagroup}. */
export interface DataProxmoxHagroupConfig extends TerraformMetaArguments {
  /** The identifier of the High Availability group to read. */
  readonly group: string;
}

/** What OpenTofu knows of a DataProxmoxHagroup after apply. */
export interface DataProxmoxHagroupComputed {
  /** The comment associated with this group. */
  readonly comment: string;
  /** The unique identifier of this resource. */
  readonly id: string;
  /** A flag that indicates that failing back to a higher priority node is disabled for this HA group. */
  readonly noFailback: IResolvable;
  /**
   * The member nodes for this group. They are provided as a map, where the keys are the node names and
   * the values represent their priority: integers for known priorities or `null` for unset priorities.
   */
  readonly nodes: NumberMap;
  /** A flag that indicates that other nodes may not be used to run resources associated to this HA group. */
  readonly restricted: IResolvable;
}

/** Retrieves information about a specific High Availability group. */
export class DataProxmoxHagroup extends dataSource<DataProxmoxHagroupConfig, DataProxmoxHagroupComputed>('proxmox_hagroup', {
  comment: 'computed string',
  group: 'required string',
  id: 'computed string',
  no_failback: 'computed bool',
  nodes: 'computed map(number)',
  restricted: 'computed bool',
}) {}
