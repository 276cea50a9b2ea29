// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxSdnFabricNodeOpenfabric}. */
export interface DataProxmoxSdnFabricNodeOpenfabricConfig extends TerraformMetaArguments {
  /** The unique identifier of the SDN fabric. */
  readonly fabricId: string;
  /** The unique identifier of the SDN fabric node. */
  readonly nodeId: string;
}

/** What OpenTofu knows of a DataProxmoxSdnFabricNodeOpenfabric after apply. */
export interface DataProxmoxSdnFabricNodeOpenfabricComputed {
  /** The unique identifier of the SDN fabric node, in the format <fabric_id>/<node_id>. */
  readonly id: string;
  /** Set of interface names associated with the fabric node. */
  readonly interfaceNames: string[];
  /** IPv4 address for the fabric node. */
  readonly ip: string;
  /** IPv6 address for the fabric node. */
  readonly ip6: string;
}

/**
 * OpenFabric Fabric Node in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between
 * nodes in a cluster.
 */
export class DataProxmoxSdnFabricNodeOpenfabric extends dataSource<DataProxmoxSdnFabricNodeOpenfabricConfig, DataProxmoxSdnFabricNodeOpenfabricComputed>('proxmox_sdn_fabric_node_openfabric', {
  fabric_id: 'required string',
  id: 'computed string',
  interface_names: 'computed set(string)',
  ip: 'computed string',
  ip6: 'computed string',
  node_id: 'required string',
}) {}
