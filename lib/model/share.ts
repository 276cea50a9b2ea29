import type { IConstruct } from 'constructs';

import { Component } from '../core/component';
import type { Referring } from '../core/edges';
import type { Host } from './host';
import type { Network } from './network';

/** Settings of a {@link Share}. */
export interface ShareProps {
  /** Path on the machine that exports it: `/volume1/docker`. */
  readonly path: string;

  /** Network over which it is mounted. */
  readonly over: Network;

  /**
   * Mount options.
   *
   * @default - those of the role that mounts it
   */
  readonly options?: readonly string[];

  /**
   * Whom the server takes for somebody else: nobody, root, or everybody (`all_squash`). Raises HL132.
   *
   * @default - nobody says so, and nothing is said of who writes there
   */
  readonly squash?: 'none' | 'root' | 'all';

  /**
   * Number of the user that it takes them for (`anonuid`). Raises HL132.
   *
   * @default 65534
   */
  readonly anonUid?: number;
}

/**
 * A folder that a machine exports by NFS.
 *
 * @example
 * const docker = new Share(nas, 'docker', { path: '/volume1/docker', over: storage });
 * docker.at('/mnt/synology/docker'); // a mount, for the machine that uses it
 */
export class Share extends Component {
  /** Path on the machine that exports it: `/volume1/docker`. */
  readonly path: string;
  /** Mount options; `undefined` for those of the role that mounts it. */
  readonly options: readonly string[] | undefined;
  /** Whom the server takes for somebody else; `undefined` if nobody says so. */
  readonly squash: 'none' | 'root' | 'all' | undefined;
  /** Number of the user that it takes them for. */
  readonly anonUid: number;
  /** Network over which it is mounted. */
  readonly over: Network;

  constructor(
    private readonly server: Host,
    id: string,
    props: ShareProps,
  ) {
    super(server, id, props);
    this.path = props.path;
    this.over = props.over;
    this.options = props.options;
    this.squash = props.squash;
    // What exports(5) takes.
    this.anonUid = props.anonUid ?? 65534;
    if (!props.path.startsWith('/')) {
      this.report({
        code: 'HL021',
        what: `path of a share must be absolute, got ${JSON.stringify(props.path)}`,
        fix: `write it as in '/volume1/docker'`,
      });
    }
    if (server.addressOn(props.over) === undefined) {
      this.report({
        code: 'HL021',
        what: `${server.node.id} has no address on ${props.over.node.id}, over which this share is mounted`,
        fix: `give the machine an address of that network, or mount over another one`,
      });
    }
  }

  /** Address of the server on the network of the mounts. */
  get serverAddress(): string {
    return this.server.addressOn(this.over)?.value ?? '';
  }

  /** This share, mounted under a path. */
  at(path: string): Mount {
    return new Mount(this, path);
  }
}

/** A share under a path of a machine. */
export class Mount implements Referring {
  constructor(
    /** What is mounted. */
    readonly share: Share,
    /** Absolute path on the machine that mounts it. */
    readonly path: string,
  ) {}

  *references(): Iterable<IConstruct> {
    yield this.share;
  }
}
