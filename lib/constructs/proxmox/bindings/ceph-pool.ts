// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link CephPool}. */
export interface CephPoolConfig extends TerraformMetaArguments {
  /**
   * Configure VM and CT storage entries using the new pool. Applied at create time only; changing this
   * value forces replacement.
   */
  readonly addStorages?: boolean | IResolvable;
  /** The application using the pool. One of `rbd`, `cephfs`, `rgw`. Defaults to `rbd` server-side. */
  readonly application?: 'rbd' | 'cephfs' | 'rgw' | IResolvable;
  /** The CRUSH rule name used for object placement. */
  readonly crushRule?: string;
  /**
   * Create an erasure coded pool. Specified as
   * `k=<int>,m=<int>[,profile=name][,device-class=class][,failure-domain=domain]` (e.g. `k=4,m=2`).
   * Cannot be changed after creation.
   */
  readonly erasureCoding?: string;
  /** If true, destroy the pool even when in use. Passed as `force=1` on delete. */
  readonly forceDestroy?: boolean | IResolvable;
  /** Minimum number of replicas per object. */
  readonly minSize?: number;
  /** The pool name. Must be unique within the Ceph cluster. */
  readonly name: string;
  /**
   * The cluster node used to dispatch the API call. Any node running Ceph is acceptable; the pool itself
   * is cluster-wide.
   */
  readonly nodeName: string;
  /** PG autoscaler mode. One of `on`, `off`, `warn`. */
  readonly pgAutoscaleMode?: 'on' | 'off' | 'warn' | IResolvable;
  /** Number of placement groups. */
  readonly pgNum?: number;
  /** Minimum number of placement groups (used by the autoscaler). */
  readonly pgNumMin?: number;
  /** If true, remove the erasure code profile on destroy. Defaults to true. Only relevant for EC pools. */
  readonly removeEcprofile?: boolean | IResolvable;
  /** If true, remove all pveceph-managed storages configured for this pool on destroy. */
  readonly removeStorages?: boolean | IResolvable;
  /** Number of replicas per object. */
  readonly size?: number;
  /**
   * Estimated target size for the PG autoscaler (e.g. `100G`). **Write-only:** PVE returns this as a
   * bytes integer (e.g. `1073741824`) while the input accepts a unit-suffixed string, so the configured
   * spec is not round-tripped from the server.
   */
  readonly targetSize?: string;
  /**
   * Estimated target ratio for the PG autoscaler. **Write-only:** kept symmetric with `target_size`
   * (which cannot be round-tripped), so the configured value is not refreshed from the server.
   */
  readonly targetSizeRatio?: number;
}

/** What OpenTofu knows of a CephPool after apply. */
export interface CephPoolComputed {
  /** The unique identifier of the Ceph pool, in the form `<node_name>/<name>`. */
  readonly id: string;
}

/** Manages a Ceph pool on a Proxmox VE cluster. */
export class CephPool extends resource<CephPoolConfig, CephPoolComputed>('proxmox_ceph_pool', {
  add_storages: 'optional bool',
  application: 'optional+computed string',
  crush_rule: 'optional+computed string',
  erasure_coding: 'optional string',
  force_destroy: 'optional+computed bool',
  id: 'computed string',
  min_size: 'optional+computed number',
  name: 'required string',
  node_name: 'required string',
  pg_autoscale_mode: 'optional+computed string',
  pg_num: 'optional+computed number',
  pg_num_min: 'optional+computed number',
  remove_ecprofile: 'optional+computed bool',
  remove_storages: 'optional+computed bool',
  size: 'optional+computed number',
  target_size: 'optional string',
  target_size_ratio: 'optional number',
}) {}
