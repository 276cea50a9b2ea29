// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { SdnZoneVlan, type SdnZoneVlanConfig, type SdnZoneVlanComputed } from './sdn-zone-vlan';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentSdnZoneVlan}.
 * @deprecated Use "proxmox_sdn_zone_vlan" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentSdnZoneVlanConfig = SdnZoneVlanConfig;

/**
 * VLAN Zone in Proxmox SDN. It uses an existing local Linux or OVS bridge to connect to the node's
 * physical interface. It uses VLAN tagging defined in the VNet to isolate the network segments. This
 * allows connectivity of VMs between different nodes.
 * @deprecated Use "proxmox_sdn_zone_vlan" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentSdnZoneVlan extends resource<SdnZoneVlanConfig, SdnZoneVlanComputed>(
  'proxmox_virtual_environment_sdn_zone_vlan',
  SdnZoneVlan.table,
) {}
