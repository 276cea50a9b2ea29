// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentFirewallAlias}. */
export interface VirtualEnvironmentFirewallAliasConfig extends TerraformMetaArguments {
  /** IP/CIDR block. */
  readonly cidr: string;
  /** Alias comment. */
  readonly comment?: string;
  /** The ID of the container to manage the firewall for. */
  readonly containerId?: number;
  /** Alias name. */
  readonly name: string;
  /** The name of the node. */
  readonly nodeName?: string;
  /** The ID of the VM to manage the firewall for. */
  readonly vmId?: number;
}

/** What OpenTofu knows of a VirtualEnvironmentFirewallAlias after apply. */
export interface VirtualEnvironmentFirewallAliasComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
}

/** Resource `proxmox_virtual_environment_firewall_alias` of bpg/proxmox. */
export class VirtualEnvironmentFirewallAlias extends resource<VirtualEnvironmentFirewallAliasConfig, VirtualEnvironmentFirewallAliasComputed>('proxmox_virtual_environment_firewall_alias', {
  cidr: 'required string',
  comment: 'optional string',
  container_id: 'optional number',
  id: 'computed string',
  name: 'required string',
  node_name: 'optional string',
  vm_id: 'optional number',
}) {}
