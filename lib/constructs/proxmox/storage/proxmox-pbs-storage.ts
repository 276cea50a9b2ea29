import type { Construct } from 'constructs';

import { Component } from '../../../core/component';
import type { Host } from '../../../model/host';
import type { TofuResource } from '../../tofu/resource';
import type { TofuRef } from '../../tofu/tofu-ref';
import { TofuRoot } from '../../tofu/tofu-root';
import { StoragePbs, type StoragePbsConfig } from '../bindings/storage-pbs';
import { proxmoxResource } from '../proxmox-resource';
import { checkStorage, makesStorages, storageArguments, type ProxmoxStorage } from './proxmox-storage';
import type { StorageProps } from './storage-props';

/** Settings of a {@link ProxmoxPbsStorage}. */
export interface ProxmoxPbsStorageProps extends StorageProps {
  /** Machine that Proxmox Backup Server runs on. */
  readonly server: Host;

  /** Datastore there. */
  readonly datastore: string;

  /** User there, or a token of one: `backup@pbs`, `backup@pbs!pve`. */
  readonly username: string;

  /**
   * Password of the user, or secret of the token. It is in the state.
   *
   * @default - the root's variable `<id>_password`
   */
  readonly password?: TofuRef<string>;

  /**
   * Fingerprint of its certificate, as its dashboard shows it: it signs its own.
   *
   * @default - none: the nodes know who signed it
   */
  readonly fingerprint?: string;

  /**
   * Namespace within the datastore.
   *
   * @default - its root
   */
  readonly namespace?: string;
}

/**
 * A datastore of Proxmox Backup Server, for backups.
 *
 * @example
 * new ProxmoxPbsStorage(root, 'pbs', { nodes: [pve], server: nas, datastore: 'lab', username: 'backup@pbs' });
 */
export class ProxmoxPbsStorage extends Component implements ProxmoxStorage {
  /** Its id in Proxmox: the construct's. */
  readonly storageId: string;
  /** The resource, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;

  constructor(scope: Construct, id: string, props: ProxmoxPbsStorageProps) {
    super(scope, id, props);
    const { nodes, server, datastore, username, fingerprint, namespace } = props;
    this.storageId = id;
    checkStorage(this, props);
    const password =
      props.password ??
      TofuRoot.around(this)?.variable(`${id.replace(/[^A-Za-z0-9_]/g, '_')}_password`, {
        type: 'string',
        description: `Password of ${username} on ${server.name}.`,
        sensitive: true,
      });
    this.resource = proxmoxResource<StoragePbsConfig>(this, 'Resource', StoragePbs, {
      node: nodes[0],
      privileges: makesStorages,
      body: () => ({
        ...storageArguments(this, props),
        server: server.address.value,
        datastore,
        username,
        // Without a root there is no file to write it in.
        password: password ?? '',
        content: ['backup'],
        ...(fingerprint !== undefined && { fingerprint }),
        ...(namespace !== undefined && { namespace }),
      }),
    });
  }
}
