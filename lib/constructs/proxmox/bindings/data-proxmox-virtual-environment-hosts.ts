// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { StringListList, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVirtualEnvironmentHosts}. */
export interface DataProxmoxVirtualEnvironmentHostsConfig extends TerraformMetaArguments {
  /** The node name. */
  readonly nodeName: string;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentHosts after apply. */
export interface DataProxmoxVirtualEnvironmentHostsComputed {
  /** The addresses. */
  readonly addresses: string[];
  /** The SHA1 digest. */
  readonly digest: string;
  /** The host entries. */
  readonly entries: ObjectListReference<unknown, DataProxmoxVirtualEnvironmentHostsEntriesComputed>;
  /** The hostnames. */
  readonly hostnames: StringListList;
  /** Identifier that the provider gives. */
  readonly id: string;
}

/** What OpenTofu knows of a DataProxmoxVirtualEnvironmentHostsEntries after apply. */
export interface DataProxmoxVirtualEnvironmentHostsEntriesComputed {
  readonly address: string;
  readonly hostnames: string[];
}

/** Data source `proxmox_virtual_environment_hosts` of bpg/proxmox. */
export class DataProxmoxVirtualEnvironmentHosts extends dataSource<DataProxmoxVirtualEnvironmentHostsConfig, DataProxmoxVirtualEnvironmentHostsComputed>('proxmox_virtual_environment_hosts', {
  addresses: 'computed list(string)',
  digest: 'computed string',
  entries: ['computed list(object)', {
    address: 'computed string',
    hostnames: 'computed list(string)',
  }],
  hostnames: 'computed list(list(string))',
  id: 'computed string',
  node_name: 'required string',
}) {}
