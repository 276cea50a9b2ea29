// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link SdnZoneVxlan}. */
export interface SdnZoneVxlanConfig extends TerraformMetaArguments {
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
  /**
   * A list of IP addresses of each node in the VXLAN zone. This can be external nodes reachable at this
   * IP address. All nodes in the cluster need to be mentioned here.
   */
  readonly peers: string[];
  /** Reverse DNS API server address. */
  readonly reverseDns?: string;
}

/** What OpenTofu knows of a SdnZoneVxlan after apply. */
export interface SdnZoneVxlanComputed {
  /** Indicates if the zone has pending configuration changes that need to be applied. */
  readonly pending: IResolvable;
  /** Indicates the current state of the zone. */
  readonly state: string;
}

/**
 * VXLAN Zone in Proxmox SDN. It establishes a tunnel (overlay) on top of an existing network
 * (underlay). This encapsulates layer 2 Ethernet frames within layer 4 UDP datagrams using the default
 * destination port 4789. You have to configure the underlay network yourself to enable UDP
 * connectivity between all peers. Because VXLAN encapsulation uses 50 bytes, the MTU needs to be 50
 * bytes lower than the outgoing physical interface.
 */
export class SdnZoneVxlan extends resource<SdnZoneVxlanConfig, SdnZoneVxlanComputed>('proxmox_sdn_zone_vxlan', {
  dns: 'optional string',
  dns_zone: 'optional string',
  id: 'required string',
  ipam: 'optional string',
  mtu: 'optional+computed number',
  nodes: 'optional+computed set(string)',
  peers: 'required set(string)',
  pending: 'computed bool',
  reverse_dns: 'optional string',
  state: 'computed string',
}) {}
