// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxSdnVnets}. */
export type DataProxmoxSdnVnetsConfig = TerraformMetaArguments;

/** What OpenTofu knows of a DataProxmoxSdnVnets after apply. */
export interface DataProxmoxSdnVnetsComputed {
  /** List of SDN VNets. */
  readonly vnets: ObjectListReference<unknown, DataProxmoxSdnVnetsVnetsComputed>;
}

/** What OpenTofu knows of a DataProxmoxSdnVnetsVnets after apply. */
export interface DataProxmoxSdnVnetsVnetsComputed {
  readonly alias: string;
  readonly id: string;
  readonly isolatePorts: IResolvable;
  readonly tag: number;
  readonly vlanAware: IResolvable;
  readonly zone: string;
}

/**
 * Retrieves information about all SDN VNets in Proxmox. This data source lists all virtual networks
 * configured in the Software-Defined Networking setup.
 */
export class DataProxmoxSdnVnets extends dataSource<DataProxmoxSdnVnetsConfig, DataProxmoxSdnVnetsComputed>('proxmox_sdn_vnets', {
  vnets: ['computed list(object)', {
    alias: 'computed string',
    id: 'computed string',
    isolate_ports: 'computed bool',
    tag: 'computed number',
    vlan_aware: 'computed bool',
    zone: 'computed string',
  }],
}) {}
