// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link AcmeAccount}. */
export interface AcmeAccountConfig extends TerraformMetaArguments {
  /** The contact email addresses. */
  readonly contact: string;
  /** The URL of the ACME CA directory endpoint. */
  readonly directory?: string;
  /** The HMAC key for External Account Binding. Sensitive: OpenTofu does not print it. */
  readonly eabHmacKey?: string;
  /** The Key Identifier for External Account Binding. Sensitive: OpenTofu does not print it. */
  readonly eabKid?: string;
  /** The ACME account config file name. */
  readonly name?: string;
  /** The URL of CA TermsOfService - setting this indicates agreement. */
  readonly tos?: string;
}

/** What OpenTofu knows of a AcmeAccount after apply. */
export interface AcmeAccountComputed {
  /** The timestamp of the ACME account creation. */
  readonly createdAt: string;
  /** The location of the ACME account. */
  readonly location: string;
}

/** Manages an ACME account in a Proxmox VE cluster. This resource requires `root@pam` authentication. */
export class AcmeAccount extends resource<AcmeAccountConfig, AcmeAccountComputed>('proxmox_acme_account', {
  contact: 'required string',
  created_at: 'computed string',
  directory: 'optional string',
  eab_hmac_key: 'optional string sensitive',
  eab_kid: 'optional string sensitive',
  location: 'computed string',
  name: 'optional+computed string',
  tos: 'optional string',
}) {}
