import { ComposeStack, dockerSocket, Secret, type Host, type Repository, type Traefik } from '../../lib';
import { images } from '../images';

/** An editor, small tools, and the page with the links. */
export function devTools(repository: Repository, ctr01: Host, proxy: Traefik) {
  const secret = (id: string, description: string) =>
    new Secret(repository, id, { description, store: 'secret/stacks/dev-tools' });

  return new ComposeStack(repository, 'dev-tools', {
    host: ctr01,
    tier: 4,
    defaults: { watchtower: true },
    description:
      'code-server is an editor in the browser, Flame the first page of the lab, IT tools are small helps.',
    services: {
      'code-server': {
        image: images.codeServer,
        command: ['--bind-addr', '0.0.0.0:8443', '.'],
        environment: { PASSWORD: secret('code-server-password', 'log-in of code-server') },
        volumes: [ctr01.data('code-server', { owner: '1000:1000' }).at('/home/coder')],
        ingress: { host: 'code', port: 8443, via: proxy },
      },
      flame: {
        image: images.flame,
        environment: { PASSWORD: secret('flame-password', 'who may change the links of Flame') },
        // One page has a folder outside of the NAS, against its own rule (C35).
        volumes: [ctr01.data('flame/data').at('/app/data'), dockerSocket()],
        ingress: { host: 'flame', port: 5005, via: proxy },
      },
      'it-tools': {
        image: images.itTools,
        ingress: { host: 'tools', port: 80, via: proxy },
      },
    },
  });
}
