// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link NetworkLinuxBond}. */
export interface NetworkLinuxBondConfig extends TerraformMetaArguments {
  /** The interface IPv4/CIDR address. */
  readonly address?: string;
  /** The interface IPv6/CIDR address. */
  readonly address6?: string;
  /** Automatically start interface on boot (defaults to `true`). */
  readonly autostart?: boolean | IResolvable;
  /**
   * The bonding mode. Possible values are `balance-rr`, `active-backup`, `balance-xor`, `broadcast`,
   * `802.3ad`, `balance-tlb`, `balance-alb`.
   */
  readonly bondMode?: 'balance-rr' | 'active-backup' | 'balance-xor' | 'broadcast' | '802.3ad' |
    'balance-tlb' | 'balance-alb' | IResolvable;
  /**
   * The primary interface for `active-backup` bond mode. Specifies which slave interface should be the
   * active one.
   */
  readonly bondPrimary?: string;
  /**
   * The transmit hash policy for `balance-xor` and `802.3ad` bond modes. Possible values are `layer2`,
   * `layer2+3`, `layer3+4`.
   */
  readonly bondXmitHashPolicy?: 'layer2' | 'layer2+3' | 'layer3+4' | IResolvable;
  /** Comment for the interface. */
  readonly comment?: string;
  /** Default gateway address. */
  readonly gateway?: string;
  /** Default IPv6 gateway address. */
  readonly gateway6?: string;
  /** The interface MTU. */
  readonly mtu?: number;
  /**
   * The interface name. Must be `bond[N]`, where 0 ≤ N (e.g. bond0, bond1), or any alphanumeric string
   * that starts with a character and is at most 10 characters long.
   */
  readonly name: string;
  /** The name of the node. */
  readonly nodeName: string;
  /** The interface bond slaves (member interfaces). */
  readonly slaves: string[];
  /** Timeout for network reload operations in seconds (defaults to `100`). */
  readonly timeoutReload?: number;
}

/** What OpenTofu knows of a NetworkLinuxBond after apply. */
export interface NetworkLinuxBondComputed {
  /** A unique identifier with format `<node name>:<iface>`. */
  readonly id: string;
}

/** Manages a Linux Bond network interface in a Proxmox VE node. */
export class NetworkLinuxBond extends resource<NetworkLinuxBondConfig, NetworkLinuxBondComputed>('proxmox_network_linux_bond', {
  address: 'optional string',
  address6: 'optional string',
  autostart: 'optional+computed bool',
  bond_mode: 'optional+computed string',
  bond_primary: 'optional string',
  bond_xmit_hash_policy: 'optional string',
  comment: 'optional string',
  gateway: 'optional string',
  gateway6: 'optional string',
  id: 'computed string',
  mtu: 'optional number',
  name: 'required string',
  node_name: 'required string',
  slaves: 'required list(string)',
  timeout_reload: 'optional+computed number',
}) {}
