// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { SdnFabricNodeOspf, type SdnFabricNodeOspfConfig, type SdnFabricNodeOspfComputed } from './sdn-fabric-node-ospf';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentSdnFabricNodeOspf}.
 * @deprecated Use "proxmox_sdn_fabric_node_ospf" instead. This resource / data source will be removed
 * in v1.0.
 */
export type VirtualEnvironmentSdnFabricNodeOspfConfig = SdnFabricNodeOspfConfig;

/**
 * OSPF Fabric Node in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between nodes
 * in a cluster.
 * @deprecated Use "proxmox_sdn_fabric_node_ospf" instead. This resource / data source will be removed
 * in v1.0.
 */
export class VirtualEnvironmentSdnFabricNodeOspf extends resource<SdnFabricNodeOspfConfig, SdnFabricNodeOspfComputed>(
  'proxmox_virtual_environment_sdn_fabric_node_ospf',
  SdnFabricNodeOspf.table,
) {}
