import type { Construct } from 'constructs';

import { Component, problemOf } from '../../../core/component';
import type { Problem } from '../../../core/problem';
import type { Address } from '../../../model/address';
import type { Host } from '../../../model/host';
import type { Network } from '../../../model/network';
import {
  VirtualEnvironmentClusterFirewall,
  type VirtualEnvironmentClusterFirewallConfig,
} from '../bindings/virtual-environment-cluster-firewall';
import {
  VirtualEnvironmentFirewallRules,
  type VirtualEnvironmentFirewallRulesConfig,
} from '../bindings/virtual-environment-firewall-rules';
import type { ProxmoxNode } from '../proxmox-node';
import { proxmoxResource, waitFor } from '../proxmox-resource';
import { firewalls } from './names';
import { ProxmoxIpSet } from './proxmox-ip-set';
import { namedIn, portsOf, ruleBodies, type FirewallRules } from './rule';
import { ruleFaults } from './rule-faults';

/** Settings of a {@link ProxmoxFirewall}. */
export interface ProxmoxFirewallProps {
  /** Node that has it; of a cluster, any of its nodes. A cluster has one firewall: HL688. */
  readonly node: ProxmoxNode;

  /**
   * Who reaches SSH and the web interface of the nodes, beside their own network: the IP set `management`. HL680 if nobody
   * is named here or in a rule.
   *
   * @default - nobody else
   */
  readonly management?: readonly (Network | Address | Host | string)[];

  /**
   * Rules of all nodes, in their order.
   *
   * @default - none
   */
  readonly rules?: FirewallRules;

  /**
   * What becomes of packets to a node that no rule decides.
   *
   * @default 'DROP'
   */
  readonly input?: 'ACCEPT' | 'DROP' | 'REJECT';

  /**
   * What becomes of packets from a node that no rule decides.
   *
   * @default 'ACCEPT'
   */
  readonly output?: 'ACCEPT' | 'DROP' | 'REJECT';

  /**
   * What becomes of packets through a node that no rule decides.
   *
   * @default 'ACCEPT'
   */
  readonly forward?: 'ACCEPT' | 'DROP';

  /**
   * Whether the firewall works: without it, no rule of a machine does either.
   *
   * @default true
   */
  readonly enabled?: boolean;
}

/**
 * The firewall of a datacenter: one node, or a cluster. It is switched on after the rules and the IP set are there. The
 * provider does not switch it off when it is destroyed: apply `enabled: false` before.
 *
 * @example
 * new ProxmoxFirewall(root, 'firewall', { node: pve, management: [lan] });
 */
export class ProxmoxFirewall extends Component {
  /** Node that it is made by. */
  readonly proxmox: ProxmoxNode;
  /** Whether it works. */
  readonly enabled: boolean;
  private readonly props: ProxmoxFirewallProps;

  constructor(scope: Construct, id: string, props: ProxmoxFirewallProps) {
    super(scope, id, props);
    this.props = props;
    this.proxmox = props.node;
    this.enabled = props.enabled ?? true;
    this.claim(firewalls, `the firewall of ${props.node.idSpace}`);
    const { node, management, rules = [], input = 'DROP', output = 'ACCEPT', forward = 'ACCEPT' } = props;
    for (const fault of ruleFaults(rules, 'datacenter')) this.report(fault);
    const set =
      management === undefined
        ? undefined
        : new ProxmoxIpSet(this, 'management', { node, members: management });
    const list =
      rules.length === 0
        ? undefined
        : proxmoxResource<VirtualEnvironmentFirewallRulesConfig>(
            this,
            'rules',
            VirtualEnvironmentFirewallRules,
            { node, ...waitFor(this, namedIn(rules)), body: () => ({ rule: ruleBodies(rules) }) },
          );
    proxmoxResource<VirtualEnvironmentClusterFirewallConfig>(
      this,
      'Resource',
      VirtualEnvironmentClusterFirewall,
      {
        node,
        ...waitFor(this, [set, list]),
        body: () => ({
          enabled: this.enabled,
          inputPolicy: input,
          outputPolicy: output,
          forwardPolicy: forward,
        }),
      },
    );
  }

  override *check(): Iterable<Problem> {
    const { input = 'DROP', management = [], node } = this.props;
    if (
      !this.enabled ||
      input === 'ACCEPT' ||
      management.length > 0 ||
      (this.accepts(22) && this.accepts(8006))
    )
      return;
    yield problemOf(this, {
      code: 'HL680',
      severity: 'warning',
      what: `nobody but the network that ${node.name} itself is in reaches its SSH and port 8006, once the firewall is on`,
      fix: 'name in management who works on it, as in management: [lan]',
    });
  }

  /** Whether a rule lets people in to a port, whatever card they come by. */
  private accepts(port: number): boolean {
    return (this.props.rules ?? []).some(
      (rule) =>
        !('groupName' in rule) &&
        (rule.action ?? 'ACCEPT') === 'ACCEPT' &&
        (rule.direction ?? 'in') === 'in' &&
        (rule.enabled ?? true) &&
        rule.card === undefined &&
        rule.macro === undefined &&
        portsOf(rule).some(({ proto = 'tcp', dport }) => proto === 'tcp' && isAmong(port, dport)),
    );
  }
}

function isAmong(port: number, ports: string | undefined): boolean {
  if (ports === undefined) return true;
  return ports.split(',').some((range) => {
    const [first = 0, last = first] = range.split(':').map(Number);
    return first <= port && port <= last;
  });
}
