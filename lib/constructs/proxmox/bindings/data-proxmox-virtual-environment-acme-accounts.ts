// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxAcmeAccounts, type DataProxmoxAcmeAccountsConfig, type DataProxmoxAcmeAccountsComputed } from './data-proxmox-acme-accounts';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentAcmeAccounts}.
 * @deprecated Use "proxmox_acme_accounts" instead. This resource / data source will be removed in
 * v1.0.
 */
export type DataProxmoxVirtualEnvironmentAcmeAccountsConfig = DataProxmoxAcmeAccountsConfig;

/**
 * Retrieves the list of ACME accounts.
 * @deprecated Use "proxmox_acme_accounts" instead. This resource / data source will be removed in
 * v1.0.
 */
export class DataProxmoxVirtualEnvironmentAcmeAccounts extends dataSource<DataProxmoxAcmeAccountsConfig, DataProxmoxAcmeAccountsComputed>(
  'proxmox_virtual_environment_acme_accounts',
  DataProxmoxAcmeAccounts.table,
) {}
