// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxHagroups, type DataProxmoxHagroupsConfig, type DataProxmoxHagroupsComputed } from './data-proxmox-hagroups';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentHagroups}.
 * @deprecated Use "proxmox_hagroups" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentHagroupsConfig = DataProxmoxHagroupsConfig;

/**
 * Retrieves the list of High Availability groups.
 * @deprecated Use "proxmox_hagroups" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentHagroups extends dataSource<DataProxmoxHagroupsConfig, DataProxmoxHagroupsComputed>(
  'proxmox_virtual_environment_hagroups',
  DataProxmoxHagroups.table,
) {}
