// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentTime}. */
export interface VirtualEnvironmentTimeConfig extends TerraformMetaArguments {
  /** The node name. */
  readonly nodeName: string;
  /** The time zone. */
  readonly timeZone: string;
}

/** What OpenTofu knows of a VirtualEnvironmentTime after apply. */
export interface VirtualEnvironmentTimeComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The local timestamp. */
  readonly localTime: string;
  /** The UTC timestamp. */
  readonly utcTime: string;
}

/** Resource `proxmox_virtual_environment_time` of bpg/proxmox. */
export class VirtualEnvironmentTime extends resource<VirtualEnvironmentTimeConfig, VirtualEnvironmentTimeComputed>('proxmox_virtual_environment_time', {
  id: 'computed string',
  local_time: 'computed string',
  node_name: 'required string',
  time_zone: 'required string',
  utc_time: 'computed string',
}) {}
