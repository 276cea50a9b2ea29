// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxAptRepository, type DataProxmoxAptRepositoryConfig, type DataProxmoxAptRepositoryComputed } from './data-proxmox-apt-repository';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentAptRepository}.
 * @deprecated Use "proxmox_apt_repository" instead. This resource / data source will be removed in
 * v1.0.
 */
export type DataProxmoxVirtualEnvironmentAptRepositoryConfig = DataProxmoxAptRepositoryConfig;

/**
 * Retrieves an APT repository from a Proxmox VE cluster.
 * @deprecated Use "proxmox_apt_repository" instead. This resource / data source will be removed in
 * v1.0.
 */
export class DataProxmoxVirtualEnvironmentAptRepository extends dataSource<DataProxmoxAptRepositoryConfig, DataProxmoxAptRepositoryComputed>(
  'proxmox_virtual_environment_apt_repository',
  DataProxmoxAptRepository.table,
) {}
