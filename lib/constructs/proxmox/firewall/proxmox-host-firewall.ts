import type { Construct } from 'constructs';

import { App } from '../../../core/app';
import { Component, problemOf } from '../../../core/component';
import type { Problem } from '../../../core/problem';
import { NodeFirewall, type NodeFirewallConfig } from '../bindings/node-firewall';
import {
  VirtualEnvironmentFirewallOptions,
  type VirtualEnvironmentFirewallOptionsConfig,
} from '../bindings/virtual-environment-firewall-options';
import {
  VirtualEnvironmentFirewallRules,
  type VirtualEnvironmentFirewallRulesConfig,
} from '../bindings/virtual-environment-firewall-rules';
import type { ProxmoxContainer } from '../proxmox-container';
import { ProxmoxNode } from '../proxmox-node';
import { proxmoxResource, waitFor } from '../proxmox-resource';
import { ProxmoxVm } from '../proxmox-vm';
import { firewalls } from './names';
import { ProxmoxFirewall } from './proxmox-firewall';
import { namedIn, ruleBodies, type FirewallLog, type FirewallRules } from './rule';
import { ruleFaults } from './rule-faults';

/** Settings of a {@link ProxmoxHostFirewall}. */
export interface ProxmoxHostFirewallProps {
  /** Whose it is: a machine's or a node's. It has one firewall: HL688. */
  readonly host: ProxmoxVm | ProxmoxContainer | ProxmoxNode;

  /** Rules in their order. */
  readonly rules: FirewallRules;

  /**
   * What becomes of packets to a machine that no rule decides; a node has those of the datacenter.
   *
   * @default 'DROP'
   */
  readonly input?: 'ACCEPT' | 'DROP' | 'REJECT';

  /**
   * What becomes of packets from a machine that no rule decides; a node has those of the datacenter.
   *
   * @default 'ACCEPT'
   */
  readonly output?: 'ACCEPT' | 'DROP' | 'REJECT';

  /**
   * Whether packets to it that are dropped are written down.
   *
   * @default 'nolog'
   */
  readonly log?: FirewallLog;

  /**
   * Whether it works.
   *
   * @default true
   */
  readonly enabled?: boolean;
}

/**
 * The firewall of a machine or of a node. A machine's cards pass it with `firewall: true`, and it works while the
 * {@link ProxmoxFirewall} of the datacenter does.
 *
 * @example
 * const web = new ProxmoxSecurityGroup(root, 'http', { node: pve, rules: [{ ports: [80, 443] }] });
 * const names = new ProxmoxVm(root, 'names', { node: pve, vmId: 105, image: debian13, cores: 1, memory: '1GiB', networks: [{ address: lan.at(15), firewall: true }] });
 * new ProxmoxFirewall(root, 'firewall', { node: pve, management: [lan] });
 * new ProxmoxHostFirewall(root, 'names-firewall', { host: names, rules: [web, { from: lan, ports: [22] }] });
 */
export class ProxmoxHostFirewall extends Component {
  private readonly host: ProxmoxHostFirewallProps['host'];

  constructor(scope: Construct, id: string, props: ProxmoxHostFirewallProps) {
    super(scope, id, props);
    const { host, rules } = props;
    this.host = host;
    this.claim(firewalls, `the firewall of ${host.node.path}`);
    const isNode = host instanceof ProxmoxNode;
    for (const fault of ruleFaults(rules, isNode ? 'node' : 'machine')) this.report(fault);
    const node = isNode ? host : host.proxmox;
    const nodeName = node.name;
    const whose = isNode
      ? { nodeName }
      : { nodeName, ...(host instanceof ProxmoxVm ? { vmId: host.vmId } : { containerId: host.vmId }) };
    const needed = [...(isNode ? [] : [host]), ...namedIn(rules)];
    const list = proxmoxResource<VirtualEnvironmentFirewallRulesConfig>(
      this,
      'rules',
      VirtualEnvironmentFirewallRules,
      { node, ...waitFor(this, needed), body: () => ({ ...whose, rule: ruleBodies(rules) }) },
    );
    const { input = 'DROP', output = 'ACCEPT', log, enabled = true } = props;
    const logged = log !== undefined && { logLevelIn: log };
    if (isNode) {
      proxmoxResource<NodeFirewallConfig>(this, 'Resource', NodeFirewall, {
        node,
        ...waitFor(this, [list]),
        body: () => ({ nodeName, enabled, ...logged }),
      });
      return;
    }
    proxmoxResource<VirtualEnvironmentFirewallOptionsConfig>(
      this,
      'Resource',
      VirtualEnvironmentFirewallOptions,
      {
        node,
        ...waitFor(this, [host, list]),
        body: () => ({ ...whose, enabled, inputPolicy: input, outputPolicy: output, ...logged }),
      },
    );
  }

  override *check(): Iterable<Problem> {
    const { host } = this;
    const node = host instanceof ProxmoxNode ? host : host.proxmox;
    const datacenter = App.of(this)
      .allOf(ProxmoxFirewall)
      .filter(({ proxmox }) => proxmox.idSpace === node.idSpace);
    if (datacenter.length === 0)
      yield this.without(
        `the lab has no ProxmoxFirewall of ${node.name}`,
        `make one, with node: ${node.name}`,
      );
    else if (!datacenter.some(({ enabled }) => enabled))
      yield this.without(`the ProxmoxFirewall of ${node.name} has enabled: false`, 'switch it on');
    if (host instanceof ProxmoxNode || host.interfaces.some(({ given }) => given.firewall === true)) return;
    yield this.without(`no card of ${host.name} passes it`, 'give the card firewall: true in networks');
  }

  private without(why: string, fix: string): Problem {
    const what = `the rules of ${this.host.name} may do nothing: ${why}`;
    return problemOf(this, { code: 'HL685', severity: 'warning', what, fix });
  }
}
