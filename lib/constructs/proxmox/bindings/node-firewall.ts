// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link NodeFirewall}. */
export interface NodeFirewallConfig extends TerraformMetaArguments {
  /** Enable host firewall rules (defaults to `true`). */
  readonly enabled?: boolean | IResolvable;
  /**
   * Log level for forwarded traffic. Must be one of: `emerg`, `alert`, `crit`, `err`, `warning`,
   * `notice`, `info`, `debug`, `nolog` (defaults to `nolog`).
   */
  readonly logLevelForward?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug'
    | 'nolog' | IResolvable;
  /**
   * Log level for incoming traffic. Must be one of: `emerg`, `alert`, `crit`, `err`, `warning`,
   * `notice`, `info`, `debug`, `nolog` (defaults to `nolog`).
   */
  readonly logLevelIn?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' |
    'nolog' | IResolvable;
  /**
   * Log level for outgoing traffic. Must be one of: `emerg`, `alert`, `crit`, `err`, `warning`,
   * `notice`, `info`, `debug`, `nolog` (defaults to `nolog`).
   */
  readonly logLevelOut?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' |
    'nolog' | IResolvable;
  /** Enable NDP - Neighbor Discovery Protocol (defaults to `true`). */
  readonly ndp?: boolean | IResolvable;
  /** Maximum number of tracked connections (defaults to `262144`). Minimum value is `32768`. */
  readonly nfConntrackMax?: number;
  /** Conntrack established timeout in seconds (defaults to `432000` - 5 days). Minimum value is `7875`. */
  readonly nfConntrackTcpTimeoutEstablished?: number;
  /** Enable nftables based firewall (tech preview, defaults to `false`). */
  readonly nftables?: boolean | IResolvable;
  /** The cluster node name. */
  readonly nodeName: string;
  /** Enable SMURFS filter (defaults to `true`). */
  readonly nosmurfs?: boolean | IResolvable;
  /**
   * Log level for SMURFS filter. Must be one of: `emerg`, `alert`, `crit`, `err`, `warning`, `notice`,
   * `info`, `debug`, `nolog` (defaults to `nolog`).
   */
  readonly smurfLogLevel?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' |
    'nolog' | IResolvable;
  /**
   * Log level for illegal tcp flags filter. Must be one of: `emerg`, `alert`, `crit`, `err`, `warning`,
   * `notice`, `info`, `debug`, `nolog` (defaults to `nolog`).
   */
  readonly tcpFlagsLogLevel?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug'
    | 'nolog' | IResolvable;
}

/** What OpenTofu knows of a NodeFirewall after apply. */
export interface NodeFirewallComputed {
  /** The unique identifier of this resource. */
  readonly id: string;
}

/**
 * Manages Proxmox VE Node Firewall options. This resource in fact updates existing node firewall
 * configuration created by PVE on bootstrap. All optional attributes have explicit defaults for
 * deterministic behavior (PVE may change defaults in the future). See [API
 * documentation](https://pve.proxmox.com/pve-docs/api-viewer/index.html#/nodes/{node}/firewall/options).
 */
export class NodeFirewall extends resource<NodeFirewallConfig, NodeFirewallComputed>('proxmox_node_firewall', {
  enabled: 'optional+computed bool',
  id: 'computed string',
  log_level_forward: 'optional+computed string',
  log_level_in: 'optional+computed string',
  log_level_out: 'optional+computed string',
  ndp: 'optional+computed bool',
  nf_conntrack_max: 'optional+computed number',
  nf_conntrack_tcp_timeout_established: 'optional+computed number',
  nftables: 'optional+computed bool',
  node_name: 'required string',
  nosmurfs: 'optional+computed bool',
  smurf_log_level: 'optional+computed string',
  tcp_flags_log_level: 'optional+computed string',
}) {}
