import { ComposeStack, type Host, type Repository, type Traefik } from '../../lib';
import { images } from '../images';

/** A GitLab of the lab's own; its pipelines run on gitlab.com. */
export function gitlab(repository: Repository, ctr01: Host, proxy: Traefik) {
  return new ComposeStack(repository, 'gitlab', {
    host: ctr01,
    tier: 4,
    description: "GitLab for the lab's own projects.",
    services: {
      gitlab: {
        image: images.gitlab,
        environment: {
          GITLAB_OMNIBUS_CONFIG: [
            `external_url '${proxy.url('gitlab')}'`,
            // Traefik has the certificate.
            "nginx['listen_port'] = 80",
            "nginx['listen_https'] = false",
            "gitlab_rails['gitlab_shell_ssh_port'] = 2222",
          ].join('; '),
        },
        // The page publishes 80, 443 and 22, which Traefik and the machine's own SSH have (C36).
        ports: ['2222:22'],
        volumes: [
          ctr01.data('config').at('/etc/gitlab'),
          ctr01.data('logs').at('/var/log/gitlab'),
          ctr01.data('data').at('/var/opt/gitlab'),
        ],
        ingress: { host: 'gitlab', port: 80, via: proxy },
        shmSize: '256m',
        memReservation: '4g',
        watchtower: false,
      },
    },
  });
}
