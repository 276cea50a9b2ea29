// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxAptStandardRepository, type DataProxmoxAptStandardRepositoryConfig, type DataProxmoxAptStandardRepositoryComputed } from './data-proxmox-apt-standard-repository';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentAptStandardRepository}.
 * @deprecated Use "proxmox_apt_standard_repository" instead. This resource / data source will be
 * removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentAptStandardRepositoryConfig = DataProxmoxAptStandardRepositoryConfig;

/**
 * Retrieves an APT standard repository from a Proxmox VE cluster.
 * @deprecated Use "proxmox_apt_standard_repository" instead. This resource / data source will be
 * removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentAptStandardRepository extends dataSource<DataProxmoxAptStandardRepositoryConfig, DataProxmoxAptStandardRepositoryComputed>(
  'proxmox_virtual_environment_apt_standard_repository',
  DataProxmoxAptStandardRepository.table,
) {}
