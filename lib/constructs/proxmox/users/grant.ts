import type { Component } from '../../../core/component';
import type { TofuResource } from '../../tofu/resource';
import { Acl, type AclConfig } from '../bindings/acl';
import { ProxmoxContainer } from '../proxmox-container';
import { ProxmoxNode } from '../proxmox-node';
import { ProxmoxPool } from '../proxmox-pool';
import { waitFor, proxmoxResource } from '../proxmox-resource';
import { ProxmoxVm } from '../proxmox-vm';
import type { ProxmoxStorage } from '../storage/proxmox-storage';
import type { ProxmoxRole } from './proxmox-role';

/** What rights are granted on: one thing, or a path of Proxmox: `/`, `/vms`, `/sdn/zones/localnetwork`. */
export type GrantTarget =
  ProxmoxPool | ProxmoxVm | ProxmoxContainer | ProxmoxNode | ProxmoxStorage | `/${string}`;

/** Settings of a grant. */
export interface GrantProps {
  /**
   * What it is for.
   *
   * @default '/'
   */
  readonly on?: GrantTarget;

  /**
   * Whether it is for what is below that as well.
   *
   * @default true
   */
  readonly propagate?: boolean;
}

/** Who can have rights: a user, a group or a token. */
interface Holder extends Component {
  /** Node that knows it. */
  readonly proxmox: ProxmoxNode;
  /** The resource; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;
}

/** What the token needs to make users, groups and tokens. */
export const makesUsers = ['Realm.AllocateUser', 'User.Modify'];

/** Gives somebody a role: one that OpenTofu makes, or one that Proxmox has, such as `PVEAuditor`. */
export function grantTo(
  holder: Holder,
  whom: Pick<AclConfig, 'userId' | 'groupId' | 'tokenId'>,
  role: ProxmoxRole | string,
  { on = '/', propagate = true }: GrantProps,
): void {
  const roleId = typeof role === 'string' ? role : role.roleId;
  const path = pathOf(on);
  const id = ['grant', roleId, ...path.split('/')].filter((part) => part !== '').join('-');
  proxmoxResource<AclConfig>(holder, id, Acl, {
    node: holder.proxmox,
    privileges: ['Permissions.Modify'],
    ...waitFor(holder, [holder, role, on instanceof ProxmoxNode ? undefined : on]),
    body: () => ({ ...whom, path, roleId, propagate }),
  });
}

function pathOf(on: GrantTarget): string {
  if (typeof on === 'string') return on;
  if (on instanceof ProxmoxPool) return `/pool/${on.poolId}`;
  if (on instanceof ProxmoxNode) return `/nodes/${on.name}`;
  if (on instanceof ProxmoxVm || on instanceof ProxmoxContainer) return `/vms/${on.vmId}`;
  return `/storage/${on.storageId}`;
}
