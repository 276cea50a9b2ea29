import type { Secret } from '../core/secret';
import type { ComposeNetwork } from '../constructs/compose/compose-network';
import type { DockerSocketProxy } from '../constructs/compose/docker-socket-proxy';
import type { Middleware } from '../constructs/compose/ingress';
import type { DataFolder } from '../model/data-folder';
import type { EntryPointProps, ProvidersProps, ResolverProps, TraefikBody } from './traefik-static';

/** Settings of a {@link Traefik}. */
export interface TraefikProps {
  /** Domain of the host names: `rsdn.io`. */
  readonly domain: string;
  /** Network that it shares with what it routes to. */
  readonly network: ComposeNetwork;
  /** Provider of the DNS challenge, by Traefik's name of it: `cloudflare`. It names the certificate resolver too. */
  readonly dnsProvider: string;
  /**
   * Entry points by name, beside `web` (80, leads to HTTPS) and `websecure` (443), or in the place of one of these.
   *
   * @default - those two
   */
  readonly entryPoints?: Readonly<Record<string, EntryPointProps>>;
  /** Further certificate resolvers by name. @default - that of the DNS provider */
  readonly resolvers?: Readonly<Record<string, ResolverProps>>;
  /** Where it learns of routes. @default - Docker, and the dynamic file */
  readonly providers?: ProvidersProps;
  /** Who may see its dashboard, and where. @default - nobody */
  readonly dashboard?: DashboardProps;
  /** What it reads Docker's labels by: `containers`, `events` and `version` of the API. @default - the socket itself */
  readonly socket?: DockerSocketProxy;
  /** Plugins by name, with the address and the version of their module. @default - none */
  readonly plugins?: Readonly<Record<string, TraefikPlugin>>;
  /** Middlewares that several routes have, by name; they stand in the dynamic file. @default - none */
  readonly middlewares?: Readonly<Record<string, Middleware>>;
  /** Page that shows all services: labels for it are added to each routed one. @default - none */
  readonly catalog?: 'flame';
  /** Further keys of `traefik.yml`, in its words. @default - none */
  readonly extra?: TraefikBody;
}

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

/** What Traefik's own service needs beside its image. */
export interface TraefikFiles {
  /** File that keeps the certificates: `host.data('traefik/acme.json', { kind: 'file', mode: '600' })`. */
  readonly certificates: DataFolder;
  /** Folder of the access log. */
  readonly logs: DataFolder;
  /** Routes to what is no container, target by host name: `{ dns: 'http://192.168.1.4:5380' }`. @default - none */
  readonly routes?: Readonly<Record<string, string | FileRoute>>;
}
