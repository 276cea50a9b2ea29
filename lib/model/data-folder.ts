import type { IConstruct } from 'constructs';

import type { Referring } from '../core/edges';
import type { Backup } from './backup';
import type { Host } from './host';

/** Settings of a {@link DataFolder}. */
export interface DataFolderProps {
  /**
   * User and group that own it, as numbers: `65534:65534`.
   *
   * @default - whoever makes it
   */
  readonly owner?: string;

  /**
   * Permissions, in octal: `600`.
   *
   * @default - whatever it is made with
   */
  readonly mode?: string;

  /**
   * Whether it is a folder, or a file, which must be there before the container, or Docker makes a folder of it.
   *
   * @default 'folder'
   */
  readonly kind?: 'folder' | 'file';

  /**
   * How it is backed up.
   *
   * @default - as the machine's folders are
   */
  readonly backup?: Backup;
}

/** A folder on a machine that holds a container's data. */
export class DataFolder implements Referring {
  constructor(
    /** Machine that has the folder. */
    readonly host: Host,
    /** Path below the stack's data folder. */
    readonly name: string,
    /** Its settings, as given. */
    readonly props: DataFolderProps,
  ) {}

  /** This folder as a mount of a container. */
  at(target: string, mode: 'rw' | 'ro' = 'rw'): DataMount {
    return new DataMount(this, target, mode);
  }

  *references(): Iterable<IConstruct> {
    yield this.host;
  }
}

/** A data folder under a path of a container. */
export class DataMount implements Referring {
  constructor(
    /** The folder that is mounted. */
    readonly folder: DataFolder,
    /** Absolute path in the container. */
    readonly target: string,
    /** Whether the container may write to it. */
    readonly mode: 'rw' | 'ro',
  ) {}

  references(): Iterable<IConstruct> {
    return this.folder.references();
  }
}
