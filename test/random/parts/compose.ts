import fc from 'fast-check';

import {
  ComposeNetwork,
  ComposeStack,
  config,
  env,
  noBackup,
  Secret,
  text as composed,
  Traefik,
  type ComposeValue,
  type Host,
  type Repository,
  type ServiceProps,
} from '../../../lib';
import type { Coverage } from '../coverage';
import { healthcheck } from './healthchecks';
import { line, optionally, sentence, some, text, traps } from '../words';

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
type Value = typeof value extends fc.Arbitrary<infer T> ? T : never;

const names = fc.constantFrom('A', 'no', 'FOO_BAR', 'with.dot', 'lower-case', '_1', 'x-1');
const labelNames = fc.constantFrom('com.example.a', 'no', 'a/b', 'x-1', 'with space');
const arguments_ = fc.array(value, { maxLength: 4 });

const port = optionally(
  { container: fc.constantFrom(1, 80, 65535) },
  {
    protocol: fc.constantFrom('tcp' as const, 'udp' as const),
    address: fc.constantFrom('127.0.0.1', '0.0.0.0'),
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
    volumes: some(['data', 'owned', 'config', 'json', 'plain', 'named', 'bind', 'here', 'dollar']),
    networks: some(['front', 'no', 'shared', 'default']),
    dependsOn: fc.constantFrom('started' as const, 'healthy' as const, 'completed' as const),
    healthcheck,
    ingress: optionally({ port: fc.constantFrom(80, 3000) }, { basicAuth: fc.constant(true) }),
    metrics: optionally(
      { port: fc.constantFrom(80, 9090) },
      { path: fc.constantFrom('/metrics', '/probe?a=b'), interval: fc.constantFrom(15, 60) },
    ),
    gpu: fc.constantFrom(1, 'all' as const),
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
type ServiceSpec = typeof serviceSpec extends fc.Arbitrary<infer T> ? T : never;

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
    backups: fc.constant(true),
  },
);

/** The stacks of a lab. */
export const composeSpecs = optionally(
  {
    stacks: fc.array(stackSpec, { minLength: 1, maxLength: 3 }),
    words: fc.tuple(
      sentence,
      line.filter((words) => !/[$}]/.test(words)),
      text,
    ),
  },
  {
    network: fc.constantFrom('proxy net', 'no', 'shared_1').map((name) => name.replace(' ', '_')),
    secret: optionally(
      { description: sentence },
      { variable: fc.constantFrom('PASSWORD', 'A', 'NO'), store: fc.constantFrom('secret/a b', "it's here") },
    ),
  },
);
export type ComposeSpecs = typeof composeSpecs extends fc.Arbitrary<infer T> ? T : never;

/** Makes the stacks, on machines of the lab. */
export function stacks(
  repository: Repository,
  hosts: readonly Host[],
  coverage: Coverage,
  { stacks: specs, words, network, secret: secretGiven }: ComposeSpecs,
): void {
  const [sentenceGiven, fallback, document] = words;
  const networkProps = { ...(network !== undefined && { name: network }) };
  const shared = new ComposeNetwork(
    repository,
    'shared',
    coverage.given('ComposeNetworkProps', networkProps),
  );
  const proxy = new Traefik({ domain: 'example.org', network: shared, dnsProvider: 'cloudflare' });
  const secret = new Secret(
    repository,
    'admin-password',
    coverage.given('SecretProps', secretGiven ?? { description: 'a password' }),
  );
  const owners = new Set<Host>();
  const made: ComposeStack[] = [];
  const folders = new Set<string>();
  const taken = new Set<string>();
  let next = 8000;

  const valueOf = (given: Value): ComposeValue => {
    if ('text' in given) return given.text;
    if ('literal' in given) return given.literal;
    if (given.kind === 'secret') return secret;
    if (given.kind === 'required') return env.required('NEEDED', sentenceGiven);
    if (given.kind === 'optional') return env.optional('WITH_DEFAULT', fallback, sentenceGiven);
    return composed`a $ ${secret} "b" ${env.required('NEEDED', sentenceGiven)}`;
  };
  const valuesOf = (given: Record<string, Value>) =>
    Object.fromEntries(Object.entries(given).map(([key, item]) => [key, valueOf(item)]));
  const lineOf = (given: string | readonly Value[]) =>
    typeof given === 'string' ? given : given.map(valueOf);

  for (const [
    index,
    { host: which, names: all, services, description, after, owns, folder, tier, renamedFrom, backups },
  ] of specs.entries()) {
    const host = hosts[which % hosts.length]!;
    // A network must be made somewhere on each machine that uses it, and only once.
    const owner = owns === true && !owners.has(host);
    if (owner) owners.add(host);
    const own = folder !== undefined && !folders.has(folder) ? folder : undefined;
    if (own !== undefined) folders.add(own);
    const before = renamedFrom === undefined ? undefined : `${renamedFrom}-${index}`;
    // It may come after every stack that is there already.
    const last = tier === undefined ? undefined : tier + 10 * index;
    const props = {
      host,
      services: Object.fromEntries(
        services.map((spec, number) => [all[number]!, service(spec, number, index, host, all)]),
      ),
      ...(description !== undefined && { description }),
      ...(after === true && { after: [...made] }),
      ...(owner && { owns: [shared] }),
      ...(own !== undefined && { folder: own }),
      ...(last !== undefined && { tier: last }),
      ...(before !== undefined && { renamedFrom: before }),
      ...(backups === true && { backups: { 'named-1': noBackup('it can be lost') } }),
    };
    made.push(new ComposeStack(repository, `stack-${index}`, coverage.given('ComposeStackProps', props)));
  }

  function service(
    spec: ServiceSpec,
    number: number,
    stack: number,
    host: Host,
    all: readonly string[],
  ): ServiceProps {
    const { containerName, entrypoint, command, environment, ports, volumes, networks, dependsOn, ...rest } =
      spec;
    const { ingress, metrics, gpu, labels, networkMode, healthcheck: check, ...same } = rest;
    const connected = networkMode === undefined;
    const proxied = connected && ingress !== undefined && owners.has(host);
    return coverage.given<ServiceProps>('ServiceProps', {
      ...same,
      ...nameOf(containerName, all[number]!, `${stack}-${number}`, host),
      ...(entrypoint !== undefined && { entrypoint: lineOf(entrypoint) }),
      ...(command !== undefined && { command: lineOf(command) }),
      ...(environment !== undefined && { environment: valuesOf(environment) }),
      ...(ports !== undefined && networkMode !== 'host' && connected && { ports: ports.map(portOf) }),
      ...(volumes !== undefined && { volumes: volumes.map((kind) => volumeOf(kind, host)) }),
      ...(networks !== undefined &&
        connected && {
          networks: networks.flatMap<string | ComposeNetwork>((name) =>
            name === 'shared' ? (owners.has(host) ? [shared] : []) : [name],
          ),
        }),
      ...(dependsOn !== undefined && number > 0 && { dependsOn: { [all[number - 1]!]: dependsOn } }),
      ...(check !== undefined && { healthcheck: coverage.given('Healthcheck', check) }),
      ...(proxied && {
        ingress: coverage.given('IngressProps', {
          host: `s-${stack}-${number}`,
          port: ingress.port,
          via: proxy,
          ...(ingress.basicAuth && { basicAuth: secret }),
        }),
      }),
      ...(metrics !== undefined && { metrics: coverage.given('Metrics', metrics) }),
      ...(gpu !== undefined && host.hasGpu && { gpu: { count: gpu } }),
      ...(labels !== undefined && { labels: valuesOf(labels) }),
      ...(networkMode !== undefined && { networkMode }),
    });
  }

  /** The service's own name, where no other container of the machine has it. */
  function nameOf(given: string | undefined, own: string, unique: string, host: Host) {
    const key = `${own} on ${host.name}`;
    const free = !taken.has(key);
    if (given === undefined && free) {
      taken.add(key);
      return {};
    }
    return { containerName: `${given ?? 'c'}-${unique}` };
  }

  function portOf(given: NonNullable<ServiceSpec['ports']>[number]) {
    next += 10;
    if (given === 'short') return `${next}:80`;
    if (given === 'udp') return `127.0.0.1:${next}:53/udp`;
    if (given === 'range') return `${next}-${next + 2}:8000-8002`;
    if (given === 'inside') return String(next);
    return coverage.given('PortProps', { host: next, ...given });
  }

  function volumeOf(kind: string, host: Host) {
    switch (kind) {
      case 'data':
        return host.data('files', coverage.given('DataFolderProps', {})).at('/data');
      case 'owned':
        return host
          .data(
            'owned',
            coverage.given('DataFolderProps', {
              owner: '65534:65534',
              mode: '750',
              kind: 'file' as const,
              backup: noBackup('it can be lost'),
            }),
          )
          .at('/owned', 'ro');
      case 'config':
        return config('app/a.yaml', yamlDocument).at('/etc/a.yaml');
      case 'json':
        return config('app/a.json', yamlDocument).at('/etc/a.json', 'rw');
      case 'plain':
        return config('a.conf', plainDocument).at('/etc/a.conf');
      case 'named':
        return 'named-1:/var/lib/named';
      case 'bind':
        return '/var/run/docker.sock:/var/run/docker.sock:ro';
      case 'here':
        return './files:/files';
      default:
        return '/mnt/a$b:/mnt/dollar';
    }
  }

  function yamlDocument() {
    return { text: document, list: [document, 1, null, true, { [document]: [] }], no: 'no', empty: {} };
  }
  function plainDocument() {
    return `${document}\n`;
  }
}
