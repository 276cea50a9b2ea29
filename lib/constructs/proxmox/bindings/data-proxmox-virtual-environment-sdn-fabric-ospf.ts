// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxSdnFabricOspf, type DataProxmoxSdnFabricOspfConfig, type DataProxmoxSdnFabricOspfComputed } from './data-proxmox-sdn-fabric-ospf';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentSdnFabricOspf}.
 * @deprecated Use "proxmox_sdn_fabric_ospf" instead. This resource / data source will be removed in
 * v1.0.
 */
export type DataProxmoxVirtualEnvironmentSdnFabricOspfConfig = DataProxmoxSdnFabricOspfConfig;

/**
 * OSPF Fabric in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between nodes in a
 * cluster.
 * @deprecated Use "proxmox_sdn_fabric_ospf" instead. This resource / data source will be removed in
 * v1.0.
 */
export class DataProxmoxVirtualEnvironmentSdnFabricOspf extends dataSource<DataProxmoxSdnFabricOspfConfig, DataProxmoxSdnFabricOspfComputed>(
  'proxmox_virtual_environment_sdn_fabric_ospf',
  DataProxmoxSdnFabricOspf.table,
) {}
