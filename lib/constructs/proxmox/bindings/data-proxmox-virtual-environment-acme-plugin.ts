// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxAcmePlugin, type DataProxmoxAcmePluginConfig, type DataProxmoxAcmePluginComputed } from './data-proxmox-acme-plugin';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentAcmePlugin}.
 * @deprecated Use "proxmox_acme_plugin" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentAcmePluginConfig = DataProxmoxAcmePluginConfig;

/**
 * Retrieves a single ACME plugin by plugin ID name.
 * @deprecated Use "proxmox_acme_plugin" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentAcmePlugin extends dataSource<DataProxmoxAcmePluginConfig, DataProxmoxAcmePluginComputed>(
  'proxmox_virtual_environment_acme_plugin',
  DataProxmoxAcmePlugin.table,
) {}
