// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxSdnZoneEvpn, type DataProxmoxSdnZoneEvpnConfig, type DataProxmoxSdnZoneEvpnComputed } from './data-proxmox-sdn-zone-evpn';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentSdnZoneEvpn}.
 * @deprecated Use "proxmox_sdn_zone_evpn" instead. This resource / data source will be removed in
 * v1.0.
 */
export type DataProxmoxVirtualEnvironmentSdnZoneEvpnConfig = DataProxmoxSdnZoneEvpnConfig;

/**
 * Retrieves information about an EVPN Zone in Proxmox SDN. The EVPN zone creates a routable Layer 3
 * network, capable of spanning across multiple clusters.
 * @deprecated Use "proxmox_sdn_zone_evpn" instead. This resource / data source will be removed in
 * v1.0.
 */
export class DataProxmoxVirtualEnvironmentSdnZoneEvpn extends dataSource<DataProxmoxSdnZoneEvpnConfig, DataProxmoxSdnZoneEvpnComputed>(
  'proxmox_virtual_environment_sdn_zone_evpn',
  DataProxmoxSdnZoneEvpn.table,
) {}
