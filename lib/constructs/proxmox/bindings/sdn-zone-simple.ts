// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link SdnZoneSimple}. */
export interface SdnZoneSimpleConfig extends TerraformMetaArguments {
  /** The type of the DHCP backend for this zone. Currently the only supported value is `dnsmasq`. */
  readonly dhcp?: 'dnsmasq' | IResolvable;
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

/** What OpenTofu knows of a SdnZoneSimple after apply. */
export interface SdnZoneSimpleComputed {
  /** Indicates if the zone has pending configuration changes that need to be applied. */
  readonly pending: IResolvable;
  /** Indicates the current state of the zone. */
  readonly state: string;
}

/**
 * Simple Zone in Proxmox SDN. It will create an isolated VNet bridge. This bridge is not linked to a
 * physical interface, and VM traffic is only local on each the node. It can be used in NAT or routed
 * setups.
 */
export class SdnZoneSimple extends resource<SdnZoneSimpleConfig, SdnZoneSimpleComputed>('proxmox_sdn_zone_simple', {
  dhcp: 'optional string',
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
