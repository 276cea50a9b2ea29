// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { SdnFabricNodeOpenfabric, type SdnFabricNodeOpenfabricConfig, type SdnFabricNodeOpenfabricComputed } from './sdn-fabric-node-openfabric';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentSdnFabricNodeOpenfabric}.
 * @deprecated Use "proxmox_sdn_fabric_node_openfabric" instead. This resource / data source will be
 * removed in v1.0.
 */
export type VirtualEnvironmentSdnFabricNodeOpenfabricConfig = SdnFabricNodeOpenfabricConfig;

/**
 * OpenFabric Fabric Node in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between
 * nodes in a cluster.
 * @deprecated Use "proxmox_sdn_fabric_node_openfabric" instead. This resource / data source will be
 * removed in v1.0.
 */
export class VirtualEnvironmentSdnFabricNodeOpenfabric extends resource<SdnFabricNodeOpenfabricConfig, SdnFabricNodeOpenfabricComputed>(
  'proxmox_virtual_environment_sdn_fabric_node_openfabric',
  SdnFabricNodeOpenfabric.table,
) {}
