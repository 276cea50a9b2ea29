// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentCertificate}. */
export interface VirtualEnvironmentCertificateConfig extends TerraformMetaArguments {
  /** The PEM encoded certificate. */
  readonly certificate: string;
  /** The PEM encoded certificate chain. */
  readonly certificateChain?: string;
  /** The node name. */
  readonly nodeName: string;
  /** Whether to overwrite an existing certificate. */
  readonly overwrite?: boolean | IResolvable;
  /** The PEM encoded private key. Sensitive: OpenTofu does not print it. */
  readonly privateKey: string;
}

/** What OpenTofu knows of a VirtualEnvironmentCertificate after apply. */
export interface VirtualEnvironmentCertificateComputed {
  /** The expiration date. */
  readonly expirationDate: string;
  /** The file name. */
  readonly fileName: string;
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The issuer. */
  readonly issuer: string;
  /** The public key size. */
  readonly publicKeySize: number;
  /** The public key type. */
  readonly publicKeyType: string;
  /** The SSL fingerprint. */
  readonly sslFingerprint: string;
  /** The start date. */
  readonly startDate: string;
  /** The subject. */
  readonly subject: string;
  /** The subject alternative names. */
  readonly subjectAlternativeNames: string[];
}

/** Resource `proxmox_virtual_environment_certificate` of bpg/proxmox. */
export class VirtualEnvironmentCertificate extends resource<VirtualEnvironmentCertificateConfig, VirtualEnvironmentCertificateComputed>('proxmox_virtual_environment_certificate', {
  certificate: 'required string',
  certificate_chain: 'optional string',
  expiration_date: 'computed string',
  file_name: 'computed string',
  id: 'computed string',
  issuer: 'computed string',
  node_name: 'required string',
  overwrite: 'optional bool',
  private_key: 'required string sensitive',
  public_key_size: 'computed number',
  public_key_type: 'computed string',
  ssl_fingerprint: 'computed string',
  start_date: 'computed string',
  subject: 'computed string',
  subject_alternative_names: 'computed list(string)',
}) {}
