import fc from 'fast-check';

import type { ComposeStackProps, GpuRequest, Host, ServiceDefaults, ServiceProps } from '../../../lib';

/** Settings of a service that need nothing of their stack, with values of several forms; an old Compose takes these. */
const anywhere: { readonly [Name in keyof ServiceProps]?: readonly ServiceProps[Name][] } = {
  platform: ['linux/amd64'],
  pullPolicy: ['missing', 'always'],
  domainname: ['example.org'],
  groupAdd: [[44, 'video']],
  workingDir: ['/srv/a b', '/$x'],
  init: [true],
  stdinOpen: [true, false],
  tty: [true],
  expose: [[80, '8000-8002']],
  tmpfs: ['/scratch', ['/scratch:size=64m']],
  shmSize: ['256m', 67108864],
  storageOpt: [{ size: '10G' }],
  macAddress: ['02:42:ac:11:00:02'],
  extraHosts: [{ 'host.docker.internal': 'host-gateway' }, ['a.example.org:192.0.2.1']],
  dns: ['192.0.2.53', ['192.0.2.53', '192.0.2.54']],
  dnsOpt: [['ndots:1']],
  dnsSearch: ['example.org', ['a.example.org', 'b.example.org']],
  stopSignal: ['SIGKILL'],
  stopGracePeriod: ['1m'],
  logging: [{ driver: 'local', options: { 'max-size': '10m', 'max-file': 3 } }, false],
  cpus: [0.5, '2'],
  cpuset: ['0-3'],
  cpuShares: [512],
  cpuQuota: [50000],
  cpuPeriod: [100000],
  cpuRtPeriod: [1000000],
  cpuRtRuntime: [950000],
  cpuCount: [2],
  cpuPercent: [50],
  memLimit: ['1g'],
  memReservation: ['256m'],
  memSwappiness: [10],
  memswapLimit: ['2g'],
  pidsLimit: [100],
  ulimits: [{ nofile: { soft: 1024, hard: 65535 }, nproc: 512 }],
  oomKillDisable: [true],
  oomScoreAdj: [-500],
  blkioConfig: [{ weight: 300, deviceReadBps: [{ path: '/dev/sda', rate: '12mb' }] }],
  deviceCgroupRules: [['c 188:* rmw']],
  runtime: ['runc'],
  capDrop: [['ALL']],
  readOnly: [true],
  securityOpt: [['no-new-privileges:true']],
  sysctls: [{ 'net.core.somaxconn': 1024 }, ['net.core.somaxconn=1024']],
  ipc: ['host', 'shareable'],
  usernsMode: ['host'],
  cgroupParent: ['machine.slice'],
  isolation: ['default'],
  credentialSpec: [{ file: 'spec.json' }],
  externalLinks: [['elsewhere:alias']],
  scale: [1],
  profiles: [['debug', 'a-1']],
  deploy: [
    { labels: { a: 'b' }, restartPolicy: { condition: 'on-failure', maxAttempts: 3 } },
    {
      replicas: 1,
      placement: { constraints: ['node.role == worker'] },
      updateConfig: { order: 'start-first' },
    },
  ],
  build: ['.', { context: '.', dockerfile: 'Dockerfile', args: { A: '$b' }, target: 'run' }],
};

/** Settings that only a current Compose takes. */
const current: typeof anywhere = {
  pullRefreshAfter: ['24h'],
  envFile: [{ path: './none.env', required: false }].map((file) => [file]),
  annotations: [{ 'com.example.note': 'a $ b' }],
  gpus: ['all', [{ driver: 'nvidia', count: 1, capabilities: ['gpu'] }]],
  useApiSocket: [false],
  cgroup: ['private'],
  uts: ['host'],
  attach: [false],
  develop: [{ watch: [{ path: '.', action: 'sync', target: '/srv' }] }],
  preStart: [[{ image: 'busybox:1.37', command: ['true'], perReplica: true }]],
  postStart: [[{ command: ['echo', '$HOME'], user: 'root' }]],
  preStop: [[{ command: 'sync' }]],
};

/** What a service has of these; the second part only where its machine has a current Compose. */
export const furtherSettings = fc.tuple(chosen(anywhere, 9), chosen(current, 3));

/** Some of the settings, each with one of its values. */
function chosen(all: typeof anywhere, most: number): fc.Arbitrary<Partial<ServiceProps>> {
  const pairs = fc.subarray(Object.entries(all), { maxLength: most });
  return fc
    .tuple(pairs, fc.nat(1))
    .map(([some, which]) =>
      Object.fromEntries(some.map(([name, values]) => [name, values[which % values.length]])),
    );
}

/** What the services of a stack have in common. */
export const defaults: fc.Arbitrary<ServiceDefaults> = fc.record(
  {
    containerName: fc.boolean(),
    restart: fc.constantFrom('always' as const, false as const),
    logging: fc.constant({ driver: 'json-file', options: { 'max-size': '10m' } }),
    securityOpt: fc.constant(['no-new-privileges:true']),
    init: fc.constant(true),
    platform: fc.constant('linux/amd64'),
    pullPolicy: fc.constant('missing'),
    stopGracePeriod: fc.constant('30s'),
  },
  { requiredKeys: [] },
);

/** What a stack declares beside its services: where Compose is current, and for its first service. */
const declared = {
  networks: { inner: { internal: true, ipam: { config: [{ subnet: '198.51.100.0/24' }] } }, plain: null },
  volumes: {
    media: { driver: 'local', driverOpts: { type: 'none', o: 'bind', device: '/srv/$x' } },
    empty: null,
  },
  configs: { motd: { content: 'a $ b\n' } },
  secrets: { key: { file: './key.txt' } },
  models: { small: { model: 'ai/smollm2', contextSize: 1024 } },
} as const satisfies Partial<ComposeStackProps>;

/** Settings of a service that use what its stack declares. */
export const using = {
  configs: ['motd', { source: 'motd', target: '/etc/motd', mode: '0440' }],
  secrets: ['key'],
  models: { small: { endpointVar: 'MODEL_URL' } },
} as const satisfies Partial<ServiceProps>;

/** Whether a machine has a current Compose. */
export function isCurrent(host: Host): boolean {
  return host.containers.compose === 'current';
}

/** Settings that an old Compose does not have. */
const onlyCurrent = ['startInterval', 'enableIpv4'];

/** Settings without those that the Compose of a machine does not have. */
export function onOld<T extends object>(host: Host, given: T): T {
  if (isCurrent(host)) return given;
  return Object.fromEntries(Object.entries(given).filter(([name]) => !onlyCurrent.includes(name))) as T;
}

/** Settings that the Compose of each machine has. */
export function onEach<T extends object>(hosts: readonly Host[], given: T | undefined): T {
  return hosts.reduce<T>((left, host) => onOld(host, left), given ?? ({} as T));
}

/** A request is for a number of GPUs, or for some of them. */
export function oneOf({ count, ids, ...rest }: GpuRequest): GpuRequest {
  return ids === undefined ? { ...(count !== undefined && { count }), ...rest } : { ids, ...rest };
}

/** What a stack declares; two networks of a machine cannot have the same addresses. */
export function declaredBy(stack: number) {
  const { inner, plain } = declared.networks;
  const subnet = `198.51.${100 + stack}.0/24`;
  return { ...declared, networks: { inner: { ...inner, ipam: { config: [{ subnet }] } }, plain } };
}

/** Some of the settings: those that are wanted. */
export function pick(
  settings: Partial<ServiceProps>,
  wanted: Readonly<Record<string, true | undefined>>,
): Partial<ServiceProps> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => wanted[name] === true));
}
