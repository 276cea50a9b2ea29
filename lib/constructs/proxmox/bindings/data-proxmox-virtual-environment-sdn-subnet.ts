// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxSdnSubnet, type DataProxmoxSdnSubnetConfig, type DataProxmoxSdnSubnetComputed } from './data-proxmox-sdn-subnet';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentSdnSubnet}.
 * @deprecated Use "proxmox_sdn_subnet" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentSdnSubnetConfig = DataProxmoxSdnSubnetConfig;

/**
 * Retrieve details about a specific SDN Subnet in Proxmox VE.
 * @deprecated Use "proxmox_sdn_subnet" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentSdnSubnet extends dataSource<DataProxmoxSdnSubnetConfig, DataProxmoxSdnSubnetComputed>(
  'proxmox_virtual_environment_sdn_subnet',
  DataProxmoxSdnSubnet.table,
) {}
