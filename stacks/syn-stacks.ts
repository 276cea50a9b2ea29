import { ComposeStack, GitlabPipeline, Repository, Secret } from '../lib';
import { images } from './images';
import type { Lab } from './lab';
import { nameServer } from './name-server';

/** The stacks of the NAS, for its old Compose. */
export function synStacks(lab: Lab) {
  const { nas } = lab;
  const repository = new Repository(lab.app, 'syn-stacks', { description: 'The Compose stacks of the NAS.' });
  repository.allow('HL120', "the NAS's pages name no version; Container Manager shows what runs");
  const adminPassword = new Secret(repository, 'admin-password', {
    description: "password of Technitium's user admin",
    store: 'secret/stacks/technitium',
  });

  new ComposeStack(repository, 'technitium', {
    host: nas,
    description: 'The first name server of the lab.',
    services: {
      technitium: {
        image: images.technitium,
        hostname: 'dns',
        environment: {
          DNS_SERVER_DOMAIN: `dns.${lab.domain}`,
          DNS_SERVER_ADMIN_PASSWORD: adminPassword,
          ...nameServer,
        },
        ports: ['53:53/udp', '53:53/tcp', '5380:5380/tcp'],
        volumes: ['./config:/etc/dns'],
      },
    },
  });

  new ComposeStack(repository, 'node-exporter', {
    host: nas,
    description: 'What Prometheus reads of the NAS.',
    services: {
      'node-exporter': {
        image: images.nodeExporter,
        command: [
          '--path.procfs=/host/proc',
          '--path.sysfs=/host/sys',
          '--path.rootfs=/rootfs',
          '--collector.textfile.directory=/textfile',
          '--collector.filesystem.mount-points-exclude=^/(sys|proc|dev|host|etc)($|/)',
        ],
        ports: ['9100:9100'],
        volumes: ['/proc:/host/proc:ro', '/sys:/host/sys:ro', '/:/rootfs:ro', './textfile:/textfile:ro'],
        metrics: { port: 9100 },
      },
    },
  });

  new GitlabPipeline(repository, 'pipeline', { tags: ['homelab'] });

  return repository;
}
