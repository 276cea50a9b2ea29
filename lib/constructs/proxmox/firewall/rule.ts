import { Address } from '../../../model/address';
import { Host } from '../../../model/host';
import { Network } from '../../../model/network';
import type { HostPort } from '../../../model/step';
import type { VirtualEnvironmentFirewallRulesRule } from '../bindings/virtual-environment-firewall-rules';
import type { Given } from '../given';
import { addressesOf } from './peer';
import { ProxmoxAlias } from './proxmox-alias';
import { ProxmoxIpSet } from './proxmox-ip-set';
import type { ProxmoxSecurityGroup } from './proxmox-security-group';

/** Where a packet comes from or goes to: of the lab, by a name in the firewall, or in CIDR notation. */
export type FirewallPeer = Network | Address | Host | ProxmoxIpSet | ProxmoxAlias | string;

/** A port, several in a row (`8000:8010`), or one that something of the lab opens, as in `service.hostPorts`. */
export type FirewallPort = number | `${number}:${number}` | HostPort;

/** How much of what a rule meets is written down. */
export type FirewallLog =
  'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';

/** A rule: the first that fits a packet decides. */
export interface FirewallRule {
  /**
   * What is done with the packet.
   *
   * @default 'ACCEPT'
   */
  readonly action?: 'ACCEPT' | 'DROP' | 'REJECT';

  /**
   * Which way it goes: to the machine, from it, or through a node.
   *
   * @default 'in'
   */
  readonly direction?: 'in' | 'out' | 'forward';

  /**
   * Where it comes from; an IP set or an alias stands alone.
   *
   * @default - anywhere
   */
  readonly from?: FirewallPeer | readonly FirewallPeer[];

  /**
   * Where it goes to; an IP set or an alias stands alone.
   *
   * @default - anywhere
   */
  readonly to?: FirewallPeer | readonly FirewallPeer[];

  /**
   * Ports that it goes to; with ports of both protocols it is two rules.
   *
   * @default - any
   */
  readonly ports?: readonly FirewallPort[];

  /**
   * Protocol: `tcp`, `udp`, `icmp`.
   *
   * @default - that of the ports, and `tcp` for a number; any without ports
   */
  readonly protocol?: string;

  /**
   * A macro of Proxmox instead of ports: `SSH`, `DNS`, `Ping`.
   *
   * @default - none
   */
  readonly macro?: string;

  /**
   * Card of the machine: `net0`; on a node, the name of an interface.
   *
   * @default - all
   */
  readonly card?: string;

  /**
   * Whether it is in force.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * Whether what it meets is written down.
   *
   * @default 'nolog'
   */
  readonly log?: FirewallLog;

  /**
   * What it is for; Proxmox shows it.
   *
   * @default - none
   */
  readonly comment?: string;
}

/** Rules in their order; a security group stands for its own. */
export type FirewallRules = readonly (FirewallRule | ProxmoxSecurityGroup)[];

type Body = Given<VirtualEnvironmentFirewallRulesRule>;

/** Rules in the provider's words. */
export function ruleBodies(rules: FirewallRules): readonly Body[] {
  return rules.flatMap((rule) =>
    'groupName' in rule ? [{ securityGroup: rule.groupName }] : bodiesOf(rule),
  );
}

function bodiesOf(rule: FirewallRule): readonly Body[] {
  const { action = 'ACCEPT', direction = 'in', from, to, macro, card, enabled, log, comment } = rule;
  const common = {
    type: direction,
    action,
    ...(from !== undefined && { source: peersOf(from) }),
    ...(to !== undefined && { dest: peersOf(to) }),
    ...(macro !== undefined && { macro }),
    ...(card !== undefined && { iface: card }),
    ...(enabled !== undefined && { enabled }),
    ...(log !== undefined && { log }),
    ...(comment !== undefined && { comment }),
  };
  return portsOf(rule).map(({ proto, dport }) => ({
    ...common,
    ...(proto !== undefined && { proto }),
    ...(dport !== undefined && { dport }),
  }));
}

/** Ports by their protocol, in the order of the protocols' first ones. */
export function portsOf({ ports = [], protocol }: FirewallRule): readonly {
  readonly proto?: string;
  readonly dport?: string;
}[] {
  if (ports.length === 0) return [protocol === undefined ? {} : { proto: protocol }];
  const byProtocol = new Map<string, Set<string>>();
  for (const port of ports) {
    const proto = protocol ?? (typeof port === 'object' ? port.protocol : 'tcp');
    const all = byProtocol.get(proto) ?? new Set();
    byProtocol.set(proto, all.add(String(typeof port === 'object' ? port.port : port)));
  }
  return [...byProtocol].map(([proto, all]) => ({ proto, dport: [...all].join(',') }));
}

/** Peers as a list. */
export function listOf(peers: FirewallPeer | readonly FirewallPeer[] = []): readonly FirewallPeer[] {
  return [peers].flat();
}

function peersOf(peers: FirewallPeer | readonly FirewallPeer[]): string {
  const texts = listOf(peers).flatMap((peer) => {
    if (peer instanceof ProxmoxIpSet) return [`+${peer.setName}`];
    if (peer instanceof ProxmoxAlias) return [peer.aliasName];
    return addressesOf(peer);
  });
  return [...new Set(texts)].join(',');
}

/** What must be there before rules are: the sets, aliases and groups that they name. */
export function namedIn(
  rules: FirewallRules,
): readonly (ProxmoxIpSet | ProxmoxAlias | ProxmoxSecurityGroup)[] {
  return rules.flatMap((rule): readonly (ProxmoxIpSet | ProxmoxAlias | ProxmoxSecurityGroup)[] => {
    if ('groupName' in rule) return [rule];
    const peers = [...listOf(rule.from), ...listOf(rule.to)];
    return peers.filter((peer) => peer instanceof ProxmoxIpSet || peer instanceof ProxmoxAlias);
  });
}
