// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, StringListList, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentHosts}. */
export interface VirtualEnvironmentHostsConfig extends TerraformMetaArguments {
  /** The node name. */
  readonly nodeName: string;
  /** The host entries. */
  readonly entry: VirtualEnvironmentHostsEntry[] | IResolvable;
}

/** The host entries. */
export interface VirtualEnvironmentHostsEntry {
  /** The address. */
  readonly address: string;
  /** The hostnames. */
  readonly hostnames: string[];
}

/** What OpenTofu knows of a VirtualEnvironmentHosts after apply. */
export interface VirtualEnvironmentHostsComputed {
  /** The addresses. */
  readonly addresses: string[];
  /** The SHA1 digest. */
  readonly digest: string;
  /** The host entries. */
  readonly entries: ObjectListReference<unknown, VirtualEnvironmentHostsEntriesComputed>;
  /** The hostnames. */
  readonly hostnames: StringListList;
  /** Identifier that the provider gives. */
  readonly id: string;
}

/** What OpenTofu knows of a VirtualEnvironmentHostsEntries after apply. */
export interface VirtualEnvironmentHostsEntriesComputed {
  readonly address: string;
  readonly hostnames: string[];
}

/** Resource `proxmox_virtual_environment_hosts` of bpg/proxmox. */
export class VirtualEnvironmentHosts extends resource<VirtualEnvironmentHostsConfig, VirtualEnvironmentHostsComputed>('proxmox_virtual_environment_hosts', {
  addresses: 'computed list(string)',
  digest: 'computed string',
  entries: ['computed list(object)', {
    address: 'computed string',
    hostnames: 'computed list(string)',
  }],
  hostnames: 'computed list(list(string))',
  id: 'computed string',
  node_name: 'required string',
  entry: ['required block(list 1..)', {
    address: 'required string',
    hostnames: 'required list(string)',
  }],
}) {}
