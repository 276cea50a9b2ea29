// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxSdnZoneVxlan}. */
export interface DataProxmoxSdnZoneVxlanConfig extends TerraformMetaArguments {
  /** The unique identifier of the SDN zone. */
  readonly id: string;
}

/** What OpenTofu knows of a DataProxmoxSdnZoneVxlan after apply. */
export interface DataProxmoxSdnZoneVxlanComputed {
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
  /**
   * A list of IP addresses of each node in the VXLAN zone. This can be external nodes reachable at this
   * IP address. All nodes in the cluster need to be mentioned here.
   */
  readonly peers: string[];
  /** Indicates if the zone has pending configuration changes that need to be applied. */
  readonly pending: IResolvable;
  /** Reverse DNS API server address. */
  readonly reverseDns: string;
  /** Indicates the current state of the zone. */
  readonly state: string;
}

/**
 * Retrieves information about a VXLAN Zone in Proxmox SDN. It establishes a tunnel (overlay) on top of
 * an existing network (underlay). This encapsulates layer 2 Ethernet frames within layer 4 UDP
 * datagrams using the default destination port 4789. You have to configure the underlay network
 * yourself to enable UDP connectivity between all peers. Because VXLAN encapsulation uses 50 bytes,
 * the MTU needs to be 50 bytes lower than the outgoing physical interface.
 */
export class DataProxmoxSdnZoneVxlan extends dataSource<DataProxmoxSdnZoneVxlanConfig, DataProxmoxSdnZoneVxlanComputed>('proxmox_sdn_zone_vxlan', {
  dns: 'computed string',
  dns_zone: 'computed string',
  id: 'required string',
  ipam: 'computed string',
  mtu: 'computed number',
  nodes: 'computed set(string)',
  peers: 'computed set(string)',
  pending: 'computed bool',
  reverse_dns: 'computed string',
  state: 'computed string',
}) {}
