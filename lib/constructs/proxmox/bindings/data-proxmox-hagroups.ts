// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxHagroups}. */
export type DataProxmoxHagroupsConfig = TerraformMetaArguments;

/** What OpenTofu knows of a DataProxmoxHagroups after apply. */
export interface DataProxmoxHagroupsComputed {
  /** The identifiers of the High Availability groups. */
  readonly groupIds: string[];
  /** The unique identifier of this resource. */
  readonly id: string;
}

/** Retrieves the list of High Availability groups. */
export class DataProxmoxHagroups extends dataSource<DataProxmoxHagroupsConfig, DataProxmoxHagroupsComputed>('proxmox_hagroups', {
  group_ids: 'computed set(string)',
  id: 'computed string',
}) {}
