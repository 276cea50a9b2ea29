import type { ComposeNetwork } from '../constructs/compose/compose-network';
import { config } from '../constructs/compose/config-file';
import {
  Middleware,
  type IngressController,
  type IngressProps,
  type IngressRoute,
} from '../constructs/compose/ingress';
import { dockerSocket } from '../constructs/compose/mount';
import type { ServiceProps } from '../constructs/compose/service-props';
import type { ComposeValue } from '../constructs/compose/variable';
import { quoted, type Fault } from '../model/fault';
import { nearest } from '../model/names';
import { dynamicFile, staticFile } from './traefik-files';
import { dashboardLabels, flameLabels, routeLabels } from './traefik-labels';
import type { FileRoute, TraefikFiles, TraefikProps } from './traefik-props';
import type { EntryPointProps } from './traefik-static';

type Labels = Readonly<Record<string, ComposeValue>>;

/**
 * Traefik as the proxy of a lab: the labels that route to a container, and Traefik's own two files.
 *
 * @see https://doc.traefik.io/traefik/
 */
export class Traefik implements IngressController {
  /** Domain of the host names: `rsdn.io`. */
  readonly domain: string;
  readonly network: ComposeNetwork;
  private readonly props: TraefikProps;

  constructor(props: TraefikProps) {
    this.domain = props.domain;
    this.network = props.network;
    this.props = props;
  }

  url(host: string): string {
    return `https://${host}.${this.domain}`;
  }

  labels(routes: readonly IngressRoute[]): Labels {
    return {
      'traefik.enable': 'true',
      'traefik.docker.network': this.network.name,
      ...Object.fromEntries(
        routes.flatMap(({ ingress }) => Object.entries(routeLabels(this.domain, ingress, routes.length > 1))),
      ),
      ...(this.props.catalog === 'flame' && flameLabels(routes, (host) => this.url(host))),
    };
  }

  /** What it cannot route. */
  *faults(
    service: string,
    { host, port, middlewares = [], entryPoints = [] }: IngressProps,
  ): Iterable<Fault> {
    if (`.${host}`.endsWith(`.${this.domain}`)) {
      yield {
        code: 'HL141',
        what: `host of the ingress of ${service} has the domain in it: ${quoted(host)} would be ${this.url(host)}`,
        fix: `write it as in 'grafana', without the domain`,
      };
    }
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      yield {
        code: 'HL142',
        what: `port of the ingress of ${service} must be a whole number from 1 to 65535, got ${quoted(port)}`,
        fix: 'give the port that the container listens on',
      };
    }
    const known = Object.keys(this.props.middlewares ?? {});
    for (const given of middlewares) {
      if (given instanceof Middleware || given.includes('@') || known.includes(given)) continue;
      yield unknownName(`middleware of the ingress of ${service}`, given, known, 'middlewares');
    }
    const doors = Object.keys({ ...standardDoors, ...this.props.entryPoints });
    for (const given of entryPoints) {
      if (!doors.includes(given))
        yield unknownName(`entry point of the ingress of ${service}`, given, doors, 'entryPoints');
    }
  }

  /**
   * Its own service, but for image and environment: ports of its entry points, files, the socket of Docker or its proxy,
   * and the labels of its dashboard.
   *
   * @example
   * const proxy = new Traefik({ domain: 'example.org', network: new ComposeNetwork(repository, 'proxy'), dnsProvider: 'cloudflare' });
   * const token = new Secret(repository, 'cloudflare-token', { description: 'token of Cloudflare for the DNS' });
   * const services = {
   *   traefik: {
   *     ...proxy.service({
   *       certificates: docker.data('traefik/acme.json', { kind: 'file', mode: '600' }),
   *       logs: docker.data('traefik/logs'),
   *     }),
   *     image: 'traefik:v3.6.2',
   *     environment: { CLOUDFLARE_DNS_API_TOKEN: token },
   *   },
   * };
   */
  service({ certificates, logs, routes = {} }: TraefikFiles) {
    const { dashboard, socket, entryPoints = {} } = this.props;
    const doors = Object.values({ ...standardDoors, ...entryPoints }).filter(
      ({ published = true }) => published,
    );
    return {
      ports: doors.flatMap(({ address, http3 }) => {
        const [, port = '', protocol = ''] = /:(\d+)(\/\w+)?$/.exec(address) ?? [];
        // HTTP/3 is on UDP, beside what the entry point has on TCP.
        return [`${port}:${port}${protocol}`, ...(http3 === undefined ? [] : [`${port}:${port}/udp`])];
      }),
      volumes: [
        ...(socket === undefined ? [dockerSocket()] : []),
        config('traefik/traefik.yml', () => this.staticConfig()).at('/etc/traefik/traefik.yml'),
        config('traefik/dynamic.yml', () => this.dynamicConfig(routes)).at('/etc/traefik/dynamic.yml'),
        certificates.at('/acme.json'),
        logs.at('/logs'),
      ],
      // The proxy of the socket is one of its neighbours.
      networks: socket === undefined ? [this.network] : ['default', this.network],
      labels: dashboard === undefined ? {} : dashboardLabels(this.domain, dashboard),
      metrics: { port: 8080 },
    } satisfies ServiceProps;
  }

  /** `traefik.yml`: entry points, certificates, providers, plugins, metrics and logs. */
  staticConfig(): Record<string, unknown> {
    return staticFile(this.props);
  }

  /**
   * `dynamic.yml`: routes to what is no container, and the middlewares that several routes have.
   *
   * @param routes target by host name: `{ dns: 'http://192.168.1.4:5380' }`
   */
  dynamicConfig(routes: Readonly<Record<string, string | FileRoute>>): Record<string, unknown> {
    return dynamicFile(this.props, routes);
  }
}

/** Entry points that are always there. */
const standardDoors: Readonly<Record<string, Pick<EntryPointProps, 'address' | 'published' | 'http3'>>> = {
  web: { address: ':80' },
  websecure: { address: ':443' },
};

function unknownName(what: string, given: string, known: readonly string[], setting: string): Fault {
  const near = nearest(given, known);
  return {
    code: 'HL142',
    what: `${what} is ${quoted(given)}, which the proxy does not have`,
    fix: near === undefined ? `give it to the proxy's ${setting}` : `did you mean ${quoted(near)}?`,
  };
}
