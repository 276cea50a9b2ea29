// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentVms}. */
export interface DataProxmoxVirtualEnvironmentVmsConfig extends TerraformMetaArguments {
  /** The node name. All cluster nodes will be queried in case this is omitted. */
  readonly nodeName?: string;
  /** Tags of the VM to match. */
  readonly tags?: string[];
  /** Filter blocks. */
  readonly filter?: DataProxmoxVirtualEnvironmentVmsFilter[] | IResolvable;
}

/** Filter blocks. */
export interface DataProxmoxVirtualEnvironmentVmsFilter {
  /** Attribute to filter on. One of [name, template, status, node_name] */
  readonly name: string;
  /** Treat values as regex patterns. */
  readonly regex?: boolean | IResolvable;
  /** List of values to pass the filter (OR logic). */
  readonly values: string[];
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentVms after apply. */
export interface DataProxmoxVirtualEnvironmentVmsComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
  /** VMs. */
  readonly vms: ObjectListReference<unknown, DataProxmoxVirtualEnvironmentVmsVmsComputed>;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentVmsVms after apply. */
export interface DataProxmoxVirtualEnvironmentVmsVmsComputed {
  readonly name: string;
  readonly nodeName: string;
  readonly status: string;
  readonly tags: string[];
  readonly template: IResolvable;
  readonly vmId: number;
}

/** Data source `proxmox_virtual_environment_vms` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentVms extends dataSource<DataProxmoxVirtualEnvironmentVmsConfig, DataProxmoxVirtualEnvironmentVmsComputed>('proxmox_virtual_environment_vms', {
  id: 'computed string',
  node_name: 'optional string',
  tags: 'optional list(string)',
  vms: ['computed list(object)', {
    name: 'computed string',
    node_name: 'computed string',
    status: 'computed string',
    tags: 'computed list(string)',
    template: 'computed bool',
    vm_id: 'computed number',
  }],
  filter: ['optional block(list)', {
    name: 'required string',
    regex: 'optional bool',
    values: 'required list(string)',
  }],
}) {}
