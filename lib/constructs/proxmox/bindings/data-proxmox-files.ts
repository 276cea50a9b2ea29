// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxFiles}. */
export interface DataProxmoxFilesConfig extends TerraformMetaArguments {
  /**
   * The content type to filter by. When set, only files of this type are returned. Valid values are
   * `backup`, `images`, `import`, `iso`, `rootdir`, `snippets`, `vztmpl`.
   */
  readonly contentType?: 'backup' | 'images' | 'import' | 'iso' | 'rootdir' | 'snippets' | 'vztmpl' |
    IResolvable;
  /** The identifier of the datastore. */
  readonly datastoreId: string;
  /**
   * A regular expression to filter files by name. When set, only files whose name matches the expression
   * are returned.
   */
  readonly fileNameRegex?: string;
  /** The name of the node. */
  readonly nodeName: string;
}

/** What OpenTofu knows of a DataProxmoxFiles after apply. */
export interface DataProxmoxFilesComputed {
  /** The list of files in the datastore. */
  readonly files: ObjectListReference<unknown, DataProxmoxFilesFilesComputed>;
}

/** What OpenTofu knows of a DataProxmoxFilesFiles after apply. */
export interface DataProxmoxFilesFilesComputed {
  /** The content type of the file. */
  readonly contentType: string;
  /** The format of the file. */
  readonly fileFormat: string;
  /** The name of the file. */
  readonly fileName: string;
  /** The size of the file in bytes. */
  readonly fileSize: number;
  /** The unique identifier of the file (volume ID), e.g. `local:iso/ubuntu.iso`. */
  readonly id: string;
  /** The VM ID associated with the file, if applicable. */
  readonly vmid: number;
}

/** Retrieves a list of files available in a datastore on a specific Proxmox VE node. */
export class DataProxmoxFiles extends dataSource<DataProxmoxFilesConfig, DataProxmoxFilesComputed>('proxmox_files', {
  content_type: 'optional string',
  datastore_id: 'required string',
  file_name_regex: 'optional string',
  files: ['computed nested(list)', {
    content_type: 'computed string',
    file_format: 'computed string',
    file_name: 'computed string',
    file_size: 'computed number',
    id: 'computed string',
    vmid: 'computed number',
  }],
  node_name: 'required string',
}) {}
