import type { WorkloadProps } from '../service-props';
import type { ComposeBoolean, ComposeNumber, ComposePairs, ComposeString } from '../variable';
import type { ExternalProps } from './common';
import type { Extensible } from './shape';

/** A network of a stack. @see https://github.com/compose-spec/compose-spec/blob/main/06-networks.md */
export interface NetworkSpec extends Extensible {
  /** Name in Docker. @default - the project's and its own */
  readonly name?: ComposeString;
  /** What makes it: `bridge`, `macvlan`, `ipvlan`. @default 'bridge' */
  readonly driver?: ComposeString;
  /** Options of the driver. @default - none */
  readonly driverOpts?: Readonly<Record<string, ComposeNumber>>;
  /** Whether it is there already. @default false */
  readonly external?: ComposeBoolean | ExternalProps;
  /** Whether it leads nowhere else. @default false */
  readonly internal?: ComposeBoolean;
  /** Whether containers beside the stack may join it. @default false */
  readonly attachable?: ComposeBoolean;
  /** Whether its containers have IPv4 addresses. @default true */
  readonly enableIpv4?: ComposeBoolean;
  /** Whether its containers have IPv6 addresses. @default false */
  readonly enableIpv6?: ComposeBoolean;
  /** Its addresses. @default - Docker chooses */
  readonly ipam?: IpamProps;
  /** Labels of it. @default - none */
  readonly labels?: ComposePairs;
}

/** The addresses of a network. */
export interface IpamProps extends Extensible {
  /** Who gives them. @default 'default' */
  readonly driver?: ComposeString;
  /** Ranges of addresses. @default - Docker chooses */
  readonly config?: readonly IpamConfigProps[];
  /** Options of the driver. @default - none */
  readonly options?: Readonly<Record<string, ComposeString>>;
}

/** A range of addresses. */
export interface IpamConfigProps extends Extensible {
  /** The range: `172.28.0.0/16`. @default - Docker chooses */
  readonly subnet?: ComposeString;
  /** Part of it that containers get: `172.28.5.0/24`. @default - all of it */
  readonly ipRange?: ComposeString;
  /** Address of the machine in it. @default - the first */
  readonly gateway?: ComposeString;
  /** Addresses that the driver needs, by name. @default - none */
  readonly auxAddresses?: Readonly<Record<string, ComposeString>>;
}

/** A named volume. @see https://github.com/compose-spec/compose-spec/blob/main/07-volumes.md */
export interface VolumeSpec extends Extensible {
  /** Name in Docker. @default - the project's and its own */
  readonly name?: ComposeString;
  /** What keeps it. @default 'local' */
  readonly driver?: ComposeString;
  /** Options of the driver: `{ type: 'nfs', o: 'addr=10.0.10.4,nfsvers=4.1', device: ':/volume1/x' }`. @default - none */
  readonly driverOpts?: Readonly<Record<string, ComposeNumber>>;
  /** Whether it is there already; then it has no setting but a name. @default false */
  readonly external?: ComposeBoolean | ExternalProps;
  /** Labels of it. @default - none */
  readonly labels?: ComposePairs;
}

/** A secret that containers get as a file. @see https://github.com/compose-spec/compose-spec/blob/main/09-secrets.md */
export interface SecretSpec extends Extensible {
  /** Name in Docker. @default - the project's and its own */
  readonly name?: ComposeString;
  /** File on the machine that holds it. @default - it comes from a variable */
  readonly file?: ComposeString;
  /** Variable of `.env` that holds it, by its name or as a `Secret`. @default - it comes from a file */
  readonly environment?: ComposeString;
  /** Whether Docker has it already. @default false */
  readonly external?: ComposeBoolean | ExternalProps;
  /** Labels of it. @default - none */
  readonly labels?: ComposePairs;
  /** What keeps it in a Swarm. @default - Swarm itself */
  readonly driver?: ComposeString;
  /** Options of the driver. @default - none */
  readonly driverOpts?: Readonly<Record<string, ComposeNumber>>;
  /** What fills in its template in a Swarm. @default - none */
  readonly templateDriver?: ComposeString;
}

/** A config that containers get as a file. @see https://github.com/compose-spec/compose-spec/blob/main/08-configs.md */
export interface ConfigSpec extends Extensible {
  /** Name in Docker. @default - the project's and its own */
  readonly name?: ComposeString;
  /** File on the machine that holds it. @default - it has a content, or comes from a variable */
  readonly file?: ComposeString;
  /** The text itself. @default - it comes from a file or a variable */
  readonly content?: ComposeString;
  /** Variable of `.env` that holds it. @default - it comes from a file, or has a content */
  readonly environment?: ComposeString;
  /** Whether Docker has it already. @default false */
  readonly external?: ComposeBoolean | ExternalProps;
  /** Labels of it. @default - none */
  readonly labels?: ComposePairs;
  /** What fills in its template in a Swarm. @default - none */
  readonly templateDriver?: ComposeString;
}

/** A AI model that services use. @see https://github.com/compose-spec/compose-spec/blob/main/spec.md */
export interface ModelSpec extends Extensible {
  /** Image of the model: `ai/smollm2`. */
  readonly model: ComposeString;
  /** Name in Docker. @default - its own */
  readonly name?: ComposeString;
  /** Longest text that it takes, in tokens. @default - the model's */
  readonly contextSize?: number;
  /** Flags of the program that runs it. @default - none */
  readonly runtimeFlags?: readonly ComposeString[];
}

/** Another Compose file that belongs to the project. */
export interface IncludeProps extends Extensible {
  /** Path of the file, or of several that are put together. */
  readonly path: ComposeString | readonly ComposeString[];
  /** Folder that its paths begin at. @default - the file's */
  readonly projectDirectory?: ComposeString;
  /** Files of variables for it. @default - `.env` beside it */
  readonly envFile?: ComposeString | readonly ComposeString[];
}

/** Something that runs once, when it is asked for or at its time, and is no service. */
export interface JobSpec extends WorkloadProps {
  /** What starts it. */
  readonly triggers: JobTriggersProps;
  /** Profiles that it belongs to. @default - none */
  readonly profiles?: readonly ComposeString[];
  /** Service that it is made after. @default - none */
  readonly extends?: ComposeString | ExtendsProps;
}

/** What starts a job. */
export interface JobTriggersProps extends Extensible {
  /** Whether people start it. @default false */
  readonly manual?: ComposeBoolean;
  /** Times in cron's notation. @default - none */
  readonly schedule?: readonly (ComposeString | JobScheduleProps)[];
}

/** Times at which a job starts. */
export interface JobScheduleProps extends Extensible {
  /** The times, in cron's notation. */
  readonly cron: ComposeString;
  /** Time zone of them. @default - UTC */
  readonly timezone?: ComposeString;
  /** What becomes of a start while it runs. @default - Compose's */
  readonly concurrency?: 'forbid' | 'queue';
  /** What becomes of starts that were missed. @default - Compose's */
  readonly missedFires?: 'one' | 'skip';
}

/** A service that another one is made after. */
export interface ExtendsProps extends Extensible {
  /** Name of the service. */
  readonly service: ComposeString;
  /** File that it stands in. @default - this one */
  readonly file?: ComposeString;
}
