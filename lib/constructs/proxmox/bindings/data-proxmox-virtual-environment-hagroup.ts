// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxHagroup, type DataProxmoxHagroupConfig, type DataProxmoxHagroupComputed } from './data-proxmox-hagroup';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentHagroup}.
 * @deprecated Use "proxmox_hagroup" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentHagroupConfig = DataProxmoxHagroupConfig;

/**
 * Retrieves information about a specific High Availability group.
 * @deprecated Use "proxmox_hagroup" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentHagroup extends dataSource<DataProxmoxHagroupConfig, DataProxmoxHagroupComputed>(
  'proxmox_virtual_environment_hagroup',
  DataProxmoxHagroup.table,
) {}
