// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxSdnSubnet}. */
export interface DataProxmoxSdnSubnetConfig extends TerraformMetaArguments {
  /** A CIDR network address, for example 10.0.0.0/8. */
  readonly cidr: string;
  /** DHCP range (start and end IPs). */
  readonly dhcpRange?: DataProxmoxSdnSubnetDhcpRange;
  /** The VNet this subnet belongs to. */
  readonly vnet: string;
}

/** DHCP range (start and end IPs). */
export type DataProxmoxSdnSubnetDhcpRange = object;

/** What OpenTofu knows of a DataProxmoxSdnSubnet after apply. */
export interface DataProxmoxSdnSubnetComputed {
  /** The DNS server used for DHCP. */
  readonly dhcpDnsServer: string;
  /** DHCP range (start and end IPs). */
  readonly dhcpRange: ObjectReference<DataProxmoxSdnSubnetDhcpRange,
    DataProxmoxSdnSubnetDhcpRangeComputed>;
  /** Prefix used for DNS zone delegation. */
  readonly dnsZonePrefix: string;
  /** The gateway address for the subnet. */
  readonly gateway: string;
  /** The full ID in the format 'vnet-id/subnet-id'. */
  readonly id: string;
  /** Whether SNAT is enabled for the subnet. */
  readonly snat: IResolvable;
}

/** What OpenTofu knows of a DataProxmoxSdnSubnetDhcpRange after apply. */
export interface DataProxmoxSdnSubnetDhcpRangeComputed {
  /** End of the DHCP range. */
  readonly endAddress: string;
  /** Start of the DHCP range. */
  readonly startAddress: string;
}

/** Retrieve details about a specific SDN Subnet in Proxmox VE. */
export class DataProxmoxSdnSubnet extends dataSource<DataProxmoxSdnSubnetConfig, DataProxmoxSdnSubnetComputed>('proxmox_sdn_subnet', {
  cidr: 'required string',
  dhcp_dns_server: 'computed string',
  dhcp_range: ['optional+computed nested(single)', {
    end_address: 'computed string',
    start_address: 'computed string',
  }],
  dns_zone_prefix: 'computed string',
  gateway: 'computed string',
  id: 'computed string',
  snat: 'computed bool',
  vnet: 'required string',
}) {}
