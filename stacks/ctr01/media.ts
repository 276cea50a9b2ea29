import {
  bind,
  ComposeStack,
  env,
  networkOf,
  Secret,
  type Host,
  type Repository,
  type ServiceProps,
  type Traefik,
} from '../../lib';
import { common, media as library } from '../common';
import { images } from '../images';
import type { Lab } from '../lab';

/** Services behind the VPN, each with the port of its page. */
const behindVpn = { sonarr: 8989, radarr: 7878, lidarr: 8686, bazarr: 6767, sabnzbd: 8080 } as const;

/** What finds and fetches films, series and music, through a VPN. */
export function media(repository: Repository, lab: Lab, ctr01: Host, proxy: Traefik) {
  const { TZ, user } = common(lab);
  const secret = (id: string, description: string) =>
    new Secret(repository, id, { description, store: 'secret/stacks/media' });
  const downloads = () => bind('/mnt/synology/docker/media/sabnzbd/downloads').at('/downloads');
  const client = (
    name: keyof typeof behindVpn,
    folders: ServiceProps['volumes'] = [],
  ): ServiceProps<'vpn'> => ({
    image: images[name],
    environment: { ...user, TZ },
    // They are reached as Gluetun, whose network they have.
    networkMode: networkOf('vpn'),
    ingress: { host: name, port: behindVpn[name], via: proxy },
    volumes: [ctr01.data(`${name}/config`).at('/config'), ...folders],
    dependsOn: { vpn: 'healthy' },
  });

  return new ComposeStack(repository, 'media', {
    host: ctr01,
    tier: 4,
    defaults: { watchtower: true },
    description:
      'Sonarr, Radarr, Lidarr and Bazarr look for it, SABnzbd fetches it, all of them through Gluetun.',
    services: {
      // Its image has a healthcheck of its own: the others wait for the tunnel.
      vpn: {
        image: images.gluetun,
        environment: {
          TZ,
          VPN_SERVICE_PROVIDER: env.required(
            'VPN_SERVICE_PROVIDER',
            'provider of the VPN, as Gluetun spells it',
          ),
          OPENVPN_USER: secret('openvpn-user', 'user of the VPN'),
          OPENVPN_PASSWORD: secret('openvpn-password', 'password of the VPN'),
        },
        capAdd: ['NET_ADMIN'],
        devices: ['/dev/net/tun:/dev/net/tun'],
      },
      sonarr: client('sonarr', [library('tv').at('/tv'), downloads()]),
      radarr: client('radarr', [library('movies').at('/movies'), downloads()]),
      lidarr: client('lidarr', [library('music').at('/music'), downloads()]),
      bazarr: client('bazarr', [library('tv').at('/tv'), library('movies').at('/movies')]),
      sabnzbd: client('sabnzbd', [downloads()]),
    },
  }).allow('HL143', "the image of the VPN's container brings its healthcheck");
}
