// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link StorageLvmthin}. */
export interface StorageLvmthinConfig extends TerraformMetaArguments {
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
  /** The name of the LVM thin pool to use. */
  readonly thinPool: string;
  /** The name of the volume group to use. */
  readonly volumeGroup: string;
}

/** What OpenTofu knows of a StorageLvmthin after apply. */
export interface StorageLvmthinComputed {
  /** Whether the storage is shared across all nodes. */
  readonly shared: IResolvable;
}

/** Manages thin LVM-based storage in Proxmox VE. */
export class StorageLvmthin extends resource<StorageLvmthinConfig, StorageLvmthinComputed>('proxmox_storage_lvmthin', {
  content: 'optional+computed set(string)',
  disable: 'optional+computed bool',
  id: 'required string',
  nodes: 'optional+computed set(string)',
  shared: 'computed bool',
  thin_pool: 'required string',
  volume_group: 'required string',
}) {}
