import { bind, ComposeStack, env, Secret, volume, type Host, type Repository, type Traefik } from '../../lib';
import { common, media } from '../common';
import { images } from '../images';
import type { Lab } from '../lab';

/** What shows the films, series and music of the NAS. */
export function mediaServers(repository: Repository, lab: Lab, ctr01: Host, proxy: Traefik) {
  const { TZ } = common(lab);
  const claim = new Secret(repository, 'plex-claim', {
    description: 'what ties Plex to an account, from plex.tv/claim; it counts for four minutes',
    store: 'secret/stacks/media-servers',
  });

  return new ComposeStack(repository, 'media-servers', {
    host: ctr01,
    tier: 4,
    defaults: { watchtower: true },
    description: 'Plex, Jellyfin and Emby show what is on the NAS; Tautulli watches Plex.',
    services: {
      plex: {
        image: images.plex,
        environment: {
          TZ,
          PLEX_CLAIM: claim,
          PLEX_UID: env.optional('PLEX_UID', '1000', 'number of the user that owns the files'),
          PLEX_GID: env.optional('PLEX_GID', '1000', 'number of the group that owns the files'),
          // Without it the container may compute on the GPU, but neither decode nor encode.
          NVIDIA_DRIVER_CAPABILITIES: 'compute,video,utility',
        },
        // The router lets this port in: television sets find Plex by it, not by its name.
        ports: ['32400:32400'],
        volumes: [
          volume('plex_config', { name: 'plex_config' }).at('/config'),
          media().at('/media', 'ro'),
          bind('/tmp/plex-transcode').at('/transcode'),
        ],
        ingress: { host: 'plex', port: 32400, via: proxy },
        gpu: { count: 'all' },
      },
      jellyfin: {
        image: images.jellyfin,
        environment: { TZ },
        volumes: [ctr01.data('jellyfin').at('/config'), media().at('/media', 'ro')],
        ingress: { host: 'jellyfin', port: 8096, via: proxy },
        gpu: { count: 'all' },
      },
      emby: {
        image: images.emby,
        volumes: [ctr01.data('emby').at('/config'), media().at('/media', 'ro')],
        ingress: { host: 'emby', port: 8096, via: proxy },
      },
      tautulli: {
        image: images.tautulli,
        environment: { TZ },
        volumes: [ctr01.data('tautulli').at('/config')],
        ingress: { host: 'tautulli', port: 8181, via: proxy },
        dependsOn: { plex: 'started' },
      },
    },
  });
}
