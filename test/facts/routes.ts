import type { Row } from './csv';
import { read, type ComposeFileService } from './output';

/** A service of a stack, as its Compose file has it. */
interface Labelled {
  readonly service: string;
  readonly body: ComposeFileService;
}

/** Every name that Traefik routes, and where it leads: `grafana:3000`, `http://192.168.1.4:5380`, `api@internal`. */
export function routesOf(services: readonly Labelled[]): readonly Row[] {
  const containers = services.flatMap(({ service, body }) => {
    const labels = body.labels ?? {};
    return Object.entries(labels).flatMap(([label, rule]) => {
      const router = /^(traefik\.http\.routers\.([^.]+))\.rule$/.exec(label);
      if (router === null) return [];
      const [, key = '', name = ''] = router;
      const target = labels[`${key}.service`] ?? name;
      const port = labels[`traefik.http.services.${target}.loadbalancer.server.port`];
      return { name: hostOf(rule), target: port === undefined ? target : `${service}:${port}` };
    });
  });
  const { http } = read('ctr01-stacks/core/config/traefik/dynamic.yml') as Dynamic;
  const files = Object.values(http.routers).map(({ rule, service }) => ({
    name: hostOf(rule),
    target: http.services[service]!.loadBalancer.servers.map(({ url }) => url).join(' '),
  }));
  return [...containers, ...files];
}

interface Dynamic {
  readonly http: {
    readonly routers: Readonly<Record<string, { rule: string; service: string }>>;
    readonly services: Readonly<Record<string, { loadBalancer: { servers: { url: string }[] } }>>;
  };
}

function hostOf(rule: string): string {
  return /^Host\(`([^`]+)`\)$/.exec(rule)?.[1] ?? '';
}
