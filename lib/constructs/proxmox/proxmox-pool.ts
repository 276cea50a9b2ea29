import type { Construct } from 'constructs';

import { Component } from '../../core/component';
import type { TofuResource } from '../tofu/resource';
import {
  VirtualEnvironmentPool,
  type VirtualEnvironmentPoolConfig,
} from './bindings/virtual-environment-pool';
import type { ProxmoxNode } from './proxmox-node';
import { proxmoxResource } from './proxmox-resource';

/** Settings of a {@link ProxmoxPool}. */
export interface ProxmoxPoolProps {
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
 * A pool: machines that rights are granted on, and that are backed up, together.
 *
 * @example
 * const guests = new ProxmoxPool(root, 'guests', { node: pve, comment: 'machines of other people' });
 */
export class ProxmoxPool extends Component {
  /** Its id in Proxmox: the construct's. */
  readonly poolId: string;
  /** The resource, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;

  constructor(scope: Construct, id: string, props: ProxmoxPoolProps) {
    super(scope, id, props);
    this.poolId = id;
    if (!/^[A-Za-z0-9._-]+$/.test(id)) {
      this.report({
        code: 'HL664',
        what: `"${id}" is no id of a pool: letters, digits, ".", "_" and "-"`,
        fix: `name it as in 'guests'`,
      });
    }
    this.resource = proxmoxResource<VirtualEnvironmentPoolConfig>(this, 'Resource', VirtualEnvironmentPool, {
      node: props.node,
      body: () => ({ poolId: id, ...(props.comment !== undefined && { comment: props.comment }) }),
    });
  }
}

/** The pool of a machine in the provider's words. */
export function poolOf(pool: ProxmoxPool | string | undefined) {
  if (pool === undefined) return {};
  return { pool_id: typeof pool === 'string' ? pool : pool.poolId };
}
