// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link AcmeCertificate}. */
export interface AcmeCertificateConfig extends TerraformMetaArguments {
  /** The ACME account name to use for ordering the certificate. */
  readonly account: string;
  /** The list of domains to include in the certificate. At least one domain is required. */
  readonly domains: AcmeCertificateDomains[] | IResolvable;
  /**
   * Force certificate renewal even if the certificate is not due for renewal yet. Setting this to true
   * will trigger a new certificate order on every apply.
   */
  readonly force?: boolean | IResolvable;
  /** The name of the Proxmox VE node for which to order/manage the ACME certificate. */
  readonly nodeName: string;
}

/** The list of domains to include in the certificate. At least one domain is required. */
export interface AcmeCertificateDomains {
  /**
   * An optional alias domain for DNS validation. This allows you to validate the domain using a
   * different domain's DNS records.
   */
  readonly alias?: string;
  /** The domain name to include in the certificate. */
  readonly domain: string;
  /**
   * The DNS plugin to use for DNS-01 challenge validation. If not specified, the standalone HTTP-01
   * challenge will be used.
   */
  readonly plugin?: string;
}

/** What OpenTofu knows of a AcmeCertificate after apply. */
export interface AcmeCertificateComputed {
  /** The PEM-encoded certificate data. */
  readonly certificate: string;
  /** The certificate fingerprint. */
  readonly fingerprint: string;
  /** The unique identifier of this resource. */
  readonly id: string;
  /** The certificate issuer. */
  readonly issuer: string;
  /** The certificate expiration timestamp. */
  readonly notAfter: string;
  /** The certificate start timestamp. */
  readonly notBefore: string;
  /** The certificate subject. */
  readonly subject: string;
  /** The certificate subject alternative names (SANs). */
  readonly subjectAlternativeNames: string[];
}

/**
 * Manages ACME SSL certificates for Proxmox VE nodes. This resource orders and renews certificates
 * from an ACME Certificate Authority (like Let's Encrypt) for a specific node. Before using this
 * resource, ensure that: - An ACME account is configured (using `proxmox_acme_account`) - DNS plugins
 * are configured if using DNS-01 challenge (using `proxmox_acme_dns_plugin`).
 */
export class AcmeCertificate extends resource<AcmeCertificateConfig, AcmeCertificateComputed>('proxmox_acme_certificate', {
  account: 'required string',
  certificate: 'computed string',
  domains: ['required nested(list)', {
    alias: 'optional string',
    domain: 'required string',
    plugin: 'optional string',
  }],
  fingerprint: 'computed string',
  force: 'optional+computed bool',
  id: 'computed string',
  issuer: 'computed string',
  node_name: 'required string',
  not_after: 'computed string',
  not_before: 'computed string',
  subject: 'computed string',
  subject_alternative_names: 'computed list(string)',
}) {}
