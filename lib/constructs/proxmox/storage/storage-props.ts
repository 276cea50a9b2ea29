import type { ProxmoxNode } from '../proxmox-node';

/** What a storage may hold, in the words of Proxmox. */
export type StorageContent = 'backup' | 'images' | 'import' | 'iso' | 'rootdir' | 'snippets' | 'vztmpl';

/** Which backups stay when a new one is made; what fits none of the numbers is deleted. */
export interface KeepProps {
  /**
   * The newest.
   *
   * @default - none for this reason
   */
  readonly last?: number;
  /**
   * One of each hour, for so many hours.
   *
   * @default - none for this reason
   */
  readonly hourly?: number;
  /**
   * One of each day, for so many days.
   *
   * @default - none for this reason
   */
  readonly daily?: number;
  /**
   * One of each week, for so many weeks.
   *
   * @default - none for this reason
   */
  readonly weekly?: number;
  /**
   * One of each month, for so many months.
   *
   * @default - none for this reason
   */
  readonly monthly?: number;
  /**
   * One of each year, for so many years.
   *
   * @default - none for this reason
   */
  readonly yearly?: number;
}

/** Settings of every kind of storage. */
export interface StorageProps {
  /** Nodes that have it, of one cluster; the API of the first makes it. */
  readonly nodes: readonly [ProxmoxNode, ...ProxmoxNode[]];

  /**
   * Which backups on it stay.
   *
   * @default - all of them
   */
  readonly keep?: KeepProps;

  /**
   * Whether it may be used.
   *
   * @default true
   */
  readonly enabled?: boolean;
}
