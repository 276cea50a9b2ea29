// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentGroups}. */
export type DataProxmoxVirtualEnvironmentGroupsConfig = TerraformMetaArguments;

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentGroups after apply. */
export interface DataProxmoxVirtualEnvironmentGroupsComputed {
  /** The group comments. */
  readonly comments: string[];
  /** The group ids. */
  readonly groupIds: string[];
  /** Identifier that the provider gives. */
  readonly id: string;
}

/** Data source `proxmox_virtual_environment_groups` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentGroups extends dataSource<DataProxmoxVirtualEnvironmentGroupsConfig, DataProxmoxVirtualEnvironmentGroupsComputed>('proxmox_virtual_environment_groups', {
  comments: 'computed list(string)',
  group_ids: 'computed list(string)',
  id: 'computed string',
}) {}
