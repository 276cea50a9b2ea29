// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link SdnZoneVlan}. */
export interface SdnZoneVlanConfig extends TerraformMetaArguments {
  /**
   * The local bridge or OVS switch, already configured on _each_ node that allows node-to-node
   * connection.
   */
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
}

/** What OpenTofu knows of a SdnZoneVlan after apply. */
export interface SdnZoneVlanComputed {
  /** Indicates if the zone has pending configuration changes that need to be applied. */
  readonly pending: IResolvable;
  /** Indicates the current state of the zone. */
  readonly state: string;
}

/**
 * VLAN Zone in Proxmox SDN. It uses an existing local Linux or OVS bridge to connect to the node's
 * physical interface. It uses VLAN tagging defined in the VNet to isolate the network segments. This
 * allows connectivity of VMs between different nodes.
 */
export class SdnZoneVlan extends resource<SdnZoneVlanConfig, SdnZoneVlanComputed>('proxmox_sdn_zone_vlan', {
  bridge: 'required string',
  dns: 'optional string',
  dns_zone: 'optional string',
  id: 'required string',
  ipam: 'optional string',
  mtu: 'optional+computed number',
  nodes: 'optional+computed set(string)',
  pending: 'computed bool',
  reverse_dns: 'optional string',
  state: 'computed string',
}) {}
