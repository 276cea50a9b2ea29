import type { Secret } from '../core/secret';
import type { ComposeNetwork } from '../constructs/compose/compose-network';
import type { Middleware } from '../constructs/compose/ingress';

/** Settings of a {@link Traefik}. */
export interface TraefikProps {
  /** Domain of the host names: `rsdn.io`. */
  readonly domain: string;
  /** Network that it shares with what it routes to. */
  readonly network: ComposeNetwork;
  /** Provider of the DNS challenge, by Traefik's name of it: `cloudflare`. It names the certificate resolver too. */
  readonly dnsProvider: string;
  /**
   * Entry points by name, in the words of Traefik's file, beside `web` (80, leads to HTTPS) and `websecure` (443).
   *
   * @default - those two
   */
  readonly entryPoints?: Readonly<Record<string, TraefikBody>>;
  /** Further certificate resolvers by name, in the words of Traefik's file. @default - that of the DNS provider */
  readonly resolvers?: Readonly<Record<string, TraefikBody>>;
  /** Further providers by name, in the words of Traefik's file. @default - Docker, and the dynamic file */
  readonly providers?: Readonly<Record<string, TraefikBody>>;
  /** Plugins by name, with the address and the version of their module. @default - none */
  readonly plugins?: Readonly<Record<string, TraefikPlugin>>;
  /** Middlewares that several routes have, by name; they stand in the dynamic file. @default - none */
  readonly middlewares?: Readonly<Record<string, Middleware>>;
  /** Page that shows all services: labels for it are added to each routed one. @default - none */
  readonly catalog?: 'flame';
  /** Further keys of `traefik.yml`, in its words. @default - none */
  readonly extra?: TraefikBody;
}

/** A part of Traefik's files. */
export type TraefikBody = Readonly<Record<string, unknown>>;

/** A plugin of Traefik. */
export interface TraefikPlugin {
  /** Address of its module: `github.com/maxlerebourg/crowdsec-bouncer-traefik-plugin`. */
  readonly moduleName: string;
  /** Version of its module: `v1.4.4`. */
  readonly version: string;
}

/** A route to what is no container. */
export interface FileRoute {
  /** Where it leads: `http://192.168.1.4:5380`. */
  readonly url: string;
  /** What is done with a request on the way; a text names one of the proxy's own. @default - nothing */
  readonly middlewares?: readonly (Middleware | string)[];
  /** Whether a certificate that the target made itself will do, as Proxmox has one. @default false */
  readonly selfSigned?: boolean;
}

/** Who may see Traefik's dashboard, and where. */
export interface DashboardProps {
  /** Name in the domain. */
  readonly host: string;
  /** Users and their password hashes. */
  readonly auth: Secret;
}
