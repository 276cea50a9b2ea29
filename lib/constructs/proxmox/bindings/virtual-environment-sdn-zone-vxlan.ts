// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { SdnZoneVxlan, type SdnZoneVxlanConfig, type SdnZoneVxlanComputed } from './sdn-zone-vxlan';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentSdnZoneVxlan}.
 * @deprecated Use "proxmox_sdn_zone_vxlan" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentSdnZoneVxlanConfig = SdnZoneVxlanConfig;

/**
 * VXLAN Zone in Proxmox SDN. It establishes a tunnel (overlay) on top of an existing network
 * (underlay). This encapsulates layer 2 Ethernet frames within layer 4 UDP datagrams using the default
 * destination port 4789. You have to configure the underlay network yourself to enable UDP
 * connectivity between all peers. Because VXLAN encapsulation uses 50 bytes, the MTU needs to be 50
 * bytes lower than the outgoing physical interface.
 * @deprecated Use "proxmox_sdn_zone_vxlan" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentSdnZoneVxlan extends resource<SdnZoneVxlanConfig, SdnZoneVxlanComputed>(
  'proxmox_virtual_environment_sdn_zone_vxlan',
  SdnZoneVxlan.table,
) {}
