// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link NodeDiskZfs}. */
export interface NodeDiskZfsConfig extends TerraformMetaArguments {
  /** Configure a Proxmox storage entry using this zpool after creation. Applied at create time only. */
  readonly addStorage?: boolean | IResolvable;
  /** Pool sector size exponent (2^ashift bytes). Defaults to `12` (4 KiB sectors) server-side. */
  readonly ashift?: number;
  /**
   * On destroy, mark associated Proxmox storage entries as unavailable (or remove them if configured for
   * this node only). Defaults to `false`.
   */
  readonly cleanupConfig?: boolean | IResolvable;
  /**
   * On destroy, wipe the ZFS member partitions so they can be reused. Defaults to `false`. Note: Proxmox
   * wipes the partition contents but leaves the parent disk's GPT partition table intact. If you plan to
   * reuse the same device immediately, run `wipefs -a <disk>` and `partprobe <disk>` on the node after
   * destroy.
   */
  readonly cleanupDisks?: boolean | IResolvable;
  /**
   * The compression algorithm for the pool. One of `on`, `off`, `gzip`, `lz4`, `lzjb`, `zle`, `zstd`.
   * Defaults to `on` server-side.
   */
  readonly compression?: 'on' | 'off' | 'gzip' | 'lz4' | 'lzjb' | 'zle' | 'zstd' | IResolvable;
  /** The block devices to use for the ZFS pool (e.g. `["/dev/sdb", "/dev/sdc"]`). */
  readonly devices: string[];
  /** dRAID configuration. Required when `raidlevel` is `draid`, `draid2`, or `draid3`. */
  readonly draidConfig?: NodeDiskZfsDraidConfig;
  /** The name of the ZFS pool (storage identifier). */
  readonly name: string;
  /** The name of the Proxmox node on which to create the ZFS pool. */
  readonly nodeName: string;
  /**
   * The RAID level for the ZFS pool. One of `single`, `mirror`, `raid10`, `raidz`, `raidz2`, `raidz3`,
   * `draid`, `draid2`, `draid3`.
   */
  readonly raidlevel: 'single' | 'mirror' | 'raid10' | 'raidz' | 'raidz2' | 'raidz3' | 'draid' | 'draid2'
    | 'draid3' | IResolvable;
}

/** dRAID configuration. Required when `raidlevel` is `draid`, `draid2`, or `draid3`. */
export interface NodeDiskZfsDraidConfig {
  /** Number of data devices per redundancy group. */
  readonly data: number;
  /** Number of dRAID distributed spare devices. */
  readonly spares: number;
}

/** What OpenTofu knows of a NodeDiskZfs after apply. */
export interface NodeDiskZfsComputed {
  /** Error information reported by the ZFS pool. */
  readonly errors: string;
  /** The unique identifier of this resource, in the format `<node_name>/<name>`. */
  readonly id: string;
  /** The current state of the ZFS pool (e.g. `ONLINE`, `DEGRADED`). */
  readonly state: string;
}

/** Manages a ZFS pool (zpool) on a Proxmox VE node. */
export class NodeDiskZfs extends resource<NodeDiskZfsConfig, NodeDiskZfsComputed>('proxmox_node_disk_zfs', {
  add_storage: 'optional bool',
  ashift: 'optional number',
  cleanup_config: 'optional+computed bool',
  cleanup_disks: 'optional+computed bool',
  compression: 'optional string',
  devices: 'required list(string)',
  draid_config: ['optional nested(single)', {
    data: 'required number',
    spares: 'required number',
  }],
  errors: 'computed string',
  id: 'computed string',
  name: 'required string',
  node_name: 'required string',
  raidlevel: 'required string',
  state: 'computed string',
}) {}
