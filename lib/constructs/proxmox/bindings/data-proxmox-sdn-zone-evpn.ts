// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxSdnZoneEvpn}. */
export interface DataProxmoxSdnZoneEvpnConfig extends TerraformMetaArguments {
  /** The unique identifier of the SDN zone. */
  readonly id: string;
}

/** What OpenTofu knows of a DataProxmoxSdnZoneEvpn after apply. */
export interface DataProxmoxSdnZoneEvpnComputed {
  /** Enable subnet advertisement for EVPN. */
  readonly advertiseSubnets: IResolvable;
  /** EVPN controller address. */
  readonly controller: string;
  /** Disable ARP/ND suppression for EVPN. */
  readonly disableArpNdSuppression: IResolvable;
  /** DNS API server address. */
  readonly dns: string;
  /**
   * DNS domain name. Used to register hostnames, such as `<hostname>.<domain>`. The DNS zone must
   * already exist on the DNS server.
   */
  readonly dnsZone: string;
  /** List of exit nodes for EVPN. */
  readonly exitNodes: string[];
  /** Enable local routing for EVPN exit nodes. */
  readonly exitNodesLocalRouting: IResolvable;
  /** IP Address Management system. */
  readonly ipam: string;
  /** MTU value for the zone. */
  readonly mtu: number;
  /** The Proxmox nodes which the zone and associated VNets are deployed on. */
  readonly nodes: string[];
  /** Indicates if the zone has pending configuration changes that need to be applied. */
  readonly pending: IResolvable;
  /** Primary exit node for EVPN. */
  readonly primaryExitNode: string;
  /** Reverse DNS API server address. */
  readonly reverseDns: string;
  /** Route target import for EVPN. Must be in the format '<ASN>:<number>' (e.g., '65000:65000'). */
  readonly rtImport: string;
  /** Indicates the current state of the zone. */
  readonly state: string;
  /**
   * VRF VXLAN-ID used for dedicated routing interconnect between VNets. It must be different than the
   * VXLAN-ID of the VNets.
   */
  readonly vrfVxlan: number;
}

/**
 * Retrieves information about an EVPN Zone in Proxmox SDN. The EVPN zone creates a routable Layer 3
 * network, capable of spanning across multiple clusters.
 */
export class DataProxmoxSdnZoneEvpn extends dataSource<DataProxmoxSdnZoneEvpnConfig, DataProxmoxSdnZoneEvpnComputed>('proxmox_sdn_zone_evpn', {
  advertise_subnets: 'computed bool',
  controller: 'computed string',
  disable_arp_nd_suppression: 'computed bool',
  dns: 'computed string',
  dns_zone: 'computed string',
  exit_nodes: 'computed set(string)',
  exit_nodes_local_routing: 'computed bool',
  id: 'required string',
  ipam: 'computed string',
  mtu: 'computed number',
  nodes: 'computed set(string)',
  pending: 'computed bool',
  primary_exit_node: 'computed string',
  reverse_dns: 'computed string',
  rt_import: 'computed string',
  state: 'computed string',
  vrf_vxlan: 'computed number',
}) {}
