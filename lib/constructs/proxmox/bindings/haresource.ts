// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link Haresource}. */
export interface HaresourceConfig extends TerraformMetaArguments {
  /** The comment associated with this resource. */
  readonly comment?: string;
  /**
   * Automatic failback to the preferred node when it becomes available again (Proxmox VE 9+). Leave
   * unset to use the cluster default.
   */
  readonly failback?: boolean | IResolvable;
  /** The identifier of the High Availability group this resource is a member of. */
  readonly group?: string;
  /** The maximal number of relocation attempts. */
  readonly maxRelocate?: number;
  /** The maximal number of restart attempts. */
  readonly maxRestart?: number;
  /** The Proxmox HA resource identifier. */
  readonly resourceId: string;
  /** The desired state of the resource. */
  readonly state?: string;
  /** The type of HA resources to create. If unset, it will be deduced from the `resource_id`. */
  readonly type?: string;
}

/** What OpenTofu knows of a Haresource after apply. */
export interface HaresourceComputed {
  /** The unique identifier of this resource. */
  readonly id: string;
}

/** Manages Proxmox HA resources. */
export class Haresource extends resource<HaresourceConfig, HaresourceComputed>('proxmox_haresource', {
  comment: 'optional string',
  failback: 'optional bool',
  group: 'optional string',
  id: 'computed string',
  max_relocate: 'optional number',
  max_restart: 'optional number',
  resource_id: 'required string',
  state: 'optional+computed string',
  type: 'optional+computed string',
}) {}
