// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { SdnZoneSimple, type SdnZoneSimpleConfig, type SdnZoneSimpleComputed } from './sdn-zone-simple';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentSdnZoneSimple}.
 * @deprecated Use "proxmox_sdn_zone_simple" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentSdnZoneSimpleConfig = SdnZoneSimpleConfig;

/**
 * Simple Zone in Proxmox SDN. It will create an isolated VNet bridge. This bridge is not linked to a
 * physical interface, and VM traffic is only local on each the node. It can be used in NAT or routed
 * setups.
 * @deprecated Use "proxmox_sdn_zone_simple" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentSdnZoneSimple extends resource<SdnZoneSimpleConfig, SdnZoneSimpleComputed>(
  'proxmox_virtual_environment_sdn_zone_simple',
  SdnZoneSimple.table,
) {}
