// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxAptStandardRepository}. */
export interface DataProxmoxAptStandardRepositoryConfig extends TerraformMetaArguments {
  /** The handle of the APT standard repository. */
  readonly handle: string;
  /** The name of the target Proxmox VE node. */
  readonly nodeAttribute: string;
}

/** What OpenTofu knows of a DataProxmoxAptStandardRepository after apply. */
export interface DataProxmoxAptStandardRepositoryComputed {
  /** The description of the APT standard repository. */
  readonly description: string;
  /** The absolute path of the source list file that contains this standard repository. */
  readonly filePath: string;
  /** The unique identifier of this APT standard repository data source. */
  readonly id: string;
  /** The index within the defining source list file. */
  readonly index: number;
  /** The name of the APT standard repository. */
  readonly name: string;
  /** Indicates the activation status. */
  readonly status: number;
}

/** Retrieves an APT standard repository from a Proxmox VE cluster. */
export class DataProxmoxAptStandardRepository extends dataSource<DataProxmoxAptStandardRepositoryConfig, DataProxmoxAptStandardRepositoryComputed>('proxmox_apt_standard_repository', {
  description: 'computed string',
  file_path: 'computed string',
  handle: 'required string',
  id: 'computed string',
  index: 'computed number',
  name: 'computed string',
  node: 'required string',
  status: 'computed number',
}) {}
