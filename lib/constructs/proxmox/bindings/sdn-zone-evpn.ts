// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link SdnZoneEvpn}. */
export interface SdnZoneEvpnConfig extends TerraformMetaArguments {
  /** Enable subnet advertisement for EVPN. */
  readonly advertiseSubnets?: boolean | IResolvable;
  /** EVPN controller address. */
  readonly controller: string;
  /** Disable ARP/ND suppression for EVPN. */
  readonly disableArpNdSuppression?: boolean | IResolvable;
  /** DNS API server address. */
  readonly dns?: string;
  /**
   * DNS domain name. Used to register hostnames, such as `<hostname>.<domain>`. The DNS zone must
   * already exist on the DNS server.
   */
  readonly dnsZone?: string;
  /** List of exit nodes for EVPN. */
  readonly exitNodes?: string[];
  /** Enable local routing for EVPN exit nodes. */
  readonly exitNodesLocalRouting?: boolean | IResolvable;
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
  /** Primary exit node for EVPN. */
  readonly primaryExitNode?: string;
  /** Reverse DNS API server address. */
  readonly reverseDns?: string;
  /** Route target import for EVPN. */
  readonly rtImport?: string;
  /**
   * VRF VXLAN-ID used for dedicated routing interconnect between VNets. It must be different than the
   * VXLAN-ID of the VNets.
   */
  readonly vrfVxlan: number;
}

/** What OpenTofu knows of a SdnZoneEvpn after apply. */
export interface SdnZoneEvpnComputed {
  /** Indicates if the zone has pending configuration changes that need to be applied. */
  readonly pending: IResolvable;
  /** Indicates the current state of the zone. */
  readonly state: string;
}

/**
 * EVPN Zone in Proxmox SDN. The EVPN zone creates a routable Layer 3 network, capable of spanning
 * across multiple clusters.
 */
export class SdnZoneEvpn extends resource<SdnZoneEvpnConfig, SdnZoneEvpnComputed>('proxmox_sdn_zone_evpn', {
  advertise_subnets: 'optional+computed bool',
  controller: 'required string',
  disable_arp_nd_suppression: 'optional+computed bool',
  dns: 'optional string',
  dns_zone: 'optional string',
  exit_nodes: 'optional+computed set(string)',
  exit_nodes_local_routing: 'optional+computed bool',
  id: 'required string',
  ipam: 'optional string',
  mtu: 'optional+computed number',
  nodes: 'optional+computed set(string)',
  pending: 'computed bool',
  primary_exit_node: 'optional string',
  reverse_dns: 'optional string',
  rt_import: 'optional string',
  state: 'computed string',
  vrf_vxlan: 'required number',
}) {}
