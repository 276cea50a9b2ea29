// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxSdnVnet}. */
export interface DataProxmoxSdnVnetConfig extends TerraformMetaArguments {
  /** The unique identifier of the SDN VNet. */
  readonly id: string;
}

/** What OpenTofu knows of a DataProxmoxSdnVnet after apply. */
export interface DataProxmoxSdnVnetComputed {
  /** An optional alias for this VNet. */
  readonly alias: string;
  /** Isolate ports within this VNet. */
  readonly isolatePorts: IResolvable;
  /** Tag value for VLAN/VXLAN (can't be used with other zone types). */
  readonly tag: number;
  /** Allow VM VLANs to pass through this VNet. */
  readonly vlanAware: IResolvable;
  /** The zone to which this VNet belongs. */
  readonly zone: string;
}

/** Retrieves information about an existing SDN VNet. */
export class DataProxmoxSdnVnet extends dataSource<DataProxmoxSdnVnetConfig, DataProxmoxSdnVnetComputed>('proxmox_sdn_vnet', {
  alias: 'computed string',
  id: 'required string',
  isolate_ports: 'computed bool',
  tag: 'computed number',
  vlan_aware: 'computed bool',
  zone: 'computed string',
}) {}
