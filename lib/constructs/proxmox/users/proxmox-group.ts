import type { Construct } from 'constructs';

import { Component } from '../../../core/component';
import type { TofuResource } from '../../tofu/resource';
import {
  VirtualEnvironmentGroup,
  type VirtualEnvironmentGroupConfig,
} from '../bindings/virtual-environment-group';
import type { ProxmoxNode } from '../proxmox-node';
import { proxmoxResource } from '../proxmox-resource';
import { grantTo, makesUsers, type GrantProps } from './grant';
import type { ProxmoxRole } from './proxmox-role';

/** Settings of a {@link ProxmoxGroup}. */
export interface ProxmoxGroupProps {
  /** Node that has it; of a cluster, any of its nodes. */
  readonly node: ProxmoxNode;

  /**
   * What it is for; Proxmox shows it.
   *
   * @default - none
   */
  readonly comment?: string;
}

/**
 * A group of users of Proxmox.
 *
 * @example
 * const operators = new ProxmoxGroup(root, 'operators', { node: pve });
 * operators.grant('PVEVMUser', { on: '/vms' });
 */
export class ProxmoxGroup extends Component {
  /** Node that knows it. */
  readonly proxmox: ProxmoxNode;
  /** Its id in Proxmox: the construct's. */
  readonly groupId: string;
  /** The resource, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;

  constructor(scope: Construct, id: string, props: ProxmoxGroupProps) {
    super(scope, id, props);
    const { node, comment } = props;
    this.proxmox = node;
    this.groupId = id;
    this.resource = proxmoxResource<VirtualEnvironmentGroupConfig>(
      this,
      'Resource',
      VirtualEnvironmentGroup,
      {
        node,
        privileges: makesUsers,
        body: () => ({ groupId: id, ...(comment !== undefined && { comment }) }),
      },
    );
  }

  /** Gives its users a role: one that OpenTofu makes, or one that Proxmox has, such as `PVEAuditor`. */
  grant(role: ProxmoxRole | string, props: GrantProps = {}): this {
    grantTo(this, { groupId: this.groupId }, role, props);
    return this;
  }
}
