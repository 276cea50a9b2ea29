import type { Construct } from 'constructs';

import { Component } from '../../../core/component';
import type { TofuResource } from '../../tofu/resource';
import {
  VirtualEnvironmentClusterFirewallSecurityGroup,
  type VirtualEnvironmentClusterFirewallSecurityGroupConfig,
} from '../bindings/virtual-environment-cluster-firewall-security-group';
import type { ProxmoxNode } from '../proxmox-node';
import { proxmoxResource, waitFor } from '../proxmox-resource';
import { claimFirewallName } from './names';
import { namedIn, ruleBodies, type FirewallRule } from './rule';
import { ruleFaults } from './rule-faults';

/** Settings of a {@link ProxmoxSecurityGroup}. */
export interface ProxmoxSecurityGroupProps {
  /** Node that has it; of a cluster, any of its nodes. */
  readonly node: ProxmoxNode;

  /** Its rules, in their order. */
  readonly rules: readonly FirewallRule[];

  /**
   * What it is for; Proxmox shows it.
   *
   * @default - none
   */
  readonly comment?: string;
}

/**
 * Rules with a name, which machines and nodes take as one.
 *
 * @example
 * new ProxmoxSecurityGroup(root, 'web', { node: pve, rules: [{ ports: [80, 443], comment: 'Traefik' }] });
 */
export class ProxmoxSecurityGroup extends Component {
  /** Its name in Proxmox: the construct's id. */
  readonly groupName: string;
  /** The resource, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;

  constructor(scope: Construct, id: string, props: ProxmoxSecurityGroupProps) {
    super(scope, id, props);
    const { node, rules, comment } = props;
    this.groupName = id;
    claimFirewallName(this, 'security group', node, 18);
    for (const fault of ruleFaults(rules, 'group')) this.report(fault);
    this.resource = proxmoxResource<VirtualEnvironmentClusterFirewallSecurityGroupConfig>(
      this,
      'Resource',
      VirtualEnvironmentClusterFirewallSecurityGroup,
      {
        node,
        ...waitFor(this, namedIn(rules)),
        body: () => ({ name: id, ...(comment !== undefined && { comment }), rule: ruleBodies(rules) }),
      },
    );
  }
}
