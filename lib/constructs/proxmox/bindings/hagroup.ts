// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link Hagroup}. */
export interface HagroupConfig extends TerraformMetaArguments {
  /** The comment associated with this group. */
  readonly comment?: string;
  /** The identifier of the High Availability group to manage. */
  readonly group: string;
  /**
   * A flag that indicates that failing back to a higher priority node is disabled for this HA group.
   * Defaults to `false`.
   */
  readonly noFailback?: boolean | IResolvable;
  /**
   * The member nodes for this group. They are provided as a map, where the keys are the node names and
   * the values represent their priority: integers for known priorities or `null` for unset priorities.
   */
  readonly nodes: Record<string, number>;
  /**
   * A flag that indicates that other nodes may not be used to run resources associated to this HA group.
   * Defaults to `false`.
   */
  readonly restricted?: boolean | IResolvable;
}

/** What OpenTofu knows of a Hagroup after apply. */
export interface HagroupComputed {
  /** The unique identifier of this resource. */
  readonly id: string;
}

/** Manages a High Availability group in a Proxmox VE cluster. */
export class Hagroup extends resource<HagroupConfig, HagroupComputed>('proxmox_hagroup', {
  comment: 'optional string',
  group: 'required string',
  id: 'computed string',
  no_failback: 'optional+computed bool',
  nodes: 'required map(number)',
  restricted: 'optional+computed bool',
}) {}
