import { Middleware } from '../constructs/compose/ingress';
import type { FileRoute, TraefikProps } from './traefik-props';
import { inTraefikWords, type TraefikBody } from './traefik-static';

/**
 * `traefik.yml`: HTTP leads to HTTPS, one certificate for the whole domain, containers are routed to if they ask for it,
 * metrics and access log are on. Let's Encrypt needs no mail address: it stopped sending mails in 2025.
 */
export function staticFile(props: TraefikProps): Record<string, unknown> {
  const { domain, network, dnsProvider, plugins = {} } = props;
  return {
    log: { level: 'INFO', format: 'json' },
    accessLog: { filePath: '/logs/access.log', format: 'json' },
    api: { dashboard: true },
    ping: {},
    metrics: {
      prometheus: { addEntryPointsLabels: true, addRoutersLabels: true, addServicesLabels: true },
    },
    entryPoints: {
      web: { address: ':80', http: { redirections: { entryPoint: { to: 'websecure', scheme: 'https' } } } },
      websecure: {
        address: ':443',
        http: {
          tls: {
            certResolver: dnsProvider,
            // Once here, for all routers: a router with a rule alone would get a certificate of its own.
            domains: [{ main: domain, sans: [`*.${domain}`] }],
          },
        },
      },
      ...Object.fromEntries(
        Object.entries(props.entryPoints ?? {}).map(([name, entryPoint]) => [
          name,
          inTraefikWords(entryPoint, 'published'),
        ]),
      ),
    },
    certificatesResolvers: {
      [dnsProvider]: { acme: { storage: '/acme.json', dnsChallenge: { provider: dnsProvider } } },
      ...Object.fromEntries(
        Object.entries(props.resolvers ?? {}).map(([name, { acme, ...rest }]) => [
          name,
          { ...(acme !== undefined && { acme: inTraefikWords(acme) }), ...rest },
        ]),
      ),
    },
    providers: {
      ...props.providers,
      docker: {
        ...(props.socket !== undefined && { endpoint: props.socket.url }),
        exposedByDefault: false,
        network: network.name,
        ...props.providers?.docker,
      },
      file: props.providers?.file ?? { filename: '/etc/traefik/dynamic.yml', watch: true },
    },
    ...(Object.keys(plugins).length > 0 && { experimental: { plugins } }),
    ...props.extra,
  };
}

/** `dynamic.yml`: routes to what is no container, and middlewares that several routes have. */
export function dynamicFile(
  { domain, middlewares: shared = {} }: TraefikProps,
  routes: Readonly<Record<string, string | FileRoute>>,
): Record<string, unknown> {
  const all = Object.entries(routes).map(
    ([name, route]) => [name, typeof route === 'string' ? { url: route } : route] as const,
  );
  const middlewares = [
    ...Object.entries(shared),
    ...all.flatMap(([name, { middlewares: own = [] }]) =>
      own.flatMap((given, index) =>
        given instanceof Middleware ? [[middlewareName(name, given, index), given] as const] : [],
      ),
    ),
  ];
  return {
    http: {
      routers: Object.fromEntries(all.map(([name, route]) => [name, router(name, route, domain)])),
      services: Object.fromEntries(
        all.map(([name, { url, selfSigned }]) => [
          name,
          {
            loadBalancer: {
              servers: [{ url }],
              ...(selfSigned === true && { serversTransport: 'selfSigned' }),
            },
          },
        ]),
      ),
      ...(middlewares.length > 0 && {
        middlewares: Object.fromEntries(
          middlewares.map(([name, { type, settings }]) => [name, { [type]: settings }]),
        ),
      }),
      ...(all.some(([, { selfSigned }]) => selfSigned === true) && {
        serversTransports: { selfSigned: { insecureSkipVerify: true } },
      }),
    },
  };
}

function router(name: string, { middlewares = [] }: FileRoute, domain: string): TraefikBody {
  const used = middlewares.map((given, index) =>
    given instanceof Middleware ? middlewareName(name, given, index) : given,
  );
  return {
    rule: `Host(\`${name}.${domain}\`)`,
    entryPoints: ['websecure'],
    ...(used.length > 0 && { middlewares: used }),
    service: name,
  };
}

/** Name of a middleware that one route has: `grafana-ratelimit`. */
export function middlewareName(route: string, { type }: Middleware, index: number): string {
  return `${route}-${type.toLowerCase()}${index === 0 ? '' : `-${index + 1}`}`;
}
