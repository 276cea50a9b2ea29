// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link NetworkLinuxVlan}. */
export interface NetworkLinuxVlanConfig extends TerraformMetaArguments {
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
  /** The VLAN raw device. See also `name`. */
  readonly interface?: string;
  /** The interface MTU. */
  readonly mtu?: number;
  /**
   * The interface name. Either add the VLAN tag number to an existing interface name, e.g. `ens18.21`
   * (and do not set `interface` and `vlan`), or use custom name, e.g. `vlan_lab` (`interface` and `vlan`
   * are then required).
   */
  readonly name: string;
  /** The name of the node. */
  readonly nodeName: string;
  /** Timeout for network reload operations in seconds (defaults to `100`). */
  readonly timeoutReload?: number;
  /** The VLAN tag. See also `name`. */
  readonly vlan?: number;
}

/** What OpenTofu knows of a NetworkLinuxVlan after apply. */
export interface NetworkLinuxVlanComputed {
  /** A unique identifier with format `<node name>:<iface>`. */
  readonly id: string;
}

/** Manages a Linux VLAN network interface in a Proxmox VE node. */
export class NetworkLinuxVlan extends resource<NetworkLinuxVlanConfig, NetworkLinuxVlanComputed>('proxmox_network_linux_vlan', {
  address: 'optional string',
  address6: 'optional string',
  autostart: 'optional+computed bool',
  comment: 'optional string',
  gateway: 'optional string',
  gateway6: 'optional string',
  id: 'computed string',
  interface: 'optional+computed string',
  mtu: 'optional number',
  name: 'required string',
  node_name: 'required string',
  timeout_reload: 'optional+computed number',
  vlan: 'optional+computed number',
}) {}
