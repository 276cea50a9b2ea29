// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { AcmeCertificate, type AcmeCertificateConfig, type AcmeCertificateComputed } from './acme-certificate';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentAcmeCertificate}.
 * @deprecated Use "proxmox_acme_certificate" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentAcmeCertificateConfig = AcmeCertificateConfig;

/**
 * Manages ACME SSL certificates for Proxmox VE nodes. This resource orders and renews certificates
 * from an ACME Certificate Authority (like Let's Encrypt) for a specific node. Before using this
 * resource, ensure that: - An ACME account is configured (using `proxmox_acme_account`) - DNS plugins
 * are configured if using DNS-01 challenge (using `proxmox_acme_dns_plugin`).
 * @deprecated Use "proxmox_acme_certificate" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentAcmeCertificate extends resource<AcmeCertificateConfig, AcmeCertificateComputed>(
  'proxmox_virtual_environment_acme_certificate',
  AcmeCertificate.table,
) {}
