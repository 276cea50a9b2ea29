// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { SdnZoneEvpn, type SdnZoneEvpnConfig, type SdnZoneEvpnComputed } from './sdn-zone-evpn';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentSdnZoneEvpn}.
 * @deprecated Use "proxmox_sdn_zone_evpn" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentSdnZoneEvpnConfig = SdnZoneEvpnConfig;

/**
 * EVPN Zone in Proxmox SDN. The EVPN zone creates a routable Layer 3 network, capable of spanning
 * across multiple clusters.
 * @deprecated Use "proxmox_sdn_zone_evpn" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentSdnZoneEvpn extends resource<SdnZoneEvpnConfig, SdnZoneEvpnComputed>(
  'proxmox_virtual_environment_sdn_zone_evpn',
  SdnZoneEvpn.table,
) {}
