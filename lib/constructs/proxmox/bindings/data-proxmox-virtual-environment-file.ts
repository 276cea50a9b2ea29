// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxFile, type DataProxmoxFileConfig, type DataProxmoxFileComputed } from './data-proxmox-file';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentFile}.
 * @deprecated Use "proxmox_file" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentFileConfig = DataProxmoxFileConfig;

/**
 * Retrieves information about an existing file in a Proxmox Virtual Environment node.
 * @deprecated Use "proxmox_file" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentFile extends dataSource<DataProxmoxFileConfig, DataProxmoxFileComputed>(
  'proxmox_virtual_environment_file',
  DataProxmoxFile.table,
) {}
