// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentFirewallOptions}. */
export interface VirtualEnvironmentFirewallOptionsConfig extends TerraformMetaArguments {
  /** The ID of the container to manage the firewall for. */
  readonly containerId?: number;
  /** Enable DHCP. */
  readonly dhcp?: boolean | IResolvable;
  /** Enable or disable the firewall. */
  readonly enabled?: boolean | IResolvable;
  /** Default policy for incoming traffic. */
  readonly inputPolicy?: 'ACCEPT' | 'REJECT' | 'DROP' | IResolvable;
  /**
   * Enable default IP filters. This is equivalent to adding an empty ipfilter-net<id> ipset for every
   * interface. Such ipsets implicitly contain sane default restrictions such as restricting IPv6 link
   * local addresses to the one derived from the interface's MAC address. For containers the configured
   * IP addresses will be implicitly added.
   */
  readonly ipfilter?: boolean | IResolvable;
  /** Log level for incoming traffic. */
  readonly logLevelIn?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' |
    'nolog' | IResolvable;
  /** Log level for outgoing traffic. */
  readonly logLevelOut?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' |
    'nolog' | IResolvable;
  /** Enable MAC address filtering. */
  readonly macfilter?: boolean | IResolvable;
  /** Enable NDP (Neighbor Discovery Protocol). */
  readonly ndp?: boolean | IResolvable;
  /** The name of the node. */
  readonly nodeName: string;
  /** Default policy for outgoing traffic. */
  readonly outputPolicy?: 'ACCEPT' | 'REJECT' | 'DROP' | IResolvable;
  /** Allow sending Router Advertisement. */
  readonly radv?: boolean | IResolvable;
  /** The ID of the VM to manage the firewall for. */
  readonly vmId?: number;
}

/** What OpenTofu knows of a VirtualEnvironmentFirewallOptions after apply. */
export interface VirtualEnvironmentFirewallOptionsComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
}

/** Resource `proxmox_virtual_environment_firewall_options` of bpg/proxmox. */
export class VirtualEnvironmentFirewallOptions extends resource<VirtualEnvironmentFirewallOptionsConfig, VirtualEnvironmentFirewallOptionsComputed>('proxmox_virtual_environment_firewall_options', {
  container_id: 'optional number',
  dhcp: 'optional bool',
  enabled: 'optional bool',
  id: 'computed string',
  input_policy: 'optional string',
  ipfilter: 'optional bool',
  log_level_in: 'optional string',
  log_level_out: 'optional string',
  macfilter: 'optional bool',
  ndp: 'optional bool',
  node_name: 'required string',
  output_policy: 'optional string',
  radv: 'optional bool',
  vm_id: 'optional number',
}) {}
