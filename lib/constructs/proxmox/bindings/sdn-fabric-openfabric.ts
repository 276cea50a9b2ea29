// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link SdnFabricOpenfabric}. */
export interface SdnFabricOpenfabricConfig extends TerraformMetaArguments {
  /** The csnp_interval property for OpenFabric. */
  readonly csnpInterval?: number;
  /** The hello_interval property for OpenFabric. */
  readonly helloInterval?: number;
  /** The unique identifier of the SDN fabric. */
  readonly id: string;
  /** IPv6 prefix cidr for the fabric. */
  readonly ip6Prefix?: string;
  /** IPv4 prefix cidr for the fabric. */
  readonly ipPrefix?: string;
}

/**
 * OpenFabric Fabric in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between nodes
 * in a cluster.
 */
export class SdnFabricOpenfabric extends resource<SdnFabricOpenfabricConfig>('proxmox_sdn_fabric_openfabric', {
  csnp_interval: 'optional number',
  hello_interval: 'optional number',
  id: 'required string',
  ip6_prefix: 'optional string',
  ip_prefix: 'optional string',
}) {}
