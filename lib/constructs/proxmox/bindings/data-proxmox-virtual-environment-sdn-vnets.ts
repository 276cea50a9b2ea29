// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxSdnVnets, type DataProxmoxSdnVnetsConfig, type DataProxmoxSdnVnetsComputed } from './data-proxmox-sdn-vnets';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentSdnVnets}.
 * @deprecated Use "proxmox_sdn_vnets" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentSdnVnetsConfig = DataProxmoxSdnVnetsConfig;

/**
 * Retrieves information about all SDN VNets in Proxmox. This data source lists all virtual networks
 * configured in the Software-Defined Networking setup.
 * @deprecated Use "proxmox_sdn_vnets" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentSdnVnets extends dataSource<DataProxmoxSdnVnetsConfig, DataProxmoxSdnVnetsComputed>(
  'proxmox_virtual_environment_sdn_vnets',
  DataProxmoxSdnVnets.table,
) {}
