import type { Secret } from '../../core/secret';
import type { Fault } from '../../model/fault';
import type { ComposeNetwork } from './compose-network';
import type { ComposeValue } from './variable';

/** That a service is reached under a host name, through a proxy. */
export interface IngressProps {
  /** Name in the lab's domain: `grafana`. Raises HL140, HL141. */
  readonly host: string;
  /** Port of the container, 1 to 65535. Raises HL142. */
  readonly port: number;
  /** The proxy. */
  readonly via: IngressController;
  /**
   * Users and their password hashes (`htpasswd`), if it asks for them.
   *
   * @default - open to everybody who reaches the proxy
   */
  readonly auth?: Secret;
  /** What the proxy does with a request on the way, in this order; a text names one of the proxy's own. Raises HL142. @default - nothing */
  readonly middlewares?: readonly (Middleware | string)[];
  /** Beginning of the paths that lead to it: `/api`; others may have the same host without it. @default - every path */
  readonly path?: string;
  /** What the container speaks. @default 'http' */
  readonly scheme?: 'http' | 'https';
  /** Page by which the proxy finds out whether it works. @default - the proxy does not ask */
  readonly healthcheck?: { readonly path: string; readonly interval?: string };
  /** Entry points of the proxy that it is reached at. Raises HL142. @default - the proxy's own choice */
  readonly entryPoints?: readonly string[];
  /** How the page of all services shows it; `false`: not at all. @default - by its name */
  readonly catalog?: CatalogEntry | false;
}

/** How the page of all services shows a service. */
export interface CatalogEntry {
  /** Title. @default - the service's name with a capital */
  readonly name?: string;
  /** Name of an icon, as the page knows it. @default - the page's own */
  readonly icon?: string;
}

/** Something that a proxy does with a request on the way. */
export class Middleware {
  constructor(
    /** Kind of it, as Traefik's file names it: `rateLimit`. */
    readonly type: string,
    /** Its settings, as Traefik's file names them. */
    readonly settings: Readonly<Record<string, unknown>>,
  ) {}
}

/** Refuses more requests of one address than so many in a second, and so many at once. */
export function rateLimit(average: number, burst: number): Middleware {
  return new Middleware('rateLimit', { average, burst });
}

/** Lets only these addresses in: `ipAllowList('192.168.1.0/24')`. */
export function ipAllowList(...ranges: readonly string[]): Middleware {
  return new Middleware('ipAllowList', { sourceRange: ranges });
}

/**
 * Any middleware of Traefik, in the words of its file.
 *
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/overview/
 */
export function middleware(type: string, settings: Readonly<Record<string, unknown>>): Middleware {
  return new Middleware(type, settings);
}

/** A service that is reached under a host name. */
export interface IngressRoute {
  /** Name of the service. */
  readonly name: string;
  /** How it is reached. */
  readonly ingress: IngressProps;
}

/** A proxy that reads labels of containers: what the stacks need to know of it. */
export interface IngressController {
  /** Network that it reaches the containers by. */
  readonly network: ComposeNetwork;
  /**
   * Labels of one container that make it route to what runs there.
   *
   * @param routes each service that is reached by the container, and how: several, where they have one network
   */
  labels(routes: readonly IngressRoute[]): Readonly<Record<string, ComposeValue>>;
  /** URL of a host name. */
  url(host: string): string;
  /** Why it cannot route so; nothing, if it can. */
  faults(service: string, ingress: IngressProps): Iterable<Fault>;
}
