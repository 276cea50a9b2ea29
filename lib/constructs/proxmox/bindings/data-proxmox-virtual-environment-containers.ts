// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentContainers}. */
export interface DataProxmoxVirtualEnvironmentContainersConfig extends TerraformMetaArguments {
  /** The node name. All cluster nodes will be queried in case this is omitted. */
  readonly nodeName?: string;
  /** Tags of the Container to match. */
  readonly tags?: string[];
  /** Filter blocks. */
  readonly filter?: DataProxmoxVirtualEnvironmentContainersFilter[] | IResolvable;
}

/** Filter blocks. */
export interface DataProxmoxVirtualEnvironmentContainersFilter {
  /** Attribute to filter on. One of [name, template, status, node_name] */
  readonly name: string;
  /** Treat values as regex patterns. */
  readonly regex?: boolean | IResolvable;
  /** List of values to pass the filter (OR logic). */
  readonly values: string[];
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentContainers after apply. */
export interface DataProxmoxVirtualEnvironmentContainersComputed {
  /** Containers. */
  readonly containers: ObjectListReference<unknown,
    DataProxmoxVirtualEnvironmentContainersContainersComputed>;
  /** Identifier that the provider gives. */
  readonly id: string;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentContainersContainers after apply. */
export interface DataProxmoxVirtualEnvironmentContainersContainersComputed {
  readonly name: string;
  readonly nodeName: string;
  readonly status: string;
  readonly tags: string[];
  readonly template: IResolvable;
  readonly vmId: number;
}

/** Data source `proxmox_virtual_environment_containers` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentContainers extends dataSource<DataProxmoxVirtualEnvironmentContainersConfig, DataProxmoxVirtualEnvironmentContainersComputed>('proxmox_virtual_environment_containers', {
  containers: ['computed list(object)', {
    name: 'computed string',
    node_name: 'computed string',
    status: 'computed string',
    tags: 'computed list(string)',
    template: 'computed bool',
    vm_id: 'computed number',
  }],
  id: 'computed string',
  node_name: 'optional string',
  tags: 'optional list(string)',
  filter: ['optional block(list)', {
    name: 'required string',
    regex: 'optional bool',
    values: 'required list(string)',
  }],
}) {}
