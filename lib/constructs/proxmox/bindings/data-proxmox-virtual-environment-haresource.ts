// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxHaresource, type DataProxmoxHaresourceConfig, type DataProxmoxHaresourceComputed } from './data-proxmox-haresource';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentHaresource}.
 * @deprecated Use "proxmox_haresource" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentHaresourceConfig = DataProxmoxHaresourceConfig;

/**
 * Retrieves information about a specific High Availability resource.
 * @deprecated Use "proxmox_haresource" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentHaresource extends dataSource<DataProxmoxHaresourceConfig, DataProxmoxHaresourceComputed>(
  'proxmox_virtual_environment_haresource',
  DataProxmoxHaresource.table,
) {}
