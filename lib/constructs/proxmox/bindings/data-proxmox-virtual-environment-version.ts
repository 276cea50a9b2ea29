// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxVersion, type DataProxmoxVersionConfig, type DataProxmoxVersionComputed } from './data-proxmox-version';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentVersion}.
 * @deprecated Use "proxmox_version" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentVersionConfig = DataProxmoxVersionConfig;

/**
 * Retrieves API version details.
 * @deprecated Use "proxmox_version" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentVersion extends dataSource<DataProxmoxVersionConfig, DataProxmoxVersionComputed>(
  'proxmox_virtual_environment_version',
  DataProxmoxVersion.table,
) {}
