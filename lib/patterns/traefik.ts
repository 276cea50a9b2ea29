import type { Secret } from '../core/secret';
import type { ComposeNetwork } from '../constructs/compose/compose-network';
import type { IngressController, IngressProps } from '../constructs/compose/ingress';
import type { ComposeValue } from '../constructs/compose/variable';

/** Settings of a {@link Traefik}. */
export interface TraefikProps {
  /** Domain of the host names: `rsdn.io`. */
  readonly domain: string;
  /** Network that it shares with what it routes to. */
  readonly network: ComposeNetwork;
  /** Provider of the DNS challenge, by Traefik's name of it: `cloudflare`. It names the certificate resolver too. */
  readonly dnsProvider: string;
}

/** A router, a service or a middleware of Traefik's dynamic file. */
type TraefikBody = Record<string, unknown>;

/**
 * Traefik as the proxy of a lab: the labels that route to a container, and Traefik's own two files.
 *
 * @see https://doc.traefik.io/traefik/
 */
export class Traefik implements IngressController {
  /** Domain of the host names: `rsdn.io`. */
  readonly domain: string;
  readonly network: ComposeNetwork;
  private readonly resolver: string;

  constructor(props: TraefikProps) {
    this.domain = props.domain;
    this.network = props.network;
    this.resolver = props.dnsProvider;
  }

  url(host: string): string {
    return `https://${host}.${this.domain}`;
  }

  labels(_: string, { host, port, basicAuth }: IngressProps): Readonly<Record<string, ComposeValue>> {
    // A host name is the lab's, where each stack may have a service `web`. In a label a dot would end the router's name.
    const name = host.replaceAll('.', '_');
    const router = `traefik.http.routers.${name}`;
    return {
      'traefik.enable': 'true',
      'traefik.docker.network': this.network.name,
      [`${router}.rule`]: `Host(\`${host}.${this.domain}\`)`,
      [`${router}.entrypoints`]: 'websecure',
      [`traefik.http.services.${name}.loadbalancer.server.port`]: String(port),
      ...(basicAuth !== undefined && {
        [`${router}.middlewares`]: `${name}-auth`,
        [`traefik.http.middlewares.${name}-auth.basicauth.users`]: basicAuth,
      }),
    };
  }

  /** Labels that show Traefik's own dashboard under a host name, to whom `basicAuth` knows. */
  dashboardLabels(host: string, basicAuth: Secret): Readonly<Record<string, ComposeValue>> {
    return {
      'traefik.enable': 'true',
      'traefik.http.routers.dashboard.rule': `Host(\`${host}.${this.domain}\`)`,
      'traefik.http.routers.dashboard.entrypoints': 'websecure',
      'traefik.http.routers.dashboard.service': 'api@internal',
      'traefik.http.routers.dashboard.middlewares': 'dashboard-auth',
      'traefik.http.middlewares.dashboard-auth.basicauth.users': basicAuth,
    };
  }

  /**
   * `traefik.yml`: HTTP leads to HTTPS, one certificate for the whole domain, containers are routed to if they ask for it,
   * metrics and access log are on. Let's Encrypt needs no mail address: it stopped sending mails in 2025.
   */
  staticConfig(): TraefikBody {
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
              certResolver: this.resolver,
              // Once here, for all routers: a router with a rule alone would get a certificate of its own.
              domains: [{ main: this.domain, sans: [`*.${this.domain}`] }],
            },
          },
        },
      },
      certificatesResolvers: {
        [this.resolver]: { acme: { storage: '/acme.json', dnsChallenge: { provider: this.resolver } } },
      },
      providers: {
        docker: { exposedByDefault: false, network: this.network.name },
        file: { filename: '/etc/traefik/dynamic.yml', watch: true },
      },
    };
  }

  /**
   * `dynamic.yml`: routes to what is no container.
   *
   * @param routes URL of the target by host name: `{ dns: 'http://192.168.1.4:5380' }`
   */
  dynamicConfig(routes: Readonly<Record<string, string>>): TraefikBody {
    const names = Object.keys(routes);
    return {
      http: {
        routers: Object.fromEntries(
          names.map((name) => [
            name,
            { rule: `Host(\`${name}.${this.domain}\`)`, entryPoints: ['websecure'], service: name },
          ]),
        ),
        services: Object.fromEntries(
          Object.entries(routes).map(([name, url]) => [name, { loadBalancer: { servers: [{ url }] } }]),
        ),
      },
    };
  }
}
