// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxSdnFabricOpenfabric}. */
export interface DataProxmoxSdnFabricOpenfabricConfig extends TerraformMetaArguments {
  /** The unique identifier of the SDN fabric. */
  readonly id: string;
}

/** What OpenTofu knows of a DataProxmoxSdnFabricOpenfabric after apply. */
export interface DataProxmoxSdnFabricOpenfabricComputed {
  /** The csnp_interval property for OpenFabric. */
  readonly csnpInterval: number;
  /** The hello_interval property for OpenFabric. */
  readonly helloInterval: number;
  /** IPv6 prefix cidr for the fabric. */
  readonly ip6Prefix: string;
  /** IPv4 prefix cidr for the fabric. */
  readonly ipPrefix: string;
}

/**
 * OpenFabric Fabric in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between nodes
 * in a cluster.
 */
export class DataProxmoxSdnFabricOpenfabric extends dataSource<DataProxmoxSdnFabricOpenfabricConfig, DataProxmoxSdnFabricOpenfabricComputed>('proxmox_sdn_fabric_openfabric', {
  csnp_interval: 'computed number',
  hello_interval: 'computed number',
  id: 'required string',
  ip6_prefix: 'computed string',
  ip_prefix: 'computed string',
}) {}
