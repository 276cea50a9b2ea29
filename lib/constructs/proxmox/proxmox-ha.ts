import type { Construct } from 'constructs';

import { Component } from '../../core/component';
import { Hagroup, type HagroupConfig } from './bindings/hagroup';
import { Haresource, type HaresourceConfig } from './bindings/haresource';
import { Harule, type HaruleConfig } from './bindings/harule';
import type { ProxmoxContainer } from './proxmox-container';
import type { ProxmoxNode } from './proxmox-node';
import { proxmoxResource, waitFor } from './proxmox-resource';
import { ProxmoxVm } from './proxmox-vm';

/** Settings of a {@link ProxmoxHa}. */
export interface ProxmoxHaProps {
  /** Machines that are started elsewhere when their node fails. */
  readonly machines: readonly (ProxmoxVm | ProxmoxContainer)[];

  /** Nodes of one cluster that they may run on, best first. */
  readonly nodes: readonly [ProxmoxNode, ...ProxmoxNode[]];

  /**
   * Whether they run on no other node, even if none of these is there.
   *
   * @default false
   */
  readonly strict?: boolean;

  /**
   * Whether they go back when a better node is there again.
   *
   * @default true
   */
  readonly failback?: boolean;

  /**
   * How often one is started again on its node before it is moved.
   *
   * @default 1
   */
  readonly maxRestart?: number;
}

/**
 * High availability: machines that a cluster keeps running. By the `pveVersion` of the nodes it is a group (8) or a rule of
 * node affinity (9); Proxmox has taken groups away.
 *
 * @example
 * const names = new ProxmoxVm(root, 'names', { node: pve, vmId: 105, image: debian13, cores: 1, memory: '1GiB', network: lan.at(15) });
 * new ProxmoxHa(root, 'kept', { machines: [names], nodes: [pve] });
 */
export class ProxmoxHa extends Component {
  constructor(scope: Construct, id: string, props: ProxmoxHaProps) {
    super(scope, id, props);
    const { machines, nodes, strict = false, failback = true, maxRestart } = props;
    const [node, ...others] = nodes;
    for (const other of others) {
      if (other.idSpace === node.idSpace && other.pveVersion === node.pveVersion) continue;
      this.report({
        code: 'HL674',
        what: `${other.name} and ${node.name} are not in one cluster of one version, and keep no machines running for each other`,
        fix: 'give both nodes the cluster that they are in, and their pveVersion',
      });
    }
    const names = machines.map((machine) => `${machine instanceof ProxmoxVm ? 'vm' : 'ct'}:${machine.vmId}`);
    const priorities = Object.fromEntries(nodes.map(({ name }, index) => [name, nodes.length - index]));
    // Needed for all of it: https://pve.proxmox.com/pve-docs/api-viewer/#/cluster/ha
    const common = { node, privileges: ['Sys.Console'] };
    const grouped = node.pveVersion === 8;
    const group = grouped
      ? proxmoxResource<HagroupConfig>(this, 'group', Hagroup, {
          ...common,
          body: () => ({ group: id, nodes: priorities, restricted: strict, noFailback: !failback }),
        })
      : undefined;
    const resources = machines.map((machine, index) =>
      proxmoxResource<HaresourceConfig>(this, machine.name, Haresource, {
        ...common,
        ...waitFor(this, [machine, group]),
        body: () => ({
          resourceId: names[index] ?? '',
          state: 'started',
          ...(maxRestart !== undefined && { maxRestart }),
          ...(grouped ? { group: id } : { failback }),
        }),
      }),
    );
    if (grouped) return;
    proxmoxResource<HaruleConfig>(this, 'rule', Harule, {
      ...common,
      ...waitFor(this, resources),
      body: () => ({ rule: id, type: 'node-affinity', resources: names, nodes: priorities, strict }),
    });
  }
}
