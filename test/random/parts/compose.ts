import {
  ComposeNetwork,
  ComposeStack,
  config,
  dockerSocketProxy,
  env,
  noBackup,
  Secret,
  text as composed,
  Traefik,
  type ComposeStackProps,
  type ComposeValue,
  type Host,
  type Repository,
  type ServiceProps,
} from '../../../lib';
import type { Coverage } from '../coverage';
import { declaredBy, isCurrent, onEach, onOld, oneOf, pick, using } from './compose-settings';
import { fixedMount } from './compose-mounts';
import { sidecars, waitsFor } from './compose-sidecars';
import type { ComposeSpecs, ServiceSpec, Value } from './compose-specs';
import { metricsOf } from './metrics';
import { portOf } from './ports';
import { policy, unwatched, updaters } from './watchtower';

/** Makes the stacks, on machines of the lab. */
export function stacks(
  repository: Repository,
  hosts: readonly Host[],
  coverage: Coverage,
  { stacks: specs, words, network, traefik, secret: secretGiven }: ComposeSpecs,
): void {
  const [sentenceGiven, fallback, document] = words;
  const shared = new ComposeNetwork(
    repository,
    'shared',
    coverage.given('ComposeNetworkProps', onEach(hosts, network)),
  );
  const secret = new Secret(
    repository,
    'admin-password',
    coverage.given('SecretProps', secretGiven ?? { description: 'a password' }),
  );
  const proxy = new Traefik(
    coverage.given('TraefikProps', {
      ...{ domain: 'example.org', network: shared, dnsProvider: 'cloudflare' },
      ...traefik,
      ...(traefik?.catalog !== undefined && { dashboard: { host: 'proxy-page', auth: secret } }),
      ...(traefik?.plugins !== undefined && {
        socket: dockerSocketProxy('socket', { image: 'socket-proxy:1.0', allow: ['containers'] }),
      }),
    }),
  );
  for (const code of ['HL111', 'HL112', 'HL123', 'HL130', 'HL131', 'HL132', 'HL143'])
    repository.allow(code, 'words at random');
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

  for (const [index, spec] of specs.entries()) {
    const {
      host: which,
      names: all,
      services,
      description,
      after,
      owns,
      folder,
      extra,
      tier,
      renamedFrom,
      backups,
    } = spec;
    const host = hosts[which % hosts.length]!;
    // A network must be made somewhere on each machine that uses it, and only once.
    const owner = owns === true && !owners.has(host);
    if (owner) owners.add(host);
    const own = folder !== undefined && !folders.has(folder) ? folder : undefined;
    if (own !== undefined) folders.add(own);
    const before = renamedFrom === undefined ? undefined : `${renamedFrom}-${index}`;
    // It may come after every stack that is there already.
    const last = tier === undefined ? undefined : tier + 10 * index;
    const newer = isCurrent(host);
    const gives = (key: 'networks' | 'volumes' | 'configs' | 'secrets' | 'models') =>
      spec[key] === true &&
      (newer || key === 'networks' || key === 'volumes') && { [key]: declaredBy(index)[key] };
    const projectName = spec.projectName !== undefined && newer ? `${spec.projectName}-${index}` : undefined;
    const common = spec.defaults && { ...onOld(host, spec.defaults), ...(index === 1 && unwatched) };
    const props: ComposeStackProps = {
      host,
      services: {
        ...Object.fromEntries(
          services.flatMap((item, number): (readonly [string, ServiceProps])[] => [
            [all[number]!, service(item, number, index, spec, host)] as const,
            ...(item.base === 'extends' && item.source === undefined && spec.defaults === undefined && newer
              ? [
                  [
                    `base-${number}`,
                    { image: item.image, containerName: false, restart: false } as const,
                  ] as const,
                ]
              : []),
          ]),
        ),
        ...updaters(coverage, index),
        ...sidecars(index, secret, coverage, owner ? shared : undefined),
      },
      ...(description !== undefined && { description }),
      ...(after === true && { after: [...made] }),
      ...(owner && { owns: [shared] }),
      ...(own !== undefined && { folder: own }),
      ...(last !== undefined && { tier: last }),
      ...(before !== undefined && { renamedFrom: before }),
      ...(backups === true && { backups: { 'named-1': noBackup('it can be lost') } }),
      ...(projectName !== undefined && { projectName }),
      ...(common !== undefined && { defaults: coverage.given('ServiceDefaults', common) }),
      ...gives('networks'),
      ...gives('volumes'),
      ...gives('configs'),
      ...gives('secrets'),
      ...gives('models'),
      ...(spec.include === true && newer && { include: ['./config/app/include.yaml'] }),
      ...(extra !== undefined && { extra }),
      ...(spec.variables === true && { variables: [env.optional('COMPOSE_HTTP_TIMEOUT', '120', 'seconds')] }),
    };
    made.push(new ComposeStack(repository, `stack-${index}`, coverage.given('ComposeStackProps', props)));
  }

  function service(
    spec: ServiceSpec,
    number: number,
    stack: number,
    stackSpec: ComposeSpecs['stacks'][number],
    host: Host,
  ): ServiceProps {
    const { containerName, entrypoint, command, environment, ports, volumes, networks, dependsOn, ...rest } =
      spec;
    const { ingress, metrics, gpu, labels, networkMode, healthcheck: check, ...others } = rest;
    const { further, uses, base, source, image, labelFile, ...same } = others;
    const { names: all, configs, secrets, models, include } = stackSpec;
    const newer = isCurrent(host);
    const { auth, middlewares, ...routed } = ingress ?? { port: 80 };
    const connected = networkMode === undefined;
    const proxied = connected && ingress !== undefined && owners.has(host);
    const [{ profiles, ...anywhere } = {}, { gpus, ...current } = {}] = further ?? [];
    const first = all[0]!;
    const labelled = labelFile === true && newer;
    const kinds = [
      ...(volumes ?? []),
      ...(labelled ? ['labels'] : []),
      ...(include === true && newer && number === 0 ? ['include'] : []),
    ];
    return coverage.given<ServiceProps>('ServiceProps', {
      ...same,
      ...anywhere,
      // What others need cannot be in a profile.
      ...(number === stackSpec.services.length - 1 && profiles !== undefined && { profiles }),
      ...(newer && { ...current, ...(host.hasGpu && gpus !== undefined && { gpus }) }),
      ...(labelled && { labelFile: './config/app/labels.conf' }),
      ...(newer && uses === true && { ...pick(using, { configs, secrets, models }) }),
      ...(source === undefined && { image }),
      ...(source === 'build' && { build: '.' }),
      ...(source === 'provider' &&
        (newer ? { provider: { type: 'model', options: { model: 'a$b' } } } : { image })),
      ...(base === 'links' && number > 0 && connected && { links: [first] }),
      ...(base === 'volumesFrom' && number > 0 && { volumesFrom: [`${first}:ro`] }),
      ...(base === 'extends' &&
        source === undefined &&
        stackSpec.defaults === undefined &&
        newer && { extends: { service: `base-${number}` } }),
      ...nameOf(containerName, all[number]!, `${stack}-${number}`, host),
      ...(entrypoint !== undefined && { entrypoint: lineOf(entrypoint) }),
      ...(command !== undefined && { command: lineOf(command) }),
      ...(environment !== undefined && { environment: valuesOf(environment) }),
      ...(ports !== undefined &&
        networkMode !== 'host' &&
        connected && { ports: ports.map((port) => portOf(coverage, port, (next += 10), newer)) }),
      ...(kinds.length > 0 && { volumes: kinds.map((kind) => volumeOf(kind, host)) }),
      ...(networks !== undefined &&
        connected && {
          networks: networks.flatMap<string | ComposeNetwork>((name) =>
            name === 'shared' ? (owners.has(host) ? [shared] : []) : [name],
          ),
        }),
      ...(dependsOn !== undefined &&
        number > 0 && {
          dependsOn: {
            [all[number - 1]!]: waitsFor(dependsOn, stackSpec.services[number - 1]),
          },
        }),
      ...(check !== undefined && { healthcheck: coverage.given('Healthcheck', onOld(host, check)) }),
      ...(proxied && {
        ingress: coverage.given('IngressProps', {
          ...routed,
          ...(middlewares !== undefined && {
            middlewares: middlewares.filter(
              (item) => item !== 'common' || traefik?.middlewares !== undefined,
            ),
          }),
          host: `s-${stack}-${number}`,
          via: proxy,
          ...(auth === true && { auth: secret }),
        }),
      }),
      ...(metrics !== undefined && { metrics: metricsOf(coverage, metrics) }),
      ...(number === 1 && { watchtower: policy(coverage, stack) }),
      ...(gpu !== undefined && host.hasGpu && { gpu: coverage.given('GpuRequest', oneOf(gpu)) }),
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
      case 'labels':
        return config('app/labels.conf', noLabels).at('/etc/labels.conf');
      case 'include':
        return config('app/include.yaml', included).at('/etc/include.yaml');
      default:
        return fixedMount(kind);
    }
  }

  function yamlDocument() {
    return { text: document, list: [document, 1, null, true, { [document]: [] }], no: 'no', empty: {} };
  }
  function noLabels() {
    return '';
  }
  function included() {
    return { volumes: { included: {} } };
  }
  function plainDocument() {
    return `${document}\n`;
  }
}
