// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxSdnZones, type DataProxmoxSdnZonesConfig, type DataProxmoxSdnZonesComputed } from './data-proxmox-sdn-zones';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentSdnZones}.
 * @deprecated Use "proxmox_sdn_zones" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentSdnZonesConfig = DataProxmoxSdnZonesConfig;

/**
 * Retrieves information about all SDN Zones in Proxmox. This data source can optionally filter zones
 * by type.
 * @deprecated Use "proxmox_sdn_zones" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentSdnZones extends dataSource<DataProxmoxSdnZonesConfig, DataProxmoxSdnZonesComputed>(
  'proxmox_virtual_environment_sdn_zones',
  DataProxmoxSdnZones.table,
) {}
