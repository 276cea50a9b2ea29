// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxAptRepository}. */
export interface DataProxmoxAptRepositoryConfig extends TerraformMetaArguments {
  /** The absolute path of the source list file that contains this repository. */
  readonly filePath: string;
  /** The index within the defining source list file. */
  readonly index: number;
  /** The name of the target Proxmox VE node. */
  readonly nodeAttribute: string;
}

/** What OpenTofu knows of a DataProxmoxAptRepository after apply. */
export interface DataProxmoxAptRepositoryComputed {
  /** The associated comment. */
  readonly comment: string;
  /** The list of components. */
  readonly components: string[];
  /** Indicates the activation status. */
  readonly enabled: IResolvable;
  /** The format of the defining source list file. */
  readonly fileType: string;
  /** The unique identifier of this APT repository data source. */
  readonly id: string;
  /** The list of package types. */
  readonly packageTypes: string[];
  /** The list of package distributions. */
  readonly suites: string[];
  /** The list of repository URIs. */
  readonly uris: string[];
}

/** Retrieves an APT repository from a Proxmox VE cluster. */
export class DataProxmoxAptRepository extends dataSource<DataProxmoxAptRepositoryConfig, DataProxmoxAptRepositoryComputed>('proxmox_apt_repository', {
  comment: 'computed string',
  components: 'computed list(string)',
  enabled: 'computed bool',
  file_path: 'required string',
  file_type: 'computed string',
  id: 'computed string',
  index: 'required number',
  node: 'required string',
  package_types: 'computed list(string)',
  suites: 'computed list(string)',
  uris: 'computed list(string)',
}) {}
