// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentTime}. */
export interface DataProxmoxVirtualEnvironmentTimeConfig extends TerraformMetaArguments {
  /** The node name. */
  readonly nodeName: string;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentTime after apply. */
export interface DataProxmoxVirtualEnvironmentTimeComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The local timestamp. */
  readonly localTime: string;
  /** The time zone. */
  readonly timeZone: string;
  /** The UTC timestamp. */
  readonly utcTime: string;
}

/** Data source `proxmox_virtual_environment_time` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentTime extends dataSource<DataProxmoxVirtualEnvironmentTimeConfig, DataProxmoxVirtualEnvironmentTimeComputed>('proxmox_virtual_environment_time', {
  id: 'computed string',
  local_time: 'computed string',
  node_name: 'required string',
  time_zone: 'computed string',
  utc_time: 'computed string',
}) {}
