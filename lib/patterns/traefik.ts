import type { Secret } from '../core/secret';
import type { ComposeNetwork } from '../constructs/compose/compose-network';
import { Middleware, type IngressController, type IngressProps } from '../constructs/compose/ingress';
import type { ComposeValue } from '../constructs/compose/variable';
import { quoted, type Fault } from '../model/fault';
import { nearest } from '../model/names';
import { dynamicFile, middlewareName, staticFile } from './traefik-files';
import type { FileRoute, TraefikProps } from './traefik-props';

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

  labels(service: string, ingress: IngressProps, shared = false): Labels {
    const { host, port, auth, middlewares = [], path, scheme, healthcheck, entryPoints } = ingress;
    // A host name is the lab's, where each stack may have a service `web`. In a label a dot would end the router's name.
    const name = host.replaceAll('.', '_');
    const router = `traefik.http.routers.${name}`;
    const backend = `traefik.http.services.${name}.loadbalancer`;
    const rule = `Host(\`${host}.${this.domain}\`)`;
    const used = [
      ...(auth === undefined ? [] : [`${name}-auth`]),
      ...middlewares.map((given, index) =>
        given instanceof Middleware ? middlewareName(name, given, index) : fromFile(given),
      ),
    ];
    return {
      'traefik.enable': 'true',
      'traefik.docker.network': this.network.name,
      [`${router}.rule`]: path === undefined ? rule : `${rule} && PathPrefix(\`${path}\`)`,
      [`${router}.entrypoints`]: (entryPoints ?? ['websecure']).join(','),
      // A router finds the service by itself only where there is one.
      ...(shared && { [`${router}.service`]: name }),
      [`${backend}.server.port`]: String(port),
      ...(scheme === 'https' && { [`${backend}.server.scheme`]: scheme }),
      ...(healthcheck !== undefined && {
        [`${backend}.healthcheck.path`]: healthcheck.path,
        [`${backend}.healthcheck.interval`]: healthcheck.interval ?? '30s',
      }),
      ...(used.length > 0 && { [`${router}.middlewares`]: used.join(',') }),
      ...(auth !== undefined && { [`traefik.http.middlewares.${name}-auth.basicauth.users`]: auth }),
      ...Object.fromEntries(
        middlewares.flatMap((given, index) => Object.entries(middlewareLabels(name, given, index))),
      ),
      ...this.catalogLabels(service, ingress),
    };
  }

  /** What it cannot route. */
  *faults(service: string, { port, middlewares = [], entryPoints = [] }: IngressProps): Iterable<Fault> {
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
    const doors = ['web', 'websecure', ...Object.keys(this.props.entryPoints ?? {})];
    for (const given of entryPoints) {
      if (!doors.includes(given))
        yield unknownName(`entry point of the ingress of ${service}`, given, doors, 'entryPoints');
    }
  }

  /** Labels that show Traefik's own dashboard under a host name, to whom `auth` knows. */
  dashboardLabels(host: string, auth: Secret): Labels {
    return {
      'traefik.enable': 'true',
      'traefik.http.routers.dashboard.rule': `Host(\`${host}.${this.domain}\`)`,
      'traefik.http.routers.dashboard.entrypoints': 'websecure',
      'traefik.http.routers.dashboard.service': 'api@internal',
      'traefik.http.routers.dashboard.middlewares': 'dashboard-auth',
      'traefik.http.middlewares.dashboard-auth.basicauth.users': auth,
    };
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

  private catalogLabels(service: string, { host, catalog }: IngressProps): Labels {
    if (this.props.catalog === undefined || catalog === false) return {};
    const { name = service.charAt(0).toUpperCase() + service.slice(1), icon } = catalog ?? {};
    return {
      'flame.type': 'application',
      'flame.name': name,
      'flame.url': this.url(host),
      ...(icon !== undefined && { 'flame.icon': icon }),
    };
  }
}

/** A middleware of the dynamic file, as labels name it. */
function fromFile(name: string): string {
  return name.includes('@') ? name : `${name}@file`;
}

function middlewareLabels(route: string, given: Middleware | string, index: number): Labels {
  if (!(given instanceof Middleware)) return {};
  const prefix = `traefik.http.middlewares.${middlewareName(route, given, index)}.${given.type.toLowerCase()}`;
  return Object.fromEntries(flat(given.settings, prefix));
}

/** Settings as labels have them: a dot for each level, a comma in lists. */
function flat(value: unknown, path: string): readonly (readonly [string, ComposeValue])[] {
  if (Array.isArray(value)) return [[path, value.join(',')]];
  if (typeof value !== 'object' || value === null) return [[path, value as ComposeValue]];
  return Object.entries(value).flatMap(([key, item]) => flat(item, `${path}.${key.toLowerCase()}`));
}

function unknownName(what: string, given: string, known: readonly string[], setting: string): Fault {
  const near = nearest(given, known);
  return {
    code: 'HL142',
    what: `${what} is ${quoted(given)}, which the proxy does not have`,
    fix: near === undefined ? `give it to the proxy's ${setting}` : `did you mean ${quoted(near)}?`,
  };
}
