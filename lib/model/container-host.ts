import type { MachineBackups } from './backup';
import type { ToolVersion } from './version';

/** How a machine runs containers. */
export interface ContainerHost {
  /**
   * Folder on the machine that holds the stacks' files.
   *
   * @default '/opt/stacks'
   */
  readonly stacks?: string;

  /**
   * Group of repositories in which each of its stacks has one of its own, checked out in the stack's folder on the
   * machine: with `compose-stacks` the stack `core` is the repository `compose-stacks/core`.
   *
   * @default - a stack stands in the repository that it is made in, beside others
   */
  readonly repositories?: string;

  /**
   * Folder on the machine that holds the stacks' data.
   *
   * @default '/srv'
   */
  readonly data?: string;

  /**
   * Which Compose it has: the current one, or the old `docker-compose` of a Synology NAS, which reads
   * `docker-compose.yml` and refuses newer keys.
   *
   * @default 'current'
   */
  readonly compose?: 'current' | 'synology';

  /**
   * Version of its Compose, which tells what a file may have. Raises HL121.
   *
   * @default - the newest; on a Synology NAS the oldest that one has
   */
  readonly composeVersion?: ToolVersion;

  /**
   * Version of its Docker engine, which tells whom it speaks with. Raises HL121 and HL122.
   *
   * @default - any: nothing is said of settings and images that not every engine takes
   */
  readonly dockerVersion?: ToolVersion;

  /**
   * Whether its user may use Docker as root only, by sudo.
   *
   * @default - true on a Synology NAS, false elsewhere
   */
  readonly sudo?: boolean;

  /**
   * How what the containers keep is backed up. Raises HL133 for a volume that it does not tell of.
   *
   * @default - nobody looks after it
   */
  readonly backups?: MachineBackups;

  /**
   * Whether an image without a version is an error, or a warning. Raises HL120.
   *
   * @default 'warned'
   */
  readonly images?: 'pinned' | 'warned';
}

/** What has no default. */
type Unknown = 'repositories' | 'composeVersion' | 'dockerVersion';

/** How a machine runs containers, with the defaults filled in. */
export type SettledContainerHost = Required<Omit<ContainerHost, Unknown>> & Pick<ContainerHost, Unknown>;

/** How a machine runs containers, with the defaults filled in. */
export function settledContainerHost(given: ContainerHost = {}): SettledContainerHost {
  return {
    stacks: '/opt/stacks',
    data: '/srv',
    compose: 'current',
    sudo: given.compose === 'synology',
    backups: {},
    images: 'warned',
    ...given,
  };
}
