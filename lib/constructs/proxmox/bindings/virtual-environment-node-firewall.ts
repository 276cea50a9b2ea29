// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { NodeFirewall, type NodeFirewallConfig, type NodeFirewallComputed } from './node-firewall';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentNodeFirewall}.
 * @deprecated Use "proxmox_node_firewall" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentNodeFirewallConfig = NodeFirewallConfig;

/**
 * Manages Proxmox VE Node Firewall options. This resource in fact updates existing node firewall
 * configuration created by PVE on bootstrap. All optional attributes have explicit defaults for
 * deterministic behavior (PVE may change defaults in the future). See [API
 * documentation](https://pve.proxmox.com/pve-docs/api-viewer/index.html#/nodes/{node}/firewall/options).
 * @deprecated Use "proxmox_node_firewall" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentNodeFirewall extends resource<NodeFirewallConfig, NodeFirewallComputed>(
  'proxmox_virtual_environment_node_firewall',
  NodeFirewall.table,
) {}
