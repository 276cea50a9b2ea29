import type { Size } from '../../model/size';
import type { VirtualEnvironmentVmDisk } from './bindings/virtual-environment-vm';
import type { Given } from './given';
import type { ProxmoxStorage } from './storage/proxmox-storage';

/** What a disk may have, in the provider's words. */
type DiskOption =
  | 'aio'
  | 'backup'
  | 'cache'
  | 'discard'
  | 'fileFormat'
  | 'iothread'
  | 'queues'
  | 'replicate'
  | 'serial'
  | 'speed'
  | 'ssd';

/** How the node keeps a disk; what is left out follows from the image, and is otherwise the provider's own default. */
export type DiskOptions = Given<Pick<VirtualEnvironmentVmDisk, DiskOption>>;

/** Settings of a disk of a machine. */
export interface DiskProps extends DiskOptions {
  /**
   * Storage that holds it. The disk of a clone is moved there from the template's.
   *
   * @default - the image's
   */
  readonly storage?: string | ProxmoxStorage;
}

/** Settings of the disk with the system. */
export interface SystemDiskProps extends DiskProps {
  /**
   * Whole GiB; it can only grow.
   *
   * @default - the image's
   */
  readonly size?: Size;
}

/** Settings of a disk with data. */
export interface DataDiskProps extends DiskProps {
  /** Whole GiB. */
  readonly size: Size;
}

/** A disk with data, with its size read. */
export interface DataDisk extends DiskProps {
  /** GiB; 0 if it could not be read. */
  readonly size: number;
}
