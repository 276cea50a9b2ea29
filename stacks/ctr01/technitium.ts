import { ComposeStack, portTcpUdp, Secret, type Host, type Repository, type Traefik } from '../../lib';
import { images } from '../images';
import type { Lab } from '../lab';
import { nameServer } from '../name-server';

/** The second name server: it copies the zones of the first. */
export function technitium(repository: Repository, lab: Lab, ctr01: Host, proxy: Traefik) {
  const password = new Secret(repository, 'technitium-admin-password', {
    variable: 'ADMIN_PASSWORD',
    description: "password of Technitium's user admin",
    store: 'secret/stacks/technitium',
  });

  return new ComposeStack(repository, 'technitium', {
    host: ctr01,
    tier: 1,
    description: 'The second name server of the lab.',
    services: {
      technitium: {
        image: images.technitium,
        environment: {
          DNS_SERVER_DOMAIN: `dns-ctr01.${lab.domain}`,
          DNS_SERVER_ADMIN_PASSWORD: password,
          ...nameServer,
        },
        // On the LAN address alone: the machine asks its own resolver at port 53 of another one.
        ports: [...portTcpUdp(53, 53, { address: ctr01.address.value }), '5380:5380'],
        volumes: [ctr01.data('config').at('/etc/dns')],
        ingress: { host: 'dns-ctr01', port: 5380, via: proxy },
        watchtower: false,
      },
    },
  });
}
