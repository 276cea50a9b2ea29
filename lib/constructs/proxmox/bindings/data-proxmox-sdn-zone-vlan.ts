// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxSdnZoneVlan}. */
export interface DataProxmoxSdnZoneVlanConfig extends TerraformMetaArguments {
  /** The unique identifier of the SDN zone. */
  readonly id: string;
}

/** What OpenTofu knows of a DataProxmoxSdnZoneVlan after apply. */
export interface DataProxmoxSdnZoneVlanComputed {
  /**
   * The local bridge or OVS switch, already configured on _each_ node that allows node-to-node
   * connection.
   */
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
  /** Indicates the current state of the zone. */
  readonly state: string;
}

/**
 * Retrieves information about a VLAN Zone in Proxmox SDN. It uses an existing local Linux or OVS
 * bridge to connect to the node's physical interface. It uses VLAN tagging defined in the VNet to
 * isolate the network segments. This allows connectivity of VMs between different nodes.
 */
export class DataProxmoxSdnZoneVlan extends dataSource<DataProxmoxSdnZoneVlanConfig, DataProxmoxSdnZoneVlanComputed>('proxmox_sdn_zone_vlan', {
  bridge: 'computed string',
  dns: 'computed string',
  dns_zone: 'computed string',
  id: 'required string',
  ipam: 'computed string',
  mtu: 'computed number',
  nodes: 'computed set(string)',
  pending: 'computed bool',
  reverse_dns: 'computed string',
  state: 'computed string',
}) {}
