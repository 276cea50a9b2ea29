// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxSdnVnet, type DataProxmoxSdnVnetConfig, type DataProxmoxSdnVnetComputed } from './data-proxmox-sdn-vnet';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentSdnVnet}.
 * @deprecated Use "proxmox_sdn_vnet" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentSdnVnetConfig = DataProxmoxSdnVnetConfig;

/**
 * Retrieves information about an existing SDN VNet.
 * @deprecated Use "proxmox_sdn_vnet" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentSdnVnet extends dataSource<DataProxmoxSdnVnetConfig, DataProxmoxSdnVnetComputed>(
  'proxmox_virtual_environment_sdn_vnet',
  DataProxmoxSdnVnet.table,
) {}
