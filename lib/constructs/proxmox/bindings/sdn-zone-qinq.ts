// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link SdnZoneQinq}. */
export interface SdnZoneQinqConfig extends TerraformMetaArguments {
  /** A local, VLAN-aware bridge that is already configured on each local node. */
  readonly bridge: string;
  /** DNS API server address. */
  readonly dns?: string;
  /**
   * DNS domain name. Used to register hostnames, such as `<hostname>.<domain>`. The DNS zone must
   * already exist on the DNS server.
   */
  readonly dnsZone?: string;
  /** The unique identifier of the SDN zone. */
  readonly id: string;
  /** IP Address Management system. */
  readonly ipam?: string;
  /**
   * MTU value for the zone. There is no support to reset this value back to PVE default once set due to
   * API limitation.
   */
  readonly mtu?: number;
  /** The Proxmox nodes which the zone and associated VNets should be deployed on. */
  readonly nodes?: string[];
  /** Reverse DNS API server address. */
  readonly reverseDns?: string;
  /** Service VLAN tag for QinQ. The tag must be between `1` and `4094`. */
  readonly serviceVlan: number;
  /** Service VLAN protocol for QinQ. The protocol must be `802.1ad` or `802.1q`. */
  readonly serviceVlanProtocol?: '802.1ad' | '802.1q' | IResolvable;
}

/** What OpenTofu knows of a SdnZoneQinq after apply. */
export interface SdnZoneQinqComputed {
  /** Indicates if the zone has pending configuration changes that need to be applied. */
  readonly pending: IResolvable;
  /** Indicates the current state of the zone. */
  readonly state: string;
}

/**
 * QinQ Zone in Proxmox SDN. QinQ also known as VLAN stacking, that uses multiple layers of VLAN tags
 * for isolation. The QinQ zone defines the outer VLAN tag (the Service VLAN) whereas the inner VLAN
 * tag is defined by the VNet. Your physical network switches must support stacked VLANs for this
 * configuration. Due to the double stacking of tags, you need 4 more bytes for QinQ VLANs. For
 * example, you must reduce the MTU to 1496 if you physical interface MTU is 1500.
 */
export class SdnZoneQinq extends resource<SdnZoneQinqConfig, SdnZoneQinqComputed>('proxmox_sdn_zone_qinq', {
  bridge: 'required string',
  dns: 'optional string',
  dns_zone: 'optional string',
  id: 'required string',
  ipam: 'optional string',
  mtu: 'optional+computed number',
  nodes: 'optional+computed set(string)',
  pending: 'computed bool',
  reverse_dns: 'optional string',
  service_vlan: 'required number',
  service_vlan_protocol: 'optional+computed string',
  state: 'computed string',
}) {}
