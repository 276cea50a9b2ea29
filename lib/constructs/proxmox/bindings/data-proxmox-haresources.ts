// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxHaresources}. */
export interface DataProxmoxHaresourcesConfig extends TerraformMetaArguments {
  /**
   * The type of High Availability resources to fetch (`vm` or `ct`). All resources will be fetched if
   * this option is unset.
   */
  readonly type?: 'ct' | 'vm' | IResolvable;
}

/** What OpenTofu knows of a DataProxmoxHaresources after apply. */
export interface DataProxmoxHaresourcesComputed {
  /** The unique identifier of this resource. */
  readonly id: string;
  /** The identifiers of the High Availability resources. */
  readonly resourceIds: string[];
}

/** Retrieves the list of High Availability resources. */
export class DataProxmoxHaresources extends dataSource<DataProxmoxHaresourcesConfig, DataProxmoxHaresourcesComputed>('proxmox_haresources', {
  id: 'computed string',
  resource_ids: 'computed set(string)',
  type: 'optional string',
}) {}
