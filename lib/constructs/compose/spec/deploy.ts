import type { ComposeNumber, ComposePairs, ComposeString } from '../variable';
import { deviceRequestShape, type DeviceRequestProps } from './common';
import { Shape, type Extensible } from './shape';

/**
 * How a service is deployed. Compose reads `resources`, `replicas`, `labels` and `restartPolicy`; the rest is for Swarm.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/deploy.md
 */
export interface DeployProps extends Extensible {
  /** `replicated`, `global`, or a job. @default 'replicated' */
  readonly mode?: ComposeString;
  /** How many containers run. @default 1 */
  readonly replicas?: ComposeNumber;
  /** `vip` or `dnsrr`: how Swarm spreads what is asked of it. @default - Swarm's */
  readonly endpointMode?: ComposeString;
  /** Labels of the service in Swarm; a container does not have them. @default - none */
  readonly labels?: ComposePairs;
  /** What it may use, and what is kept for it. @default - all there is */
  readonly resources?: ResourcesProps;
  /** When it is started again. @default - `restart` */
  readonly restartPolicy?: RestartPolicyProps;
  /** On which machines of a Swarm it runs. @default - any */
  readonly placement?: PlacementProps;
  /** How Swarm brings a new version. @default - Swarm's */
  readonly updateConfig?: UpdateConfigProps;
  /** How Swarm goes back to the version before. @default - Swarm's */
  readonly rollbackConfig?: UpdateConfigProps;
}

/** What a service may use, and what is kept for it. */
export interface ResourcesProps extends Extensible {
  /** What it may use. @default - all there is */
  readonly limits?: LimitsProps;
  /** What is kept for it. @default - nothing */
  readonly reservations?: ReservationsProps;
}

/** What a service may use. */
export interface LimitsProps extends Extensible {
  /** Processors: `0.5`. @default - all */
  readonly cpus?: ComposeNumber;
  /** Memory: `512m`. @default - all */
  readonly memory?: ComposeString;
  /** Processes. @default - any number */
  readonly pids?: ComposeNumber;
}

/** What is kept for a service. */
export interface ReservationsProps extends Extensible {
  /** Processors: `0.5`. @default - none */
  readonly cpus?: ComposeNumber;
  /** Memory: `256m`. @default - none */
  readonly memory?: ComposeString;
  /** Devices, such as GPUs. @default - none */
  readonly devices?: readonly DeviceRequestProps[];
  /** What the administrators of a Swarm count. @default - none */
  readonly genericResources?: readonly GenericResourceProps[];
}

/** Something that the administrators of a Swarm count. */
export interface GenericResourceProps extends Extensible {
  /** How much of it. @default - none */
  readonly discreteResourceSpec?: DiscreteResourceProps;
}

/** A number of things of a kind. */
export interface DiscreteResourceProps extends Extensible {
  /** What it is. @default - none */
  readonly kind?: ComposeString;
  /** How many. @default - none */
  readonly value?: ComposeNumber;
}

/** When a service is started again. */
export interface RestartPolicyProps extends Extensible {
  /** `none`, `on-failure` or `any`. @default 'any' */
  readonly condition?: ComposeString;
  /** Time between two starts: `5s`. @default - 0 */
  readonly delay?: ComposeString;
  /** How often it is tried. @default - without end */
  readonly maxAttempts?: ComposeNumber;
  /** Time after which a start has worked. @default - at once */
  readonly window?: ComposeString;
}

/** On which machines of a Swarm a service runs. */
export interface PlacementProps extends Extensible {
  /** What a machine must be: `node.role == worker`. @default - anything */
  readonly constraints?: readonly ComposeString[];
  /** What it is spread over. @default - nothing */
  readonly preferences?: readonly SpreadProps[];
  /** How many containers a machine may run. @default - any number */
  readonly maxReplicasPerNode?: ComposeNumber;
}

/** What containers are spread over. */
export interface SpreadProps extends Extensible {
  /** A property of machines: `node.labels.zone`. @default - none */
  readonly spread?: ComposeString;
}

/** How Swarm changes the containers of a service. */
export interface UpdateConfigProps extends Extensible {
  /** How many at a time. @default - 1 */
  readonly parallelism?: ComposeNumber;
  /** Time between two: `10s`. @default - 0s */
  readonly delay?: ComposeString;
  /** `pause`, `continue` or `rollback`. @default - 'pause' */
  readonly failureAction?: ComposeString;
  /** Time in which a failure counts. @default - 5s */
  readonly monitor?: ComposeString;
  /** Part of them that may fail: 0 to 1. @default 0 */
  readonly maxFailureRatio?: ComposeNumber;
  /** Whether the new one starts before the old one stops. @default 'stop-first' */
  readonly order?: 'start-first' | 'stop-first';
}

const updateConfigShape = new Shape<UpdateConfigProps>({
  parallelism: 'plain',
  delay: 'plain',
  failureAction: 'plain',
  monitor: 'plain',
  maxFailureRatio: 'plain',
  order: 'plain',
});

const genericResourceShape = new Shape<GenericResourceProps>({
  discreteResourceSpec: new Shape<DiscreteResourceProps>({ kind: 'plain', value: 'plain' }),
});

const resourcesShape = new Shape<ResourcesProps>({
  limits: new Shape<LimitsProps>({ cpus: 'plain', memory: 'plain', pids: 'plain' }),
  reservations: new Shape<ReservationsProps>({
    cpus: 'plain',
    memory: 'plain',
    devices: deviceRequestShape,
    genericResources: genericResourceShape,
  }),
});

/** How a deployment is written. */
export const deployShape = new Shape<DeployProps>({
  mode: 'plain',
  replicas: 'plain',
  endpointMode: 'plain',
  labels: 'pairs',
  resources: resourcesShape,
  restartPolicy: new Shape<RestartPolicyProps>({
    condition: 'plain',
    delay: 'plain',
    maxAttempts: 'plain',
    window: 'plain',
  }),
  placement: new Shape<PlacementProps>({
    constraints: 'plain',
    preferences: new Shape<SpreadProps>({ spread: 'plain' }),
    maxReplicasPerNode: 'plain',
  }),
  updateConfig: updateConfigShape,
  rollbackConfig: updateConfigShape,
});
