// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link PoolMembership}. */
export interface PoolMembershipConfig extends TerraformMetaArguments {
  /** Resource pool id. */
  readonly poolId: string;
  /** Storage id. */
  readonly storageId?: string;
  /** VM or CT id. */
  readonly vmId?: number;
}

/** What OpenTofu knows of a PoolMembership after apply. */
export interface PoolMembershipComputed {
  /** The unique identifier of this resource. */
  readonly id: string;
  /** Resource pool membership type (can be `vm` for VMs and CTs or `storage` for storages). */
  readonly type: string;
}

/** Manages resource pool memberships for containers, virtual machines and storages. */
export class PoolMembership extends resource<PoolMembershipConfig, PoolMembershipComputed>('proxmox_pool_membership', {
  id: 'computed string',
  pool_id: 'required string',
  storage_id: 'optional string',
  type: 'computed string',
  vm_id: 'optional number',
}) {}
