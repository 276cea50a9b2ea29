// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link NetworkLinuxBridge}. */
export interface NetworkLinuxBridgeConfig extends TerraformMetaArguments {
  /** The interface IPv4/CIDR address. */
  readonly address?: string;
  /** The interface IPv6/CIDR address. */
  readonly address6?: string;
  /** Automatically start interface on boot (defaults to `true`). */
  readonly autostart?: boolean | IResolvable;
  /** Comment for the interface. */
  readonly comment?: string;
  /** Default gateway address. */
  readonly gateway?: string;
  /** Default IPv6 gateway address. */
  readonly gateway6?: string;
  /** The interface MTU. */
  readonly mtu?: number;
  /**
   * The interface name. Commonly vmbr[N], where 0 ≤ N ≤ 4094 (vmbr0 - vmbr4094), but can be any string
   * containing only letters, numbers, and underscores (_), starting with a letter and at most 10
   * characters long.
   */
  readonly name: string;
  /** The name of the node. */
  readonly nodeName: string;
  /** The interface bridge ports. */
  readonly ports?: string[];
  /** Timeout for network reload operations in seconds (defaults to `100`). */
  readonly timeoutReload?: number;
  /**
   * VLAN IDs allowed on the bridge (Linux Bridge `bridge-vids`). Space-separated list of VLAN IDs and/or
   * hyphenated ranges (e.g. `"2-4094"`, `"1 20 130"`, or `"1 10-20 30"`). Requires `vlan_aware = true`.
   * PVE/ifupdown2 fills in `2-4094` as the implicit default for VLAN-aware bridges when this attribute
   * is omitted; the provider surfaces that default in state.
   */
  readonly vids?: string;
  /** Whether the interface bridge is VLAN aware (defaults to `false`). */
  readonly vlanAware?: boolean | IResolvable;
}

/** What OpenTofu knows of a NetworkLinuxBridge after apply. */
export interface NetworkLinuxBridgeComputed {
  /** A unique identifier with format `<node name>:<iface>`. */
  readonly id: string;
}

/** Manages a Linux Bridge network interface in a Proxmox VE node. */
export class NetworkLinuxBridge extends resource<NetworkLinuxBridgeConfig, NetworkLinuxBridgeComputed>('proxmox_network_linux_bridge', {
  address: 'optional string',
  address6: 'optional string',
  autostart: 'optional+computed bool',
  comment: 'optional string',
  gateway: 'optional string',
  gateway6: 'optional string',
  id: 'computed string',
  mtu: 'optional number',
  name: 'required string',
  node_name: 'required string',
  ports: 'optional list(string)',
  timeout_reload: 'optional+computed number',
  vids: 'optional+computed string',
  vlan_aware: 'optional+computed bool',
}) {}
