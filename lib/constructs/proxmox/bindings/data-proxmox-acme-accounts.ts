// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxAcmeAccounts}. */
export type DataProxmoxAcmeAccountsConfig = TerraformMetaArguments;

/** What OpenTofu knows of a DataProxmoxAcmeAccounts after apply. */
export interface DataProxmoxAcmeAccountsComputed {
  /** The identifiers of the ACME accounts. */
  readonly accounts: string[];
}

/** Retrieves the list of ACME accounts. */
export class DataProxmoxAcmeAccounts extends dataSource<DataProxmoxAcmeAccountsConfig, DataProxmoxAcmeAccountsComputed>('proxmox_acme_accounts', {
  accounts: 'computed set(string)',
}) {}
