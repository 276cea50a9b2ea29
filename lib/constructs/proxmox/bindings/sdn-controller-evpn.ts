// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link SdnControllerEvpn}. */
export interface SdnControllerEvpnConfig extends TerraformMetaArguments {
  /** Autonomous System Number for the EVPN controller. */
  readonly asn: number;
  /** ID of the fabric this EVPN controller belongs to. */
  readonly fabric?: string;
  /** The SDN controller object identifier. */
  readonly id: string;
  /** Set of BGP peer IP addresses for the EVPN controller. */
  readonly peers?: string[];
}

/** What OpenTofu knows of a SdnControllerEvpn after apply. */
export interface SdnControllerEvpnComputed {
  /** Digest of the controller section. */
  readonly digest: string;
}

/**
 * The EVPN zone requires an external controller to manage the control plane. The EVPN controller
 * plugin configures the Free Range Routing (frr) router.
 */
export class SdnControllerEvpn extends resource<SdnControllerEvpnConfig, SdnControllerEvpnComputed>('proxmox_sdn_controller_evpn', {
  asn: 'required number',
  digest: 'computed string',
  fabric: 'optional string',
  id: 'required string',
  peers: 'optional set(string)',
}) {}
