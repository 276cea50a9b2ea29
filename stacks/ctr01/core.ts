import { ComposeStack, config, Secret, type Host, type Repository, type Traefik } from '../../lib';
import { fileRoutes } from '../file-routes';
import { images } from '../images';
import type { Lab } from '../lab';
import { vaultConfig } from './vault-config';

/** The way in, and the secrets: what every other stack needs. */
export function core(repository: Repository, lab: Lab, ctr01: Host, proxy: Traefik) {
  const cloudflare = new Secret(repository, 'cloudflare-dns-api-token', {
    description: 'token of Cloudflare that may edit the DNS of the zone',
    store: 'secret/stacks/core',
  });
  const traefik = proxy.service({
    certificates: ctr01.data('traefik/acme.json', { kind: 'file', mode: '600' }),
    logs: ctr01.data('traefik/logs'),
    routes: fileRoutes(lab),
  });

  return new ComposeStack(repository, 'core', {
    host: ctr01,
    description: 'Traefik leads to every service; Vault keeps the secrets.',
    tier: 1,
    owns: [proxy.network],
    services: {
      traefik: {
        ...traefik,
        image: images.traefik,
        environment: { CLOUDFLARE_DNS_API_TOKEN: cloudflare },
        ports: [...traefik.ports, '127.0.0.1:8080:8080'],
        // Everything else hangs on it.
        watchtower: false,
      },
      vault: {
        image: images.vault,
        command: 'server',
        capAdd: ['IPC_LOCK'],
        volumes: [
          config('vault/config.hcl', () => vaultConfig(lab.domain)).at('/vault/config/config.hcl'),
          ctr01.data('vault/file').at('/vault/file'),
          ctr01.data('vault/logs').at('/vault/logs'),
        ],
        ingress: { host: 'vault', port: 8200, via: proxy },
        networks: [],
        watchtower: false,
      },
    },
  });
}
