// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { SdnZoneQinq, type SdnZoneQinqConfig, type SdnZoneQinqComputed } from './sdn-zone-qinq';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentSdnZoneQinq}.
 * @deprecated Use "proxmox_sdn_zone_qinq" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentSdnZoneQinqConfig = SdnZoneQinqConfig;

/**
 * QinQ Zone in Proxmox SDN. QinQ also known as VLAN stacking, that uses multiple layers of VLAN tags
 * for isolation. The QinQ zone defines the outer VLAN tag (the Service VLAN) whereas the inner VLAN
 * tag is defined by the VNet. Your physical network switches must support stacked VLANs for this
 * configuration. Due to the double stacking of tags, you need 4 more bytes for QinQ VLANs. For
 * example, you must reduce the MTU to 1496 if you physical interface MTU is 1500.
 * @deprecated Use "proxmox_sdn_zone_qinq" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentSdnZoneQinq extends resource<SdnZoneQinqConfig, SdnZoneQinqComputed>(
  'proxmox_virtual_environment_sdn_zone_qinq',
  SdnZoneQinq.table,
) {}
