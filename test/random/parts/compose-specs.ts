import fc from 'fast-check';

import { ipAllowList, middleware, rateLimit, type ServiceProps } from '../../../lib';
import { line, optionally, sentence, some, text, traps } from '../words';
import { defaults, furtherSettings } from './compose-settings';

const image = fc.constantFrom(
  'nginx:1.27',
  'ghcr.io/a/b:1.0',
  'localhost:5000/x/y:v1',
  `redis@sha256:${'0123456789abcdef'.repeat(4)}`,
);

/** A value, and what it is made of where it is no text. */
const value = fc.oneof(
  { weight: 4, arbitrary: text.map((is) => ({ text: is })) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 1.5, true, false).map((is) => ({ literal: is })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('secret', 'required', 'optional', 'composed').map((is) => ({ kind: is })),
  },
);
/** A value, and what it is made of where it is no text. */
export type Value = typeof value extends fc.Arbitrary<infer T> ? T : never;

const names = fc.constantFrom('A', 'no', 'FOO_BAR', 'with.dot', 'lower-case', '_1', 'x-1');
const labelNames = fc.constantFrom('com.example.a', 'no', 'a/b', 'x-1', 'with space');
const arguments_ = fc.array(value, { maxLength: 4 });

const duration = fc.constantFrom('30s', '1m30s', '1h');
const healthcheck = optionally(
  {},
  {
    test: fc.constantFrom('true || false', ['CMD', 'true'], ['CMD-SHELL', 'test "$A" = "${B}"'], ['NONE']),
    interval: duration,
    timeout: duration,
    retries: fc.constantFrom(1, 10),
    startPeriod: duration,
    startInterval: duration,
    disable: fc.boolean(),
    extra: fc.constant({ 'x-note': [1] }),
  },
);

const port = optionally(
  { container: fc.constantFrom(1, 80, 65535, '8000-8002') },
  {
    host: fc.constant(true),
    protocol: fc.constantFrom('tcp' as const, 'udp' as const),
    address: fc.constantFrom('127.0.0.1', '0.0.0.0'),
    name: fc.constant('web'),
    appProtocol: fc.constant('http'),
    mode: fc.constant('host' as const),
    extra: fc.constant({ 'x-note': 'a' }),
  },
);

const gpu = optionally(
  {},
  {
    count: fc.constantFrom(1, 'all' as const),
    ids: fc.constant(['0']),
    capabilities: fc.constant(['gpu', 'utility']),
  },
);

const serviceSpec = optionally(
  { image },
  {
    containerName: fc.constantFrom('renamed', 'no', '1e3'),
    hostname: fc.constantFrom('no', '12', 'web.example.org'),
    restart: fc.constantFrom('no' as const, 'always' as const, 'on-failure:3' as const),
    user: fc.constantFrom('0', '472:472', '1000:1000'),
    entrypoint: fc.oneof(fc.constantFrom('/bin/sh -c', "sh -c 'echo $A'"), arguments_),
    command: fc.oneof(fc.constantFrom('server', '--flag="a b" \'c d\'', 'echo $HOME'), arguments_),
    environment: fc.dictionary(names, value, { maxKeys: 4 }),
    ports: fc.array(fc.oneof(port, fc.constantFrom('short', 'udp', 'range', 'inside')), { maxLength: 3 }),
    volumes: some([
      ...['data', 'owned', 'config', 'json', 'plain', 'named', 'typed'],
      ...['bind', 'colon', 'socket', 'memory', 'here', 'dollar'],
    ]),
    networks: some(['front', 'no', 'shared', 'default']),
    dependsOn: fc.constantFrom('started' as const, 'healthy' as const, 'completed' as const),
    healthcheck,
    ingress: optionally(
      { port: fc.constantFrom(80, 3000) },
      {
        auth: fc.constant(true),
        middlewares: fc.constant([
          rateLimit(100, 50),
          ipAllowList('192.0.2.0/24', '198.51.100.0/24'),
          'common',
        ]),
        path: fc.constant('/api'),
        scheme: fc.constantFrom('http' as const, 'https' as const),
        healthcheck: fc.constant({ path: '/health' }),
        entryPoints: fc.constant(['web', 'websecure']),
        catalog: fc.constantFrom({ name: 'A name', icon: 'web' }, false as const),
      },
    ),
    metrics: optionally(
      { port: fc.constantFrom(80, 9090) },
      { path: fc.constantFrom('/metrics', '/probe?a=b'), interval: fc.constantFrom(15, 60) },
    ),
    gpu,
    further: furtherSettings,
    uses: fc.constant(true),
    labelFile: fc.constant(true),
    base: fc.constantFrom('links', 'volumesFrom', 'extends'),
    source: fc.constantFrom('build', 'provider'),
    labels: fc.dictionary(labelNames, value, { maxKeys: 3 }),
    capAdd: some(['NET_ADMIN', 'IPC_LOCK']),
    devices: some(['/dev/kmsg:/dev/kmsg', '/dev/dri']),
    privileged: fc.boolean(),
    pid: fc.constant('host'),
    networkMode: fc.constantFrom('host', 'none'),
    extra: fc.constantFrom<NonNullable<ServiceProps['extra']>>(
      {},
      { stop_grace_period: '1m', read_only: true, tmpfs: ['/tmp'] },
      { shm_size: '64m', sysctls: { 'net.core.somaxconn': 1024 }, init: true },
    ),
  },
);
/** A service, as data. */
export type ServiceSpec = typeof serviceSpec extends fc.Arbitrary<infer T> ? T : never;

const serviceNames = fc.shuffledSubarray(
  ['web', 'db-1', 'a.b', 'A_b', ...traps.filter((trap) => trap.length > 1)],
  {
    minLength: 4,
    maxLength: 4,
  },
);

const stackSpec = optionally(
  { host: fc.nat(4), names: serviceNames, services: fc.array(serviceSpec, { minLength: 1, maxLength: 3 }) },
  {
    description: sentence,
    after: fc.constant(true),
    owns: fc.constant(true),
    folder: fc.constantFrom('no', '12', 'my_stack-1'),
    tier: fc.constantFrom(1, 7),
    renamedFrom: fc.constantFrom('before', 'no-1'),
    projectName: fc.constantFrom('earlier', '7'),
    defaults,
    networks: fc.constant(true),
    volumes: fc.constant(true),
    configs: fc.constant(true),
    secrets: fc.constant(true),
    models: fc.constant(true),
    backups: fc.constant(true),
    include: fc.constant(true),
    variables: fc.constant(true),
    extra: fc.constant({ 'x-note': { a: ['$$b'] } }),
  },
);

/** The stacks of a lab. */
export const composeSpecs = optionally(
  {
    stacks: fc.array(stackSpec, { minLength: 1, maxLength: 3 }),
    words: fc.tuple(
      sentence,
      line.filter((words) => !/[$}'\\]/.test(words)),
      text,
    ),
  },
  {
    network: fc.record(
      {
        name: fc.constantFrom('proxy_net', 'no', 'shared_1'),
        driver: fc.constant('bridge'),
        driverOpts: fc.constant({ 'com.docker.network.bridge.name': 'br-$x' }),
        internal: fc.boolean(),
        attachable: fc.boolean(),
        enableIpv4: fc.constant(true),
        enableIpv6: fc.boolean(),
        ipam: fc.constant({
          driver: 'default',
          config: [{ subnet: '203.0.113.0/24', gateway: '203.0.113.1' }],
        }),
        labels: fc.constant({ 'com.example.a': 'b' }),
        extra: fc.constant({ 'x-note': true }),
      },
      { requiredKeys: [] },
    ),
    traefik: fc.record(
      {
        entryPoints: fc.constant({ metrics: { address: ':8082' } }),
        resolvers: fc.constant({ staging: { acme: { storage: '/staging.json' } } }),
        providers: fc.constant({ providersThrottleDuration: '3s', docker: { watch: true } }),
        plugins: fc.constant({ bouncer: { moduleName: 'example.org/bouncer', version: 'v1.0.0' } }),
        middlewares: fc.constant({ common: middleware('headers', { stsSeconds: 3600 }) }),
        catalog: fc.constant('flame' as const),
        extra: fc.constant({ global: { checkNewVersion: false } }),
      },
      { requiredKeys: [] },
    ),
    secret: optionally(
      { description: sentence },
      { variable: fc.constantFrom('PASSWORD', 'A', 'NO'), store: fc.constantFrom('secret/a b', "it's here") },
    ),
  },
);
/** The stacks of a lab, as data. */
export type ComposeSpecs = typeof composeSpecs extends fc.Arbitrary<infer T> ? T : never;
