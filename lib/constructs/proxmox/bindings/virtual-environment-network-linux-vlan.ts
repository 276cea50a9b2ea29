// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { NetworkLinuxVlan, type NetworkLinuxVlanConfig, type NetworkLinuxVlanComputed } from './network-linux-vlan';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentNetworkLinuxVlan}.
 * @deprecated Use "proxmox_network_linux_vlan" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentNetworkLinuxVlanConfig = NetworkLinuxVlanConfig;

/**
 * Manages a Linux VLAN network interface in a Proxmox VE node.
 * @deprecated Use "proxmox_network_linux_vlan" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentNetworkLinuxVlan extends resource<NetworkLinuxVlanConfig, NetworkLinuxVlanComputed>(
  'proxmox_virtual_environment_network_linux_vlan',
  NetworkLinuxVlan.table,
) {}
