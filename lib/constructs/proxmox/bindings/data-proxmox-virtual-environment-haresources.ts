// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxHaresources, type DataProxmoxHaresourcesConfig, type DataProxmoxHaresourcesComputed } from './data-proxmox-haresources';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentHaresources}.
 * @deprecated Use "proxmox_haresources" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentHaresourcesConfig = DataProxmoxHaresourcesConfig;

/**
 * Retrieves the list of High Availability resources.
 * @deprecated Use "proxmox_haresources" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentHaresources extends dataSource<DataProxmoxHaresourcesConfig, DataProxmoxHaresourcesComputed>(
  'proxmox_virtual_environment_haresources',
  DataProxmoxHaresources.table,
) {}
