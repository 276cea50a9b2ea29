import type { Construct } from 'constructs';

import { Component } from '../../../core/component';
import type { TofuResource } from '../../tofu/resource';
import type { TofuRef } from '../../tofu/tofu-ref';
import {
  VirtualEnvironmentUser,
  type VirtualEnvironmentUserConfig,
} from '../bindings/virtual-environment-user';
import type { ProxmoxNode } from '../proxmox-node';
import { waitFor, proxmoxResource } from '../proxmox-resource';
import { grantTo, makesUsers, type GrantProps } from './grant';
import type { ProxmoxGroup } from './proxmox-group';
import type { ProxmoxRole } from './proxmox-role';

/** Settings of a {@link ProxmoxUser}. */
export interface ProxmoxUserProps {
  /** Node that has it; of a cluster, any of its nodes. */
  readonly node: ProxmoxNode;

  /**
   * Who knows the password: `pve` is Proxmox itself, `pam` is the node's Linux, which has to have the user.
   *
   * @default 'pve'
   */
  readonly realm?: string;

  /**
   * Groups that it is in.
   *
   * @default - none
   */
  readonly groups?: readonly ProxmoxGroup[];

  /**
   * Password in the realm `pve`, from a sensitive variable of the root. It is in the state.
   *
   * @default - none: it cannot log in, and its tokens can
   */
  readonly password?: TofuRef<string>;

  /**
   * Address for messages of Proxmox.
   *
   * @default - none
   */
  readonly email?: string;

  /**
   * Whether it may log in.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * Who it is; Proxmox shows it.
   *
   * @default - none
   */
  readonly comment?: string;
}

/**
 * A user of Proxmox.
 *
 * @example
 * const exporter = new ProxmoxUser(root, 'exporter', { node: pve, comment: 'Prometheus' });
 * exporter.grant('PVEAuditor');
 */
export class ProxmoxUser extends Component {
  /** Node that knows it. */
  readonly proxmox: ProxmoxNode;
  /** Its id in Proxmox: the construct's, and the realm, as in `exporter@pve`. */
  readonly userId: string;
  /** The resource, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;

  constructor(scope: Construct, id: string, props: ProxmoxUserProps) {
    super(scope, id, props);
    const { node, realm = 'pve', groups = [], password, email, enabled = true, comment } = props;
    this.proxmox = node;
    this.userId = `${id}@${realm}`;
    this.resource = proxmoxResource<VirtualEnvironmentUserConfig>(this, 'Resource', VirtualEnvironmentUser, {
      node,
      privileges: makesUsers,
      ...waitFor(this, groups),
      body: () => ({
        userId: this.userId,
        enabled,
        ...(groups.length > 0 && { groups: groups.map(({ groupId }) => groupId) }),
        ...(password !== undefined && { password }),
        ...(email !== undefined && { email }),
        ...(comment !== undefined && { comment }),
      }),
    });
  }

  /** Gives it a role: one that OpenTofu makes, or one that Proxmox has, such as `PVEAuditor`. */
  grant(role: ProxmoxRole | string, props: GrantProps = {}): this {
    grantTo(this, { userId: this.userId }, role, props);
    return this;
  }
}
