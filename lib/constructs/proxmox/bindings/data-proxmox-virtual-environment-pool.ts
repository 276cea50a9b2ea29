// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentPool}. */
export interface DataProxmoxVirtualEnvironmentPoolConfig extends TerraformMetaArguments {
  /** The pool id. */
  readonly poolId: string;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentPool after apply. */
export interface DataProxmoxVirtualEnvironmentPoolComputed {
  /** The pool comment. */
  readonly comment: string;
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The pool members. */
  readonly members: ObjectListReference<unknown, DataProxmoxVirtualEnvironmentPoolMembersComputed>;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentPoolMembers after apply. */
export interface DataProxmoxVirtualEnvironmentPoolMembersComputed {
  readonly datastoreId: string;
  readonly id: string;
  readonly nodeName: string;
  readonly type: string;
  readonly vmId: number;
}

/** Data source `proxmox_virtual_environment_pool` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentPool extends dataSource<DataProxmoxVirtualEnvironmentPoolConfig, DataProxmoxVirtualEnvironmentPoolComputed>('proxmox_virtual_environment_pool', {
  comment: 'computed string',
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
