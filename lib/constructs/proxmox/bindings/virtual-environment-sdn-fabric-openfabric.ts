// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { SdnFabricOpenfabric, type SdnFabricOpenfabricConfig } from './sdn-fabric-openfabric';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentSdnFabricOpenfabric}.
 * @deprecated Use "proxmox_sdn_fabric_openfabric" instead. This resource / data source will be removed
 * in v1.0.
 */
export type VirtualEnvironmentSdnFabricOpenfabricConfig = SdnFabricOpenfabricConfig;

/**
 * OpenFabric Fabric in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between nodes
 * in a cluster.
 * @deprecated Use "proxmox_sdn_fabric_openfabric" instead. This resource / data source will be removed
 * in v1.0.
 */
export class VirtualEnvironmentSdnFabricOpenfabric extends resource<SdnFabricOpenfabricConfig>(
  'proxmox_virtual_environment_sdn_fabric_openfabric',
  SdnFabricOpenfabric.table,
) {}
