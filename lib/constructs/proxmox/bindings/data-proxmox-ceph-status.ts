// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxCephStatus}. */
export interface DataProxmoxCephStatusConfig extends TerraformMetaArguments {
  /**
   * Optional node name. When set, the data source queries the per-node endpoint; when omitted, it
   * queries the cluster-wide endpoint.
   */
  readonly nodeName?: string;
}

/** What OpenTofu knows of a DataProxmoxCephStatus after apply. */
export interface DataProxmoxCephStatusComputed {
  /** Ceph cluster UUID. */
  readonly fsid: string;
  /** Overall cluster health: `HEALTH_OK`, `HEALTH_WARN`, or `HEALTH_ERR`. */
  readonly healthStatus: string;
  /** The Ceph cluster `fsid`. */
  readonly id: string;
  /** Monitor names currently participating in the quorum. */
  readonly quorumNames: string[];
}

/**
 * Retrieves Ceph status from Proxmox. Queries the per-node endpoint when `node_name` is set, otherwise
 * the cluster-wide endpoint.
 */
export class DataProxmoxCephStatus extends dataSource<DataProxmoxCephStatusConfig, DataProxmoxCephStatusComputed>('proxmox_ceph_status', {
  fsid: 'computed string',
  health_status: 'computed string',
  id: 'computed string',
  node_name: 'optional string',
  quorum_names: 'computed list(string)',
}) {}
