// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxSdnFabricNodeOpenfabric, type DataProxmoxSdnFabricNodeOpenfabricConfig, type DataProxmoxSdnFabricNodeOpenfabricComputed } from './data-proxmox-sdn-fabric-node-openfabric';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentSdnFabricNodeOpenfabric}.
 * @deprecated Use "proxmox_sdn_fabric_node_openfabric" instead. This resource / data source will be
 * removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentSdnFabricNodeOpenfabricConfig = DataProxmoxSdnFabricNodeOpenfabricConfig;

/**
 * OpenFabric Fabric Node in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between
 * nodes in a cluster.
 * @deprecated Use "proxmox_sdn_fabric_node_openfabric" instead. This resource / data source will be
 * removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentSdnFabricNodeOpenfabric extends dataSource<DataProxmoxSdnFabricNodeOpenfabricConfig, DataProxmoxSdnFabricNodeOpenfabricComputed>(
  'proxmox_virtual_environment_sdn_fabric_node_openfabric',
  DataProxmoxSdnFabricNodeOpenfabric.table,
) {}
