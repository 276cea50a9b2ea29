// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxAcmePlugins, type DataProxmoxAcmePluginsConfig, type DataProxmoxAcmePluginsComputed } from './data-proxmox-acme-plugins';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentAcmePlugins}.
 * @deprecated Use "proxmox_acme_plugins" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentAcmePluginsConfig = DataProxmoxAcmePluginsConfig;

/**
 * Retrieves the list of ACME plugins.
 * @deprecated Use "proxmox_acme_plugins" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentAcmePlugins extends dataSource<DataProxmoxAcmePluginsConfig, DataProxmoxAcmePluginsComputed>(
  'proxmox_virtual_environment_acme_plugins',
  DataProxmoxAcmePlugins.table,
) {}
