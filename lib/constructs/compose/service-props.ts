import type { Metrics } from '../../model/metrics';
import type { ComposeService } from './compose-service';
import type { Dependency } from './dependency';
import type { GpuRequest } from './gpu';
import type { Healthcheck } from './healthcheck';
import type { IngressProps } from './ingress';
import type { PortProps } from './port';
import type { BuildProps } from './spec/build';
import type { HookProps } from './spec/common';
import type { ContainerProps } from './spec/container';
import type { DeployProps } from './spec/deploy';
import type { DevelopProps } from './spec/develop';
import type { ExtendsProps } from './spec/top-level';
import type { WatchtowerPolicy } from './watchtower';
import type { ComposeBoolean, ComposeNumber, ComposeString } from './variable';

/** When a service may start after another: `started`, `healthy`, or `completed` for one that runs once. */
export type DependencyCondition = 'started' | 'healthy' | 'completed';

/** How a service depends on another. */
export interface DependencyProps {
  /** What the other must be. @default 'started' */
  readonly condition?: DependencyCondition;
  /** Whether it starts again when the other does. @default false */
  readonly restart?: ComposeBoolean;
  /** Whether the other must be there at all. @default true */
  readonly required?: boolean;
}

/** A published port: `'8080:80'`, the port of the container alone, or the long form. */
export type PublishedPort = string | number | PortProps;

/** What services and jobs have in common. */
export interface WorkloadProps<Names extends string = string> extends ContainerProps {
  /** How the image is built; a text is the folder with the sources. @default - it is pulled */
  readonly build?: ComposeString | BuildProps;
  /** Services of this stack that must be there before, by name or as constructs. @default - none */
  readonly dependsOn?:
    | { readonly [Name in Names]?: DependencyCondition | DependencyProps }
    | readonly (ComposeService | Dependency)[];
  /** How Docker finds out whether it works. @default - the image's */
  readonly healthcheck?: Healthcheck;
  /** Ports of the machine that lead to the container: `'8080:80'`. @default - none */
  readonly ports?: readonly (PublishedPort | readonly PublishedPort[])[];
  /** Ports that others on its networks may use; a note for people and programs. @default - the image's */
  readonly expose?: readonly ComposeNumber[];
  /** Whether its input stays open. @default false */
  readonly stdinOpen?: ComposeBoolean;
  /** Whether it has a terminal. @default false */
  readonly tty?: ComposeBoolean;
}

/** Settings of a service; `Names` are the services of its stack. */
export interface ServiceProps<Names extends string = string> extends WorkloadProps<Names> {
  /** Name of the container; `false` lets Compose make one, as several of a service need. @default - the service's */
  readonly containerName?: string | false;
  /** When Docker starts it again; `false` leaves a default of the stack out. @default 'unless-stopped' */
  readonly restart?: 'no' | 'always' | 'on-failure' | 'unless-stopped' | `on-failure:${number}` | false;
  /** Profiles that it belongs to: it starts only with one of them. @default - it always starts */
  readonly profiles?: readonly ComposeString[];
  /** How many containers run. @default 1 */
  readonly scale?: ComposeNumber;
  /** Limits, reservations and what Swarm needs. @default - none */
  readonly deploy?: DeployProps;
  /** What `docker compose watch` does. @default - nothing */
  readonly develop?: DevelopProps;
  /** Service that it is made after, of a file that people write; in a program, spread an object. @default - none */
  readonly extends?: ComposeString | ExtendsProps;
  /** Program that provides it in place of a container. @default - a container */
  readonly provider?: ProviderProps;
  /** Whether `up` shows its output. @default true */
  readonly attach?: ComposeBoolean;
  /** Services that it knows under other names; networks have done that since 2016. @default - none */
  readonly links?: readonly ComposeString[];
  /** Containers of other projects that it knows under other names. @default - none */
  readonly externalLinks?: readonly ComposeString[];
  /** Containers that run before it starts. @default - none */
  readonly preStart?: readonly PreStartProps[];
  /** Commands that run in it after it has started. @default - none */
  readonly postStart?: readonly HookProps[];
  /** Commands that run in it before it stops. @default - none */
  readonly preStop?: readonly HookProps[];

  /** The host name by which it is reached. @default - it is not */
  readonly ingress?: IngressProps;
  /** What Prometheus can read. @default - nothing */
  readonly metrics?: Omit<Metrics, 'name'>;
  /** NVIDIA GPUs, on a machine that has some. Raises HL150. @default - none */
  readonly gpu?: GpuRequest;
  /** What Watchtower does with it; `false` keeps it away. Raises HL123. @default - no label says so */
  readonly watchtower?: boolean | WatchtowerPolicy;
}

/** A container that runs before a service starts. */
export interface PreStartProps extends ContainerProps {
  /** Whether it runs for each container of the service. @default false */
  readonly perReplica?: ComposeBoolean;
}

/** A program that provides a service. */
export interface ProviderProps {
  /** Name of the program. */
  readonly type: ComposeString;
  /** Options of the program. @default - none */
  readonly options?: Readonly<Record<string, ComposeNumber | boolean | readonly (ComposeNumber | boolean)[]>>;
}
