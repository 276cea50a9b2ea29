import { ContainerImage } from './container-image';
import { dependsOn } from './dependency';
import { healthcheckShape } from './healthcheck';
import { volumes } from './mount-forms';
import { networks } from './network-forms';
import { portShape, writtenPort } from './port';
import type { PreStartProps, ProviderProps, PublishedPort, ServiceProps } from './service-props';
import { ServiceNetwork } from './service-network';
import { buildShape } from './spec/build';
import { deviceRequestShape, fileGrantShape, hookShape, ulimits } from './spec/common';
import type { ContainerProps, EnvFileProps } from './spec/container';
import { deployShape } from './spec/deploy';
import { developShape } from './spec/develop';
import { loggingShape, modelGrantShape } from './spec/grants';
import { blkioShape, credentialSpecShape, deviceShape } from './spec/machine-shapes';
import { Shape, without, type Kind, type Lifted } from './spec/shape';
import type { JobScheduleProps, JobSpec, JobTriggersProps } from './spec/top-level';
import { extendsShape } from './spec/top-level-shapes';

const ports: Lifted = {
  of: portShape,
  lift: (value) =>
    Array.isArray(value) ? value.flat().map((port: PublishedPort) => writtenPort(port)) : value,
};

const image: Lifted = {
  of: 'plain',
  lift: (value) => (value instanceof ContainerImage ? value.reference : value),
};

const networkMode: Lifted = {
  of: 'plain',
  lift: (value) => (value instanceof ServiceNetwork ? `service:${value.service}` : value),
};

/** A container that runs before a service starts has nearly all settings of a service, which are not there yet. */
const preStart: Lifted = {
  get of(): Kind {
    return preStartShape;
  },
  lift: (value) => value,
};

/** Every setting of a service, in the order in which people write them; the compiler keeps it complete. */
export const serviceShape = new Shape<ServiceProps>({
  image,
  build: buildShape,
  platform: 'plain',
  pullPolicy: 'plain',
  pullRefreshAfter: 'plain',
  containerName: 'plain',
  hostname: 'plain',
  domainname: 'plain',
  restart: 'plain',
  profiles: 'plain',
  scale: 'plain',
  extends: extendsShape,
  provider: new Shape<ProviderProps>({ type: 'plain', options: 'plain' }),
  attach: 'plain',
  user: 'plain',
  groupAdd: 'plain',
  umask: 'plain',
  workingDir: 'plain',
  entrypoint: 'texts',
  command: 'texts',
  init: 'plain',
  stdinOpen: 'plain',
  tty: 'plain',
  dependsOn,
  environment: 'pairs',
  envFile: new Shape<EnvFileProps>({ path: 'plain', required: 'plain', format: 'plain' }),
  ports,
  expose: 'texts',
  volumes,
  volumesFrom: 'plain',
  tmpfs: 'plain',
  shmSize: 'plain',
  storageOpt: 'plain',
  configs: fileGrantShape,
  secrets: fileGrantShape,
  networks,
  networkMode,
  macAddress: 'plain',
  links: 'plain',
  externalLinks: 'plain',
  extraHosts: 'plain',
  dns: 'plain',
  dnsOpt: 'plain',
  dnsSearch: 'plain',
  pid: 'plain',
  ipc: 'plain',
  uts: 'plain',
  usernsMode: 'plain',
  cgroup: 'plain',
  cgroupParent: 'plain',
  capAdd: 'plain',
  capDrop: 'plain',
  privileged: 'plain',
  securityOpt: 'plain',
  readOnly: 'plain',
  credentialSpec: credentialSpecShape,
  isolation: 'plain',
  sysctls: 'pairs',
  ulimits,
  devices: deviceShape,
  deviceCgroupRules: 'plain',
  runtime: 'plain',
  gpus: deviceRequestShape,
  deploy: deployShape,
  cpus: 'plain',
  cpuset: 'plain',
  cpuShares: 'plain',
  cpuQuota: 'plain',
  cpuPeriod: 'plain',
  cpuRtPeriod: 'plain',
  cpuRtRuntime: 'plain',
  cpuCount: 'plain',
  cpuPercent: 'plain',
  memLimit: 'plain',
  memReservation: 'plain',
  memSwappiness: 'plain',
  memswapLimit: 'plain',
  pidsLimit: 'plain',
  oomKillDisable: 'plain',
  oomScoreAdj: 'plain',
  blkioConfig: blkioShape,
  useApiSocket: 'plain',
  models: { named: modelGrantShape },
  healthcheck: healthcheckShape,
  preStart,
  postStart: hookShape,
  preStop: hookShape,
  stopSignal: 'plain',
  stopGracePeriod: 'plain',
  logging: loggingShape,
  labels: 'pairs',
  labelFile: 'plain',
  annotations: 'pairs',
  develop: developShape,
  ingress: 'ours',
  metrics: 'ours',
  gpu: 'ours',
  watchtower: 'ours',
});

type Beside<All, Less> = Exclude<keyof All, keyof Less>;

/** Settings that a service has beside those of any container. */
const notOfContainers: Readonly<Record<Beside<ServiceProps, ContainerProps>, true>> = {
  build: true,
  dependsOn: true,
  healthcheck: true,
  ports: true,
  expose: true,
  stdinOpen: true,
  tty: true,
  containerName: true,
  restart: true,
  profiles: true,
  scale: true,
  deploy: true,
  develop: true,
  extends: true,
  provider: true,
  attach: true,
  links: true,
  externalLinks: true,
  preStart: true,
  postStart: true,
  preStop: true,
  ingress: true,
  metrics: true,
  gpu: true,
  watchtower: true,
};

/** Settings of a service that a job does not have. */
const notOfJobs: Readonly<Record<Beside<ServiceProps, JobSpec>, true>> = {
  containerName: true,
  restart: true,
  scale: true,
  deploy: true,
  develop: true,
  provider: true,
  attach: true,
  links: true,
  externalLinks: true,
  preStart: true,
  postStart: true,
  preStop: true,
  ingress: true,
  metrics: true,
  gpu: true,
  watchtower: true,
};

const preStartShape = new Shape<PreStartProps>({
  ...without<ServiceProps, ContainerProps>(serviceShape, notOfContainers),
  perReplica: 'plain',
});

const scheduleShape = new Shape<JobScheduleProps>({
  cron: 'plain',
  timezone: 'plain',
  concurrency: 'plain',
  missedFires: 'plain',
});

/** How a job is written. */
export const jobShape = new Shape<JobSpec>({
  ...without<ServiceProps, Omit<JobSpec, 'triggers'>>(serviceShape, notOfJobs),
  triggers: new Shape<JobTriggersProps>({ manual: 'plain', schedule: scheduleShape }),
});
