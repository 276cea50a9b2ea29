// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentFirewallRules}. */
export interface VirtualEnvironmentFirewallRulesConfig extends TerraformMetaArguments {
  /** The ID of the container to manage the firewall for. */
  readonly containerId?: number;
  /** The name of the node. */
  readonly nodeName?: string;
  /** The ID of the VM to manage the firewall for. */
  readonly vmId?: number;
  /** List of rules. */
  readonly rule?: VirtualEnvironmentFirewallRulesRule[] | IResolvable;
}

/** List of rules. */
export interface VirtualEnvironmentFirewallRulesRule {
  /** Rules action ('ACCEPT', 'DROP', 'REJECT'). */
  readonly action?: 'ACCEPT' | 'REJECT' | 'DROP' | IResolvable;
  /** Rules comment. */
  readonly comment?: string;
  /**
   * Restrict packet destination address. This can refer to a single IP address, an IP set ('+ipsetname')
   * or an IP alias definition. You can also specify an address range like '20.34.101.207-201.3.9.99', or
   * a list of IP addresses and networks (entries are separated by comma). Please do not mix IPv4 and
   * IPv6 addresses inside such lists.
   */
  readonly dest?: string;
  /**
   * Restrict TCP/UDP destination port. You can use service names or simple numbers (0-65535), as defined
   * in '/etc/services'. Port ranges can be specified with '\d+:\d+', for example '80:85', and you can
   * use comma separated list to match several ports or ranges.
   */
  readonly dport?: string;
  /** Enable rule. */
  readonly enabled?: boolean | IResolvable;
  /**
   * Network interface name. You have to use network configuration key names for VMs and containers
   * ('net\d+'). Host related rules can use arbitrary strings.
   */
  readonly iface?: string;
  /**
   * Log level for this rule ('emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug',
   * 'nolog').
   */
  readonly log?: string;
  /** Use predefined standard macro. */
  readonly macro?: string;
  /**
   * Restrict packet protocol. You can use protocol names or simple numbers (0-255), as defined in
   * '/etc/protocols'.
   */
  readonly proto?: string;
  /** Security group name. */
  readonly securityGroup?: string;
  /**
   * Restrict packet source address. This can refer to a single IP address, an IP set ('+ipsetname') or
   * an IP alias definition. You can also specify an address range like '20.34.101.207-201.3.9.99', or a
   * list of IP addresses and networks (entries are separated by comma). Please do not mix IPv4 and IPv6
   * addresses inside such lists.
   */
  readonly source?: string;
  /**
   * Restrict TCP/UDP source port. You can use service names or simple numbers (0-65535), as defined in
   * '/etc/services'. Port ranges can be specified with '\d+:\d+', for example '80:85', and you can use
   * comma separated list to match several ports or ranges.
   */
  readonly sport?: string;
  /** Rules type ('in', 'out', 'forward'). */
  readonly type?: 'in' | 'out' | 'forward' | IResolvable;
}

/** What OpenTofu knows of a VirtualEnvironmentFirewallRules after apply. */
export interface VirtualEnvironmentFirewallRulesComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
  /** List of rules. */
  readonly rule: ObjectListReference<VirtualEnvironmentFirewallRulesRule,
    VirtualEnvironmentFirewallRulesRuleComputed>;
}

/** What OpenTofu knows of a VirtualEnvironmentFirewallRulesRule after apply. */
export interface VirtualEnvironmentFirewallRulesRuleComputed {
  /** Rules position. */
  readonly pos: number;
}

/** Resource `proxmox_virtual_environment_firewall_rules` of bpg/proxmox. */
export class VirtualEnvironmentFirewallRules extends resource<VirtualEnvironmentFirewallRulesConfig, VirtualEnvironmentFirewallRulesComputed>('proxmox_virtual_environment_firewall_rules', {
  container_id: 'optional number',
  id: 'computed string',
  node_name: 'optional string',
  vm_id: 'optional number',
  rule: ['optional block(list)', {
    action: 'optional string',
    comment: 'optional string',
    dest: 'optional string',
    dport: 'optional string',
    enabled: 'optional bool',
    iface: 'optional string',
    log: 'optional string',
    macro: 'optional string',
    pos: 'computed number',
    proto: 'optional string',
    security_group: 'optional string',
    source: 'optional string',
    sport: 'optional string',
    type: 'optional string',
  }],
}) {}
