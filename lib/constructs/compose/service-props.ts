import type { DataMount } from '../../model/data-folder';
import type { Metrics } from '../../model/step';
import type { ComposeNetwork } from './compose-network';
import type { ConfigMount } from './config-file';
import type { ServiceDocument } from './document';
import type { Healthcheck } from './healthcheck';
import type { IngressProps } from './ingress';
import type { PortProps } from './port';
import type { ComposeValue } from './variable';

/** When a service may start after another: `started`, `healthy`, or `completed` for one that runs once. */
export type DependencyCondition = 'started' | 'healthy' | 'completed';

/** Settings of a service; `Names` are the services of its stack. */
export interface ServiceProps<Names extends string = string> {
  /** Image with its tag: `grafana/grafana:12.3.1`. */
  readonly image: ComposeValue;

  /**
   * Name of the container.
   *
   * @default - the service's
   */
  readonly containerName?: string;

  /** Name of the machine that the container sees itself as. @default - Docker's: the container's id */
  readonly hostname?: string;

  /**
   * When Docker starts it again.
   *
   * @default 'unless-stopped'
   */
  readonly restart?: NonNullable<ServiceDocument['restart']>;

  /** User and group, as numbers: `472:472`. @default - the image's */
  readonly user?: string;

  /** Program that the container starts with; the command is its arguments. @default - the image's */
  readonly entrypoint?: string | readonly ComposeValue[];

  /** Command, or arguments of the entrypoint; a text is split as a shell does. @default - the image's */
  readonly command?: string | readonly ComposeValue[];

  /** Variables of the container; texts are literal. @default - none */
  readonly environment?: Readonly<Record<string, ComposeValue>>;

  /** Ports of the machine that lead to the container: `'8080:80'`. @default - none */
  readonly ports?: readonly (string | PortProps)[];

  /** Data folders of the machine, files of the stack, or Compose's own `source:target`. @default - none */
  readonly volumes?: readonly (string | DataMount | ConfigMount)[];

  /** Networks, by name within the stack or shared. @default - the stack's own network */
  readonly networks?: readonly (string | ComposeNetwork)[];

  /** Services of this stack that must be there before. @default - none */
  readonly dependsOn?: { readonly [Name in Names]?: DependencyCondition };

  /** How Docker finds out whether it works. @default - the image's */
  readonly healthcheck?: Healthcheck;

  /** The host name by which it is reached. @default - it is not */
  readonly ingress?: IngressProps;

  /** What Prometheus can read. @default - nothing */
  readonly metrics?: Omit<Metrics, 'name'>;

  /** NVIDIA GPUs: how many. @default - none */
  readonly gpu?: { readonly count: number | 'all' };

  /** Labels of the container; those of its ingress are added. @default - none */
  readonly labels?: Readonly<Record<string, ComposeValue>>;

  /** Kernel capabilities to add. @default - none */
  readonly capAdd?: readonly string[];

  /** Devices of the machine. @default - none */
  readonly devices?: readonly string[];

  /** Whether it may do everything on the machine. @default false */
  readonly privileged?: boolean;

  /** Process namespace: `host`. @default - its own */
  readonly pid?: string;

  /** Network of another kind: `host`. @default - the networks */
  readonly networkMode?: string;

  /** Keys of the specification that are not here, in its words. @default - none */
  readonly extra?: Readonly<ServiceDocument>;
}
