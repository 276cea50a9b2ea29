// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxSdnZoneQinq}. */
export interface DataProxmoxSdnZoneQinqConfig extends TerraformMetaArguments {
  /** The unique identifier of the SDN zone. */
  readonly id: string;
}

/** What OpenTofu knows of a DataProxmoxSdnZoneQinq after apply. */
export interface DataProxmoxSdnZoneQinqComputed {
  /** A local, VLAN-aware bridge that is already configured on each local node. */
  readonly bridge: string;
  /** DNS API server address. */
  readonly dns: string;
  /**
   * DNS domain name. Used to register hostnames, such as `<hostname>.<domain>`. The DNS zone must
   * already exist on the DNS server.
   */
  readonly dnsZone: string;
  /** IP Address Management system. */
  readonly ipam: string;
  /** MTU value for the zone. */
  readonly mtu: number;
  /** The Proxmox nodes which the zone and associated VNets are deployed on. */
  readonly nodes: string[];
  /** Indicates if the zone has pending configuration changes that need to be applied. */
  readonly pending: IResolvable;
  /** Reverse DNS API server address. */
  readonly reverseDns: string;
  /** Service VLAN tag for QinQ. The tag must be between `1` and `4094`. */
  readonly serviceVlan: number;
  /** Service VLAN protocol for QinQ. The protocol must be `802.1ad` or `802.1q`. */
  readonly serviceVlanProtocol: string;
  /** Indicates the current state of the zone. */
  readonly state: string;
}

/**
 * Retrieves information about a QinQ Zone in Proxmox SDN. QinQ also known as VLAN stacking, that uses
 * multiple layers of VLAN tags for isolation. The QinQ zone defines the outer VLAN tag (the Service
 * VLAN) whereas the inner VLAN tag is defined by the VNet. Your physical network switches must support
 * stacked VLANs for this configuration. Due to the double stacking of tags, you need 4 more bytes for
 * QinQ VLANs. For example, you must reduce the MTU to 1496 if you physical interface MTU is 1500.
 */
export class DataProxmoxSdnZoneQinq extends dataSource<DataProxmoxSdnZoneQinqConfig, DataProxmoxSdnZoneQinqComputed>('proxmox_sdn_zone_qinq', {
  bridge: 'computed string',
  dns: 'computed string',
  dns_zone: 'computed string',
  id: 'required string',
  ipam: 'computed string',
  mtu: 'computed number',
  nodes: 'computed set(string)',
  pending: 'computed bool',
  reverse_dns: 'computed string',
  service_vlan: 'computed number',
  service_vlan_protocol: 'computed string',
  state: 'computed string',
}) {}
