// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentDns}. */
export interface VirtualEnvironmentDnsConfig extends TerraformMetaArguments {
  /** The DNS search domain. */
  readonly domain: string;
  /** The node name. */
  readonly nodeName: string;
  /** The DNS servers. */
  readonly servers?: string[];
}

/** What OpenTofu knows of a VirtualEnvironmentDns after apply. */
export interface VirtualEnvironmentDnsComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
}

/** Resource `proxmox_virtual_environment_dns` of bpg/proxmox. */
export class VirtualEnvironmentDns extends resource<VirtualEnvironmentDnsConfig, VirtualEnvironmentDnsComputed>('proxmox_virtual_environment_dns', {
  domain: 'required string',
  id: 'computed string',
  node_name: 'required string',
  servers: 'optional list(string)',
}) {}
