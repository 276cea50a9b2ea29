// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { AcmeDnsPlugin, type AcmeDnsPluginConfig } from './acme-dns-plugin';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentAcmeDnsPlugin}.
 * @deprecated Use "proxmox_acme_dns_plugin" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentAcmeDnsPluginConfig = AcmeDnsPluginConfig;

/**
 * Manages an ACME plugin in a Proxmox VE cluster.
 * @deprecated Use "proxmox_acme_dns_plugin" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentAcmeDnsPlugin extends resource<AcmeDnsPluginConfig>(
  'proxmox_virtual_environment_acme_dns_plugin',
  AcmeDnsPlugin.table,
) {}
