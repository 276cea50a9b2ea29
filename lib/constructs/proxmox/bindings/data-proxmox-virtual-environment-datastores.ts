// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxDatastores, type DataProxmoxDatastoresConfig, type DataProxmoxDatastoresComputed } from './data-proxmox-datastores';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentDatastores}.
 * @deprecated Use "proxmox_datastores" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentDatastoresConfig = DataProxmoxDatastoresConfig;

/**
 * Retrieves information about all the datastores available to a specific node.
 * @deprecated Use "proxmox_datastores" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentDatastores extends dataSource<DataProxmoxDatastoresConfig, DataProxmoxDatastoresComputed>(
  'proxmox_virtual_environment_datastores',
  DataProxmoxDatastores.table,
) {}
