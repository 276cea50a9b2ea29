// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { NetworkLinuxBridge, type NetworkLinuxBridgeConfig, type NetworkLinuxBridgeComputed } from './network-linux-bridge';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentNetworkLinuxBridge}.
 * @deprecated Use "proxmox_network_linux_bridge" instead. This resource / data source will be removed
 * in v1.0.
 */
export type VirtualEnvironmentNetworkLinuxBridgeConfig = NetworkLinuxBridgeConfig;

/**
 * Manages a Linux Bridge network interface in a Proxmox VE node.
 * @deprecated Use "proxmox_network_linux_bridge" instead. This resource / data source will be removed
 * in v1.0.
 */
export class VirtualEnvironmentNetworkLinuxBridge extends resource<NetworkLinuxBridgeConfig, NetworkLinuxBridgeComputed>(
  'proxmox_virtual_environment_network_linux_bridge',
  NetworkLinuxBridge.table,
) {}
