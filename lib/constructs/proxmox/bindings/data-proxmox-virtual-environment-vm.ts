// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentVm}. */
export interface DataProxmoxVirtualEnvironmentVmConfig extends TerraformMetaArguments {
  /** The node name. */
  readonly nodeName: string;
  /** Status of the VM. */
  readonly status?: string;
  /** Is VM a template (true) or a regular VM (false). */
  readonly template?: boolean | IResolvable;
  /** The VM identifier. */
  readonly vmId: number;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentVm after apply. */
export interface DataProxmoxVirtualEnvironmentVmComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The VM name. */
  readonly name: string;
  /** Tags of the VM. */
  readonly tags: string[];
}

/**
 * Data source `proxmox_virtual_environment_vm` of bpg/proxmox.
 * @deprecated Use "proxmox_vm" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentVm extends dataSource<DataProxmoxVirtualEnvironmentVmConfig, DataProxmoxVirtualEnvironmentVmComputed>('proxmox_virtual_environment_vm', {
  id: 'computed string',
  name: 'computed string',
  node_name: 'required string',
  status: 'optional string',
  tags: 'computed list(string)',
  template: 'optional bool',
  vm_id: 'required number',
}) {}
