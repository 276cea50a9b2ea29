// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxSdnControllerEvpn}. */
export interface DataProxmoxSdnControllerEvpnConfig extends TerraformMetaArguments {
  /** The unique identifier of the SDN controller. */
  readonly id: string;
}

/** What OpenTofu knows of a DataProxmoxSdnControllerEvpn after apply. */
export interface DataProxmoxSdnControllerEvpnComputed {
  /** Autonomous System Number for the EVPN controller. */
  readonly asn: number;
  /** Digest of the controller section. */
  readonly digest: string;
  /** ID of the fabric this EVPN controller belongs to. */
  readonly fabric: string;
  /** Set of BGP peer IP addresses for the EVPN controller. */
  readonly peers: string[];
}

/**
 * The EVPN zone requires an external controller to manage the control plane. The EVPN controller
 * plugin configures the Free Range Routing (frr) router.
 */
export class DataProxmoxSdnControllerEvpn extends dataSource<DataProxmoxSdnControllerEvpnConfig, DataProxmoxSdnControllerEvpnComputed>('proxmox_sdn_controller_evpn', {
  asn: 'computed number',
  digest: 'computed string',
  fabric: 'computed string',
  id: 'required string',
  peers: 'computed set(string)',
}) {}
