// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxFile}. */
export interface DataProxmoxFileConfig extends TerraformMetaArguments {
  /** The content type of the file. */
  readonly contentType: 'backup' | 'images' | 'import' | 'iso' | 'rootdir' | 'snippets' | 'vztmpl' |
    IResolvable;
  /** The identifier of the datastore. */
  readonly datastoreId: string;
  /** The name of the file. */
  readonly fileName: string;
  /** The name of the node. */
  readonly nodeName: string;
}

/** What OpenTofu knows of a DataProxmoxFile after apply. */
export interface DataProxmoxFileComputed {
  /** The format of the file. */
  readonly fileFormat: string;
  /** The size of the file in bytes. */
  readonly fileSize: number;
  /** The unique identifier of the file (volume ID). */
  readonly id: string;
  /** The VM ID associated with the file (if applicable). */
  readonly vmid: number;
}

/** Retrieves information about an existing file in a Proxmox Virtual Environment node. */
export class DataProxmoxFile extends dataSource<DataProxmoxFileConfig, DataProxmoxFileComputed>('proxmox_file', {
  content_type: 'required string',
  datastore_id: 'required string',
  file_format: 'computed string',
  file_name: 'required string',
  file_size: 'computed number',
  id: 'computed string',
  node_name: 'required string',
  vmid: 'computed number',
}) {}
