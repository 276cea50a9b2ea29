// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link SdnVnet}. */
export interface SdnVnetConfig extends TerraformMetaArguments {
  /** An optional alias for this VNet. */
  readonly alias?: string;
  /** The unique identifier of the SDN VNet. */
  readonly id: string;
  /** Isolate ports within this VNet. */
  readonly isolatePorts?: boolean | IResolvable;
  /** Tag value for VLAN/VXLAN (can't be used with other zone types). */
  readonly tag?: number;
  /** Allow VM VLANs to pass through this VNet. */
  readonly vlanAware?: boolean | IResolvable;
  /** The zone to which this VNet belongs. */
  readonly zone: string;
}

/** Manages Proxmox VE SDN VNet. */
export class SdnVnet extends resource<SdnVnetConfig>('proxmox_sdn_vnet', {
  alias: 'optional string',
  id: 'required string',
  isolate_ports: 'optional bool',
  tag: 'optional number',
  vlan_aware: 'optional bool',
  zone: 'required string',
}) {}
