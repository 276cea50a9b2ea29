import { ComposeStack, dockerSocket, type Host, type Repository } from '../../lib';
import { images } from '../images';

/** What keeps the containers up to date that ask for it. */
export function automation(repository: Repository, ctr01: Host) {
  return new ComposeStack(repository, 'automation', {
    host: ctr01,
    tier: 3,
    description: 'Watchtower pulls newer images at four in the morning, for containers with its label.',
    services: {
      watchtower: {
        image: images.watchtower,
        environment: {
          WATCHTOWER_SCHEDULE: '0 0 4 * * *',
          WATCHTOWER_CLEANUP: 'true',
          WATCHTOWER_LABEL_ENABLE: 'true',
          // It speaks 1.25 by itself, which Docker 29 refuses (containrrr/watchtower#2126).
          DOCKER_API_VERSION: '1.44',
        },
        volumes: [dockerSocket('rw')],
      },
    },
  });
}
