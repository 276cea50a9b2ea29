// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxSdnFabricNodeOspf, type DataProxmoxSdnFabricNodeOspfConfig, type DataProxmoxSdnFabricNodeOspfComputed } from './data-proxmox-sdn-fabric-node-ospf';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentSdnFabricNodeOspf}.
 * @deprecated Use "proxmox_sdn_fabric_node_ospf" instead. This resource / data source will be removed
 * in v1.0.
 */
export type DataProxmoxVirtualEnvironmentSdnFabricNodeOspfConfig = DataProxmoxSdnFabricNodeOspfConfig;

/**
 * OSPF Fabric Node in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between nodes
 * in a cluster.
 * @deprecated Use "proxmox_sdn_fabric_node_ospf" instead. This resource / data source will be removed
 * in v1.0.
 */
export class DataProxmoxVirtualEnvironmentSdnFabricNodeOspf extends dataSource<DataProxmoxSdnFabricNodeOspfConfig, DataProxmoxSdnFabricNodeOspfComputed>(
  'proxmox_virtual_environment_sdn_fabric_node_ospf',
  DataProxmoxSdnFabricNodeOspf.table,
) {}
