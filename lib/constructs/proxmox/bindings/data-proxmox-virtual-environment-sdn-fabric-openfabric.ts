// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxSdnFabricOpenfabric, type DataProxmoxSdnFabricOpenfabricConfig, type DataProxmoxSdnFabricOpenfabricComputed } from './data-proxmox-sdn-fabric-openfabric';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentSdnFabricOpenfabric}.
 * @deprecated Use "proxmox_sdn_fabric_openfabric" instead. This resource / data source will be removed
 * in v1.0.
 */
export type DataProxmoxVirtualEnvironmentSdnFabricOpenfabricConfig = DataProxmoxSdnFabricOpenfabricConfig;

/**
 * OpenFabric Fabric in Proxmox SDN. Fabrics in Proxmox VE SDN provide automated routing between nodes
 * in a cluster.
 * @deprecated Use "proxmox_sdn_fabric_openfabric" instead. This resource / data source will be removed
 * in v1.0.
 */
export class DataProxmoxVirtualEnvironmentSdnFabricOpenfabric extends dataSource<DataProxmoxSdnFabricOpenfabricConfig, DataProxmoxSdnFabricOpenfabricComputed>(
  'proxmox_virtual_environment_sdn_fabric_openfabric',
  DataProxmoxSdnFabricOpenfabric.table,
) {}
