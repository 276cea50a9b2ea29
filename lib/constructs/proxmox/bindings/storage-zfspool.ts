// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link StorageZfspool}. */
export interface StorageZfspoolConfig extends TerraformMetaArguments {
  /**
   * Block size for newly created volumes (e.g. `4k`, `8k`, `16k`). Larger values may improve throughput
   * for large I/O, while smaller values optimize space efficiency.
   */
  readonly blocksize?: string;
  /**
   * The content types that can be stored on this storage. Valid values: `backup` (VM backups), `images`
   * (VM disk images), `import` (VM disk images for import), `iso` (ISO images), `rootdir` (container
   * root directories), `snippets` (cloud-init, hook scripts, etc.), `vztmpl` (container templates).
   */
  readonly content?: ('backup' | 'images' | 'import' | 'iso' | 'rootdir' | 'snippets' | 'vztmpl')[] |
    IResolvable;
  /** Whether the storage is disabled. */
  readonly disable?: boolean | IResolvable;
  /** The unique identifier of the storage. */
  readonly id: string;
  /** A list of nodes where this storage is available. */
  readonly nodes?: string[];
  /**
   * Whether to enable thin provisioning (`on` or `off`). Thin provisioning allows flexible disk
   * allocation without pre-allocating full space.
   */
  readonly thinProvision?: boolean | IResolvable;
  /** The name of the ZFS storage pool to use (e.g. `tank`, `rpool/data`). */
  readonly zfsPool: string;
}

/** What OpenTofu knows of a StorageZfspool after apply. */
export interface StorageZfspoolComputed {
  /** Whether the storage is shared across all nodes. */
  readonly shared: IResolvable;
}

/** Manages ZFS-based storage in Proxmox VE. */
export class StorageZfspool extends resource<StorageZfspoolConfig, StorageZfspoolComputed>('proxmox_storage_zfspool', {
  blocksize: 'optional string',
  content: 'optional+computed set(string)',
  disable: 'optional+computed bool',
  id: 'required string',
  nodes: 'optional+computed set(string)',
  shared: 'computed bool',
  thin_provision: 'optional bool',
  zfs_pool: 'required string',
}) {}
