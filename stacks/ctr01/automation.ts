import { ComposeStack, watchtower, type Host, type Repository } from '../../lib';
import { images } from '../images';

/**
 * What keeps the containers up to date that ask for it: one page has a short label, another this one (C33). It is written
 * either way, not left out.
 */
export function automation(repository: Repository, ctr01: Host) {
  return new ComposeStack(repository, 'automation', {
    host: ctr01,
    tier: 3,
    description: 'Watchtower pulls newer images at four in the morning, for containers with its label.',
    services: {
      watchtower: watchtower({
        image: images.watchtower,
        schedule: '0 0 4 * * *',
        cleanup: true,
        labelEnable: true,
        // By itself it speaks 1.25, which Docker 29 refuses, and nobody works on it any more.
        apiVersion: '1.44',
      }),
    },
  });
}
