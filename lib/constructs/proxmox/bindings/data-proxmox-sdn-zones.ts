// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxSdnZones}. */
export interface DataProxmoxSdnZonesConfig extends TerraformMetaArguments {
  /** Filter zones by type (simple, vlan, qinq, vxlan, evpn). */
  readonly type?: 'simple' | 'vlan' | 'qinq' | 'vxlan' | 'evpn' | IResolvable;
}

/** What OpenTofu knows of a DataProxmoxSdnZones after apply. */
export interface DataProxmoxSdnZonesComputed {
  /** List of SDN zones. */
  readonly zones: ObjectListReference<unknown, DataProxmoxSdnZonesZonesComputed>;
}

/** What OpenTofu knows of a DataProxmoxSdnZonesZones after apply. */
export interface DataProxmoxSdnZonesZonesComputed {
  readonly advertiseSubnets: IResolvable;
  readonly bridge: string;
  readonly controller: string;
  readonly dhcp: string;
  readonly disableArpNdSuppression: IResolvable;
  readonly dns: string;
  readonly dnsZone: string;
  readonly exitNodes: string[];
  readonly exitNodesLocalRouting: IResolvable;
  readonly id: string;
  readonly ipam: string;
  readonly mtu: number;
  readonly nodes: string[];
  readonly peers: string[];
  readonly pending: IResolvable;
  readonly primaryExitNode: string;
  readonly reverseDns: string;
  readonly rtImport: string;
  readonly serviceVlan: number;
  readonly serviceVlanProtocol: string;
  readonly state: string;
  readonly type: string;
  readonly vrfVxlan: number;
}

/**
 * Retrieves information about all SDN Zones in Proxmox. This data source can optionally filter zones
 * by type.
 */
export class DataProxmoxSdnZones extends dataSource<DataProxmoxSdnZonesConfig, DataProxmoxSdnZonesComputed>('proxmox_sdn_zones', {
  type: 'optional string',
  zones: ['computed list(object)', {
    advertise_subnets: 'computed bool',
    bridge: 'computed string',
    controller: 'computed string',
    dhcp: 'computed string',
    disable_arp_nd_suppression: 'computed bool',
    dns: 'computed string',
    dns_zone: 'computed string',
    exit_nodes: 'computed set(string)',
    exit_nodes_local_routing: 'computed bool',
    id: 'computed string',
    ipam: 'computed string',
    mtu: 'computed number',
    nodes: 'computed set(string)',
    peers: 'computed set(string)',
    pending: 'computed bool',
    primary_exit_node: 'computed string',
    reverse_dns: 'computed string',
    rt_import: 'computed string',
    service_vlan: 'computed number',
    service_vlan_protocol: 'computed string',
    state: 'computed string',
    type: 'computed string',
    vrf_vxlan: 'computed number',
  }],
}) {}
