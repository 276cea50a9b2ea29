// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxAcmeAccount, type DataProxmoxAcmeAccountConfig, type DataProxmoxAcmeAccountComputed } from './data-proxmox-acme-account';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentAcmeAccount}.
 * @deprecated Use "proxmox_acme_account" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentAcmeAccountConfig = DataProxmoxAcmeAccountConfig;

/**
 * Retrieves information about a specific ACME account.
 * @deprecated Use "proxmox_acme_account" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentAcmeAccount extends dataSource<DataProxmoxAcmeAccountConfig, DataProxmoxAcmeAccountComputed>(
  'proxmox_virtual_environment_acme_account',
  DataProxmoxAcmeAccount.table,
) {}
