// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentContainer}. */
export interface DataProxmoxVirtualEnvironmentContainerConfig extends TerraformMetaArguments {
  /** The node name. */
  readonly nodeName: string;
  /** Status of the Container. */
  readonly status?: string;
  /** Is Container a template (true) or a regular Container (false). */
  readonly template?: boolean | IResolvable;
  /** The Container identifier. */
  readonly vmId: number;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentContainer after apply. */
export interface DataProxmoxVirtualEnvironmentContainerComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The Container name. */
  readonly name: string;
  /** Tags of the Container. */
  readonly tags: string[];
}

/** Data source `proxmox_virtual_environment_container` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentContainer extends dataSource<DataProxmoxVirtualEnvironmentContainerConfig, DataProxmoxVirtualEnvironmentContainerComputed>('proxmox_virtual_environment_container', {
  id: 'computed string',
  name: 'computed string',
  node_name: 'required string',
  status: 'optional string',
  tags: 'computed list(string)',
  template: 'optional bool',
  vm_id: 'required number',
}) {}
