import type { Secret } from '../../core/secret';
import type { Backup } from '../../model/backup';
import type { Host } from '../../model/host';
import type { ComposeNetwork } from './compose-network';
import type { ComposeStack } from './compose-stack';
import type { ServiceDefaults } from './defaults';
import type { ServiceProps } from './service-props';
import type { Extensible } from './spec/shape';
import type {
  ConfigSpec,
  IncludeProps,
  JobSpec,
  ModelSpec,
  NetworkSpec,
  SecretSpec,
  VolumeSpec,
} from './spec/top-level';
import type { ComposeString, Variable } from './variable';

/** Settings of a {@link ComposeStack}. */
export interface ComposeStackProps<Names extends string = string> extends Extensible {
  /** Machine that runs the containers. */
  readonly host: Host;

  /** The containers, by name. */
  readonly services: Readonly<Record<Names, ServiceProps<NoInfer<Names>>>>;

  /**
   * What the stack is for: the first line of its README.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Stacks that must run before.
   *
   * @default - those that own a network which this one uses
   */
  readonly after?: readonly ComposeStack[];

  /**
   * Shared networks that this stack makes.
   *
   * @default - none
   */
  readonly owns?: readonly ComposeNetwork[];

  /**
   * Folder below the repository, and name of the Compose project.
   *
   * @default - the id
   */
  readonly folder?: string;

  /**
   * Name of the Compose project: another one makes other containers and volumes.
   *
   * @default - the folder
   */
  readonly projectName?: string;

  /**
   * When it starts: stacks of tier 1 first. Raises HL160 if it comes after a stack of a higher tier.
   *
   * @default - the highest tier of the stacks that it comes after; 1 if there is none
   */
  readonly tier?: number;

  /**
   * Folder that it had before: its project, and so its volumes, and its data folder keep that name.
   *
   * @default - it always had this one
   */
  readonly renamedFrom?: string;

  /**
   * How its volumes are backed up, by what a service mounts: `plex_config`, `./config`. A data folder says its own.
   *
   * @default - as the machine's volumes and folders are
   */
  readonly backups?: Readonly<Record<string, Backup>>;

  /**
   * What its services have in common, beside {@link serviceDefaults}, which it replaces one by one; `false` drops one.
   *
   * @default - serviceDefaults
   */
  readonly defaults?: ServiceDefaults;

  /**
   * Variables of `.env` that `extra`, a patch or a script refers to; those of its services are there by themselves. Raises
   * HL110.
   *
   * @default - none
   */
  readonly variables?: readonly (Variable | Secret)[];

  /** Networks of its own, by name; a name that a service uses needs no settings. @default - those that services name */
  readonly networks?: Readonly<Record<string, NetworkSpec | null>>;

  /** Volumes, by name; a name that a service uses needs no settings. @default - those that services name */
  readonly volumes?: Readonly<Record<string, VolumeSpec | null>>;

  /** Configs, by name. @default - none */
  readonly configs?: Readonly<Record<string, ConfigSpec>>;

  /** Secrets that containers get as files, by name. @default - none */
  readonly secrets?: Readonly<Record<string, SecretSpec>>;

  /** AI models, by name. @default - none */
  readonly models?: Readonly<Record<string, ModelSpec>>;

  /** What runs at its time and is no service, by name; for a Compose that knows it. @default - none */
  readonly jobs?: Readonly<Record<string, JobSpec>>;

  /** Other Compose files of the project. @default - none */
  readonly include?: readonly (ComposeString | IncludeProps)[];
}

/** Settings of a stack whose Compose file is there already: what the file does not say. */
export type AdoptedStackProps = Omit<
  ComposeStackProps,
  | 'services'
  | 'defaults'
  | 'networks'
  | 'volumes'
  | 'configs'
  | 'secrets'
  | 'models'
  | 'jobs'
  | 'include'
  | 'extra'
> & {
  /**
   * Services that run once and end, although the file does not say `restart: "no"`: `deploy.sh` runs them apart, as Compose
   * takes their end for a failure. Raises HL103.
   *
   * @see https://github.com/docker/compose/issues/10596
   * @default - those that the file says it of, and those whose end another service waits for
   */
  readonly oneShots?: readonly string[];
};
