// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentFirewallIpset}. */
export interface VirtualEnvironmentFirewallIpsetConfig extends TerraformMetaArguments {
  /** IPSet comment. */
  readonly comment?: string;
  /** The ID of the container to manage the firewall for. */
  readonly containerId?: number;
  /** IPSet name. */
  readonly name: string;
  /** The name of the node. */
  readonly nodeName?: string;
  /** The ID of the VM to manage the firewall for. */
  readonly vmId?: number;
  /** List of IP or Networks. */
  readonly cidr?: VirtualEnvironmentFirewallIpsetCidr[] | IResolvable;
}

/** List of IP or Networks. */
export interface VirtualEnvironmentFirewallIpsetCidr {
  /** IP/CIDR comment. */
  readonly comment?: string;
  /** Network/IP specification in CIDR format. */
  readonly name: string;
  /** No match this IP/CIDR. */
  readonly nomatch?: boolean | IResolvable;
}

/** What OpenTofu knows of a VirtualEnvironmentFirewallIpset after apply. */
export interface VirtualEnvironmentFirewallIpsetComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
}

/** Resource `proxmox_virtual_environment_firewall_ipset` of bpg/proxmox. */
export class VirtualEnvironmentFirewallIpset extends resource<VirtualEnvironmentFirewallIpsetConfig, VirtualEnvironmentFirewallIpsetComputed>('proxmox_virtual_environment_firewall_ipset', {
  comment: 'optional string',
  container_id: 'optional number',
  id: 'computed string',
  name: 'required string',
  node_name: 'optional string',
  vm_id: 'optional number',
  cidr: ['optional block(list)', {
    comment: 'optional string',
    name: 'required string',
    nomatch: 'optional bool',
  }],
}) {}
