// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxSdnZoneSimple}. */
export interface DataProxmoxSdnZoneSimpleConfig extends TerraformMetaArguments {
  /** The unique identifier of the SDN zone. */
  readonly id: string;
}

/** What OpenTofu knows of a DataProxmoxSdnZoneSimple after apply. */
export interface DataProxmoxSdnZoneSimpleComputed {
  /** The type of the DHCP backend for this zone. */
  readonly dhcp: string;
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
 * Retrieves information about a Simple Zone in Proxmox SDN. It will create an isolated VNet bridge.
 * This bridge is not linked to a physical interface, and VM traffic is only local on each the node. It
 * can be used in NAT or routed setups.
 */
export class DataProxmoxSdnZoneSimple extends dataSource<DataProxmoxSdnZoneSimpleConfig, DataProxmoxSdnZoneSimpleComputed>('proxmox_sdn_zone_simple', {
  dhcp: 'computed string',
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
