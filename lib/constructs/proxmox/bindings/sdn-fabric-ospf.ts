// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link SdnFabricOspf}. */
export interface SdnFabricOspfConfig extends TerraformMetaArguments {
  /** OSPF area. Either a IPv4 address or a 32-bit number. Gets validated in rust. */
  readonly area: string;
  /** The unique identifier of the SDN fabric. */
  readonly id: string;
  /** IPv4 prefix cidr for the fabric. */
  readonly ipPrefix: string;
}

/**
 * OSPF Fabric in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between nodes in a
 * cluster.
 */
export class SdnFabricOspf extends resource<SdnFabricOspfConfig>('proxmox_sdn_fabric_ospf', {
  area: 'required string',
  id: 'required string',
  ip_prefix: 'required string',
}) {}
