// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentPool}. */
export interface VirtualEnvironmentPoolConfig extends TerraformMetaArguments {
  /** The pool comment. */
  readonly comment?: string;
  /** The pool id. */
  readonly poolId: string;
}

/** What OpenTofu knows of a VirtualEnvironmentPool after apply. */
export interface VirtualEnvironmentPoolComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The pool members. */
  readonly members: ObjectListReference<unknown, VirtualEnvironmentPoolMembersComputed>;
}

/** What OpenTofu knows of a VirtualEnvironmentPoolMembers after apply. */
export interface VirtualEnvironmentPoolMembersComputed {
  readonly datastoreId: string;
  readonly id: string;
  readonly nodeName: string;
  readonly type: string;
  readonly vmId: number;
}

/** Resource `proxmox_virtual_environment_pool` of bpg/proxmox. */
export class VirtualEnvironmentPool extends resource<VirtualEnvironmentPoolConfig, VirtualEnvironmentPoolComputed>('proxmox_virtual_environment_pool', {
  comment: 'optional string',
  id: 'computed string',
  members: ['computed list(object)', {
    datastore_id: 'computed string',
    id: 'computed string',
    node_name: 'computed string',
    type: 'computed string',
    vm_id: 'computed number',
  }],
  pool_id: 'required string',
}) {}
