// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxSdnZoneSimple, type DataProxmoxSdnZoneSimpleConfig, type DataProxmoxSdnZoneSimpleComputed } from './data-proxmox-sdn-zone-simple';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentSdnZoneSimple}.
 * @deprecated Use "proxmox_sdn_zone_simple" instead. This resource / data source will be removed in
 * v1.0.
 */
export type DataProxmoxVirtualEnvironmentSdnZoneSimpleConfig = DataProxmoxSdnZoneSimpleConfig;

/**
 * Retrieves information about a Simple Zone in Proxmox SDN. It will create an isolated VNet bridge.
 * This bridge is not linked to a physical interface, and VM traffic is only local on each the node. It
 * can be used in NAT or routed setups.
 * @deprecated Use "proxmox_sdn_zone_simple" instead. This resource / data source will be removed in
 * v1.0.
 */
export class DataProxmoxVirtualEnvironmentSdnZoneSimple extends dataSource<DataProxmoxSdnZoneSimpleConfig, DataProxmoxSdnZoneSimpleComputed>(
  'proxmox_virtual_environment_sdn_zone_simple',
  DataProxmoxSdnZoneSimple.table,
) {}
