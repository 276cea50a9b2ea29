// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link SdnFabricNodeOpenfabric}. */
export interface SdnFabricNodeOpenfabricConfig extends TerraformMetaArguments {
  /** The unique identifier of the SDN fabric. */
  readonly fabricId: string;
  /** Set of interfaces associated with the fabric node. */
  readonly interfaceNames: string[];
  /** IPv4 address for the fabric node. */
  readonly ip?: string;
  /** IPv6 address for the fabric node. */
  readonly ip6?: string;
  /** The unique identifier of the SDN fabric node. */
  readonly nodeId: string;
}

/** What OpenTofu knows of a SdnFabricNodeOpenfabric after apply. */
export interface SdnFabricNodeOpenfabricComputed {
  /** The ID of the SDN fabric node, in the format <fabric_id>/<node_id>. */
  readonly id: string;
}

/**
 * OpenFabric Fabric Node in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between
 * nodes in a cluster.
 */
export class SdnFabricNodeOpenfabric extends resource<SdnFabricNodeOpenfabricConfig, SdnFabricNodeOpenfabricComputed>('proxmox_sdn_fabric_node_openfabric', {
  fabric_id: 'required string',
  id: 'computed string',
  interface_names: 'required set(string)',
  ip: 'optional string',
  ip6: 'optional string',
  node_id: 'required string',
}) {}
