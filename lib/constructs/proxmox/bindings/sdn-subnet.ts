// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link SdnSubnet}. */
export interface SdnSubnetConfig extends TerraformMetaArguments {
  /** A CIDR network address, for example 10.0.0.0/8. */
  readonly cidr: string;
  /** The DNS server used for DHCP. */
  readonly dhcpDnsServer?: string;
  /** DHCP range (start and end IPs). */
  readonly dhcpRange?: SdnSubnetDhcpRange;
  /** Prefix used for DNS zone delegation. */
  readonly dnsZonePrefix?: string;
  /** The gateway address for the subnet. */
  readonly gateway?: string;
  /** Whether SNAT is enabled for the subnet. */
  readonly snat?: boolean | IResolvable;
  /** The VNet to which this subnet belongs. */
  readonly vnet: string;
}

/** DHCP range (start and end IPs). */
export interface SdnSubnetDhcpRange {
  /** End of the DHCP range. */
  readonly endAddress: string;
  /** Start of the DHCP range. */
  readonly startAddress: string;
}

/** What OpenTofu knows of a SdnSubnet after apply. */
export interface SdnSubnetComputed {
  /** The unique identifier of the SDN Subnet. Read only. */
  readonly id: string;
}

/** Manages SDN Subnets in Proxmox VE. */
export class SdnSubnet extends resource<SdnSubnetConfig, SdnSubnetComputed>('proxmox_sdn_subnet', {
  cidr: 'required string',
  dhcp_dns_server: 'optional string',
  dhcp_range: ['optional nested(single)', {
    end_address: 'required string',
    start_address: 'required string',
  }],
  dns_zone_prefix: 'optional string',
  gateway: 'optional string',
  id: 'computed string',
  snat: 'optional bool',
  vnet: 'required string',
}) {}
