// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { AcmeAccount, type AcmeAccountConfig, type AcmeAccountComputed } from './acme-account';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentAcmeAccount}.
 * @deprecated Use "proxmox_acme_account" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentAcmeAccountConfig = AcmeAccountConfig;

/**
 * Manages an ACME account in a Proxmox VE cluster. This resource requires `root@pam` authentication.
 * @deprecated Use "proxmox_acme_account" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentAcmeAccount extends resource<AcmeAccountConfig, AcmeAccountComputed>(
  'proxmox_virtual_environment_acme_account',
  AcmeAccount.table,
) {}
