import type { Construct } from 'constructs';

import { Component } from '../../../core/component';
import { quoted } from '../../../model/fault';
import type { TofuResource } from '../../tofu/resource';
import { StorageDirectory, type StorageDirectoryConfig } from '../bindings/storage-directory';
import { proxmoxResource } from '../proxmox-resource';
import { checkStorage, makesStorages, storageArguments, type ProxmoxStorage } from './proxmox-storage';
import type { StorageContent, StorageProps } from './storage-props';

/** Settings of a {@link ProxmoxDirectoryStorage}. */
export interface ProxmoxDirectoryStorageProps extends StorageProps {
  /** Absolute path on each of the nodes: `/var/lib/vz`. */
  readonly path: string;

  /** What it may hold. */
  readonly content: readonly StorageContent[];

  /**
   * Whether the nodes see the same files there, as under a mount that somebody else makes.
   *
   * @default false
   */
  readonly shared?: boolean;
}

/**
 * A storage of Proxmox in a folder of its nodes.
 *
 * @example
 * new ProxmoxDirectoryStorage(root, 'scratch', { nodes: [pve], path: '/srv/scratch', content: ['import', 'snippets'] });
 */
export class ProxmoxDirectoryStorage extends Component implements ProxmoxStorage {
  /** Its id in Proxmox: the construct's. */
  readonly storageId: string;
  /** The resource, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;

  constructor(scope: Construct, id: string, props: ProxmoxDirectoryStorageProps) {
    super(scope, id, props);
    const { nodes, path, content, shared } = props;
    this.storageId = id;
    checkStorage(this, props);
    if (!path.startsWith('/')) {
      this.report({
        code: 'HL663',
        what: `path of a storage must be absolute, got ${quoted(path)}`,
        fix: `write it as in '/srv/images'`,
      });
    }
    this.resource = proxmoxResource<StorageDirectoryConfig>(this, 'Resource', StorageDirectory, {
      node: nodes[0],
      privileges: makesStorages,
      body: () => ({
        ...storageArguments(this, props),
        path,
        content: [...content],
        ...(shared !== undefined && { shared }),
      }),
    });
  }
}
