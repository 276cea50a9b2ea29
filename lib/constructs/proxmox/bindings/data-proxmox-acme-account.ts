// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectReference } from '../../tofu/binding/types';
import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxAcmeAccount}. */
export interface DataProxmoxAcmeAccountConfig extends TerraformMetaArguments {
  /** The identifier of the ACME account to read. */
  readonly name?: string;
}

/** What OpenTofu knows of a DataProxmoxAcmeAccount after apply. */
export interface DataProxmoxAcmeAccountComputed {
  /** The ACME account information. */
  readonly account: ObjectReference<unknown, DataProxmoxAcmeAccountAccountComputed>;
  /** The directory URL of the ACME account. */
  readonly directory: string;
  /** The location URL of the ACME account. */
  readonly location: string;
  /** The URL of the terms of service of the ACME account. */
  readonly tos: string;
}

/** What OpenTofu knows of a DataProxmoxAcmeAccountAccount after apply. */
export interface DataProxmoxAcmeAccountAccountComputed {
  /** An array of contact email addresses. */
  readonly contact: string[];
  /** The timestamp of the account creation. */
  readonly createdAt: string;
  /** The status of the account. Can be one of `valid`, `deactivated` or `revoked`. */
  readonly status: string;
}

/** Retrieves information about a specific ACME account. */
export class DataProxmoxAcmeAccount extends dataSource<DataProxmoxAcmeAccountConfig, DataProxmoxAcmeAccountComputed>('proxmox_acme_account', {
  account: ['computed nested(single)', {
    contact: 'computed list(string)',
    created_at: 'computed string',
    status: 'computed string',
  }],
  directory: 'computed string',
  location: 'computed string',
  name: 'optional string',
  tos: 'computed string',
}) {}
