// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxSdnFabricOspf}. */
export interface DataProxmoxSdnFabricOspfConfig extends TerraformMetaArguments {
  /** The unique identifier of the SDN fabric. */
  readonly id: string;
}

/** What OpenTofu knows of a DataProxmoxSdnFabricOspf after apply. */
export interface DataProxmoxSdnFabricOspfComputed {
  /** OSPF area. Either a IPv4 address or a 32-bit number. Gets validated in rust. */
  readonly area: string;
  /** IPv4 prefix cidr for the fabric. */
  readonly ipPrefix: string;
}

/**
 * OSPF Fabric in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between nodes in a
 * cluster.
 */
export class DataProxmoxSdnFabricOspf extends dataSource<DataProxmoxSdnFabricOspfConfig, DataProxmoxSdnFabricOspfComputed>('proxmox_sdn_fabric_ospf', {
  area: 'computed string',
  id: 'required string',
  ip_prefix: 'computed string',
}) {}
