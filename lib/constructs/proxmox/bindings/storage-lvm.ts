// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link StorageLvm}. */
export interface StorageLvmConfig extends TerraformMetaArguments {
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
  /** Whether the storage is shared across all nodes. */
  readonly shared?: boolean | IResolvable;
  /** The name of the volume group to use. */
  readonly volumeGroup: string;
  /** Whether to zero-out data when removing LVMs. */
  readonly wipeRemovedVolumes?: boolean | IResolvable;
}

/** Manages LVM-based storage in Proxmox VE. */
export class StorageLvm extends resource<StorageLvmConfig>('proxmox_storage_lvm', {
  content: 'optional+computed set(string)',
  disable: 'optional+computed bool',
  id: 'required string',
  nodes: 'optional+computed set(string)',
  shared: 'optional+computed bool',
  volume_group: 'required string',
  wipe_removed_volumes: 'optional+computed bool',
}) {}
