import type { Construct } from 'constructs';

import { Component } from '../../../core/component';
import type { Share } from '../../../model/share';
import type { TofuResource } from '../../tofu/resource';
import { StorageNfs, type StorageNfsConfig } from '../bindings/storage-nfs';
import { proxmoxResource } from '../proxmox-resource';
import { checkStorage, makesStorages, storageArguments, type ProxmoxStorage } from './proxmox-storage';
import type { StorageContent, StorageProps } from './storage-props';

/** Settings of a {@link ProxmoxNfsStorage}. */
export interface ProxmoxNfsStorageProps extends StorageProps {
  /** What the nodes mount: its server, path and options. */
  readonly share: Share;

  /** What it may hold. */
  readonly content: readonly StorageContent[];
}

/**
 * A storage of Proxmox on an NFS share.
 *
 * @example
 * const backups = new Share(nas, 'backups', { path: '/volume1/backups', over: lan });
 * new ProxmoxNfsStorage(root, 'nas', { nodes: [pve], share: backups, content: ['backup', 'iso'], keep: { daily: 7 } });
 */
export class ProxmoxNfsStorage extends Component implements ProxmoxStorage {
  /** Its id in Proxmox: the construct's. */
  readonly storageId: string;
  /** The resource, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;

  constructor(scope: Construct, id: string, props: ProxmoxNfsStorageProps) {
    super(scope, id, props);
    const { nodes, share, content } = props;
    this.storageId = id;
    checkStorage(this, props);
    for (const node of nodes) {
      const { over } = share;
      if (over.gateway !== undefined || node.addressOn(over) !== undefined) continue;
      this.report({
        code: 'HL662',
        what: `${node.name} has no address on ${over.node.id}, which leads nowhere else, and mounts ${share.path} over it`,
        fix: 'give the node an address there, or export the share over a network that it is in',
      });
    }
    this.resource = proxmoxResource<StorageNfsConfig>(this, 'Resource', StorageNfs, {
      node: nodes[0],
      privileges: makesStorages,
      body: () => ({
        ...storageArguments(this, props),
        server: share.serverAddress,
        export: share.path,
        ...(share.options !== undefined && { options: share.options.join(',') }),
        content: [...content],
      }),
    });
  }
}
