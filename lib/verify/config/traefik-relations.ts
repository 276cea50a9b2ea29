import { composeMaps, sibling, unmounted, unreachable, type Around } from './relations';
import { traefikDynamic, traefikStatic, type TraefikDynamic, type TraefikStatic } from './traefik';

/** Where the image of Traefik looks for its static configuration. */
const staticPath = '/etc/traefik/traefik.yml';

/** What in a static configuration refers to something that is not there. */
export function staticFaults(config: TraefikStatic, around: Around): readonly string[] {
  const { entryPoints, certificatesResolvers = {}, providers, log, accessLog } = config;
  const { network } = providers.docker ?? {};
  const points = Object.entries(entryPoints).flatMap(([name, { http }]) => {
    const { to } = http?.redirections?.entryPoint ?? {};
    const resolver = http?.tls?.certResolver;
    return [
      ...missing(`entryPoints.${name} leads to entry point`, [to], entryPoints),
      ...missing(`entryPoints.${name} has the certificate resolver`, [resolver], certificatesResolvers),
    ];
  });
  const known = around.service.networks;
  return [
    ...points,
    ...(network === undefined || known.includes(network)
      ? []
      : [`providers.docker.network is ${network}, ${around.service.name} is on ${known.join(', ')}`]),
    ...unmounted(around, [
      log?.filePath,
      accessLog?.filePath,
      providers.file?.filename,
      providers.file?.directory,
      ...Object.values(certificatesResolvers).map(({ acme }) => acme.storage),
    ]),
  ];
}

/** What in a dynamic configuration refers to something that is not there. */
export function dynamicFaults({ http = {} }: TraefikDynamic, around: Around): readonly string[] {
  const { routers = {}, services = {}, middlewares = {} } = http;
  const config = traefikStatic.safeParse(sibling(around, staticPath)).data;
  return [
    ...Object.entries(routers).flatMap(([name, router]) => [
      ...missing(`router ${name} has the service`, [router.service], services),
      ...missing(`router ${name} has the middleware`, router.middlewares, middlewares),
      ...(config === undefined
        ? []
        : missing(`router ${name} has the entry point`, router.entryPoints, config.entryPoints)),
    ]),
    ...Object.entries(services).flatMap(([name, { loadBalancer }]) =>
      loadBalancer.servers.flatMap(({ url }) =>
        unreachable(around, url).map((text) => `service ${name}: ${text}`),
      ),
    ),
  ];
}

/** A label that Traefik reads, by the Compose file that it stands in. */
export interface LabelFault {
  /** The Compose file. */
  readonly file: string;
  /** What is wrong. */
  readonly message: string;
}

/** Labels of the machine's services that refer to something that Traefik does not have. */
export function labelFaults(config: TraefikStatic, around: Around): readonly LabelFault[] {
  const dynamic = traefikDynamic.safeParse(sibling(around, config.providers.file?.filename ?? '')).data;
  const labels = around.stacks.flatMap((stack) =>
    [...composeMaps(stack, around.all, 'labels').values()].flatMap((all) =>
      Object.entries(all).map(([name, value]) => ({ file: stack.file, name, value: String(value) })),
    ),
  );
  const defined = (kind: string) =>
    new Set(
      labels.flatMap(
        ({ name }) => new RegExp(`^traefik\\.http\\.${kind}\\.([^.]+)\\.`).exec(name)?.[1] ?? [],
      ),
    );
  const middlewares = defined('middlewares');
  const services = defined('services');
  const inFile = (name: string) => `${name}@file` in suffixed(dynamic?.http?.middlewares);
  return labels.flatMap(({ file, name, value }) => {
    const [, router = '', field = ''] = /^traefik\.http\.routers\.([^.]+)\.(.+)$/.exec(name) ?? [];
    const names = value.split(',');
    const faults: Readonly<Record<string, () => readonly string[]>> = {
      entrypoints: () => missing(`router ${router} has the entry point`, names, config.entryPoints),
      'tls.certresolver': () =>
        missing(`router ${router} has the certificate resolver`, names, config.certificatesResolvers ?? {}),
      middlewares: () =>
        names
          .filter(
            (one) => !middlewares.has(one.replace(/@docker$/, '')) && !inFile(one.replace(/@file$/, '')),
          )
          .map((one) => `router ${router} has the middleware ${one}, which is not there`),
      service: () =>
        names
          .filter((one) => !one.includes('@') && !services.has(one))
          .map((one) => `router ${router} has the service ${one}, which is not there`),
    };
    return (faults[field]?.() ?? []).map((message) => ({ file, message }));
  });
}

function suffixed(all: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`${name}@file`, value]));
}

function missing(
  what: string,
  names: readonly (string | undefined)[] | undefined,
  known: Readonly<Record<string, unknown>>,
): readonly string[] {
  return (names ?? [])
    .filter((name) => name !== undefined)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => `${what} ${name}, which is not there`);
}
