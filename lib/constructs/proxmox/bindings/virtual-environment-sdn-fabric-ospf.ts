// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { SdnFabricOspf, type SdnFabricOspfConfig } from './sdn-fabric-ospf';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentSdnFabricOspf}.
 * @deprecated Use "proxmox_sdn_fabric_ospf" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentSdnFabricOspfConfig = SdnFabricOspfConfig;

/**
 * OSPF Fabric in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between nodes in a
 * cluster.
 * @deprecated Use "proxmox_sdn_fabric_ospf" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentSdnFabricOspf extends resource<SdnFabricOspfConfig>(
  'proxmox_virtual_environment_sdn_fabric_ospf',
  SdnFabricOspf.table,
) {}
