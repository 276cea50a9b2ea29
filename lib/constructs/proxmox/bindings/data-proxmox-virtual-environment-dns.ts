// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentDns}. */
export interface DataProxmoxVirtualEnvironmentDnsConfig extends TerraformMetaArguments {
  /** The node name. */
  readonly nodeName: string;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentDns after apply. */
export interface DataProxmoxVirtualEnvironmentDnsComputed {
  /** The DNS search domain. */
  readonly domain: string;
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The DNS servers. */
  readonly servers: string[];
}

/** Data source `proxmox_virtual_environment_dns` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentDns extends dataSource<DataProxmoxVirtualEnvironmentDnsConfig, DataProxmoxVirtualEnvironmentDnsComputed>('proxmox_virtual_environment_dns', {
  domain: 'computed string',
  id: 'computed string',
  node_name: 'required string',
  servers: 'computed list(string)',
}) {}
