// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxSdnZoneVlan, type DataProxmoxSdnZoneVlanConfig, type DataProxmoxSdnZoneVlanComputed } from './data-proxmox-sdn-zone-vlan';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentSdnZoneVlan}.
 * @deprecated Use "proxmox_sdn_zone_vlan" instead. This resource / data source will be removed in
 * v1.0.
 */
export type DataProxmoxVirtualEnvironmentSdnZoneVlanConfig = DataProxmoxSdnZoneVlanConfig;

/**
 * Retrieves information about a VLAN Zone in Proxmox SDN. It uses an existing local Linux or OVS
 * bridge to connect to the node's physical interface. It uses VLAN tagging defined in the VNet to
 * isolate the network segments. This allows connectivity of VMs between different nodes.
 * @deprecated Use "proxmox_sdn_zone_vlan" instead. This resource / data source will be removed in
 * v1.0.
 */
export class DataProxmoxVirtualEnvironmentSdnZoneVlan extends dataSource<DataProxmoxSdnZoneVlanConfig, DataProxmoxSdnZoneVlanComputed>(
  'proxmox_virtual_environment_sdn_zone_vlan',
  DataProxmoxSdnZoneVlan.table,
) {}
