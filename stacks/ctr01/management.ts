import {
  backrestConfig,
  bind,
  ComposeStack,
  config,
  dockerSocket,
  env,
  Secret,
  type Host,
  type Repository,
  type Traefik,
} from '../../lib';
import { common } from '../common';
import { images } from '../images';
import type { Lab } from '../lab';

/** What people look after the machine with. */
export function management(repository: Repository, lab: Lab, ctr01: Host, proxy: Traefik) {
  const { TZ } = common(lab);
  const store = 'secret/stacks/management';
  const semaphorePassword = new Secret(repository, 'semaphore-admin-password', {
    description: 'first log-in of Semaphore',
    store,
  });
  const encryption = new Secret(repository, 'semaphore-access-key-encryption', {
    description: 'what Semaphore encrypts its keys with: 32 bytes in base64',
    store,
  });

  const passwordVariable = 'RESTIC_PASSWORD';
  const resticPassword = new Secret(repository, 'restic-password', {
    description: 'password of the repository with the backups of the volumes; without it they are lost',
    store,
  });
  const plans = config('backrest/config.json', () =>
    backrestConfig(stack, { repository: '/repos/docker-volumes', passwordVariable }),
  );

  const stack: ComposeStack = new ComposeStack(repository, 'management', {
    host: ctr01,
    tier: 3,
    defaults: { watchtower: true },
    description:
      'Portainer and Dozzle show the containers, Semaphore runs playbooks, Backrest keeps the volumes.',
    services: {
      portainer: {
        // One page has CE with port 9443, a newer one EE behind Traefik (C31).
        image: images.portainer,
        volumes: [dockerSocket('rw'), ctr01.data('portainer/data').at('/data')],
        ingress: { host: 'portainer', port: 9000, via: proxy },
      },
      dozzle: {
        image: images.dozzle,
        volumes: [dockerSocket()],
        ingress: { host: 'dozzle', port: 8080, via: proxy },
      },
      semaphore: {
        image: images.semaphore,
        environment: {
          SEMAPHORE_DB_DIALECT: 'bolt',
          SEMAPHORE_ADMIN: env.required('SEMAPHORE_ADMIN', 'name of the first user of Semaphore'),
          SEMAPHORE_ADMIN_NAME: env.required('SEMAPHORE_ADMIN_NAME', 'name of that user for people'),
          SEMAPHORE_ADMIN_EMAIL: env.required('SEMAPHORE_ADMIN_EMAIL', 'mail address of that user'),
          SEMAPHORE_ADMIN_PASSWORD: semaphorePassword,
          SEMAPHORE_ACCESS_KEY_ENCRYPTION: encryption,
        },
        volumes: [
          ctr01.data('semaphore/data', { owner: '1001:0' }).at('/var/lib/semaphore'),
          ctr01.data('semaphore/repositories', { owner: '1001:0' }).at('/tmp/semaphore'),
        ],
        ingress: { host: 'semaphore', port: 3000, via: proxy },
      },
      backrest: {
        image: images.backrest,
        environment: {
          BACKREST_DATA: '/data',
          BACKREST_CONFIG: '/config/config.json',
          XDG_CACHE_HOME: '/cache',
          [passwordVariable]: resticPassword,
          TZ,
        },
        // Backrest writes its file itself, with the users of its page: it only begins with ours.
        command: [
          'sh',
          '-c',
          'test -e "$BACKREST_CONFIG" || cp /plans/config.json "$BACKREST_CONFIG"; exec /backrest',
        ],
        volumes: [
          ctr01.data('backrest/data').at('/data'),
          ctr01.data('backrest/config').at('/config'),
          ctr01.data('backrest/cache').at('/cache'),
          plans.at('/plans/config.json'),
          bind('/mnt/synology/docker/backups/restic-repo').at('/repos/docker-volumes'),
          bind('/var/lib/docker/volumes').at('/sources/docker-volumes', 'ro'),
        ],
        ingress: { host: 'backrest', port: 9898, via: proxy },
      },
    },
  });
  return stack;
}
