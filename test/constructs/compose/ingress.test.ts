import { parse } from 'yaml';
import { ComposeNetwork } from '../../../lib/constructs/compose/compose-network';
import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import type { ComposeDocument } from '../../../lib/constructs/compose/document';
import type { IngressController } from '../../../lib/constructs/compose/ingress';
import type { ServiceProps } from '../../../lib/constructs/compose/service-props';
import { Secret } from '../../../lib/core/secret';
import { codesOf, fileOf, smallLab } from '../small-lab';

/** A proxy of one label, which its stack makes the network of. */
function labWithProxy() {
  const lab = smallLab();
  const network = new ComposeNetwork(lab.repository, 'proxy');
  const proxy: IngressController = {
    network,
    labels: (routes) => ({
      route: routes.map(({ name, ingress: { host, port } }) => `${host} to ${name}:${port}`).join(', '),
      ...Object.fromEntries(
        routes.flatMap(({ ingress: { auth } }) => (auth === undefined ? [] : [['users', auth]])),
      ),
    }),
    url: (host) => `https://${host}.example.org`,
    faults: () => [],
  };
  new ComposeStack(lab.repository, 'core', { host: lab.ctr01, owns: [network], services: {} });
  return { ...lab, network, proxy };
}

/** A service behind the proxy, as Compose reads it. */
function routed(props: (proxy: IngressController, network: ComposeNetwork) => Partial<ServiceProps>) {
  const { app, repository, ctr01, proxy, network } = labWithProxy();
  new ComposeStack(repository, 'web', {
    host: ctr01,
    services: {
      api: { image: 'api:1', ingress: { host: 'api', port: 80, via: proxy }, ...props(proxy, network) },
    },
  });
  return (parse(fileOf(app, 'repo/web/compose.yaml')) as ComposeDocument).services['api'];
}

test('adds the labels of the proxy and joins its network; the neighbours stay in reach', () => {
  expect(routed(() => ({}))).toMatchObject({
    labels: { route: 'api to api:80' },
    networks: ['default', 'proxy'],
  });
});

test('joins the network once, beside those that are named', () => {
  expect(routed((_, network) => ({ networks: ['inside', network] }))?.networks).toEqual(['inside', 'proxy']);
  expect(routed(() => ({ networks: [] }))?.networks).toEqual(['proxy']);
});

test("labels of one's own are added and win", () => {
  expect(routed(() => ({ labels: { mine: '1', route: 'by hand' } }))?.labels).toEqual({
    mine: '1',
    route: 'by hand',
  });
});

test('the default network is never declared: Compose makes it', () => {
  const { app, repository, ctr01, proxy } = labWithProxy();
  new ComposeStack(repository, 'web', {
    host: ctr01,
    services: { api: { image: 'api:1', ingress: { host: 'api', port: 80, via: proxy } } },
  });
  const { networks } = parse(fileOf(app, 'repo/web/compose.yaml')) as ComposeDocument;
  expect(networks).toEqual({ proxy: { external: true } });
  expect(fileOf(app, 'repo/web/README.md')).toContain('| api | https://api.example.org |');
});

test('users are a secret', () => {
  const { app, repository, ctr01, proxy } = labWithProxy();
  const users = new Secret(repository, 'api-users', { description: 'who may' });
  new ComposeStack(repository, 'web', {
    host: ctr01,
    services: { api: { image: 'api:1', ingress: { host: 'api', port: 80, via: proxy, auth: users } } },
  });
  expect(fileOf(app, 'repo/web/compose.yaml')).toContain('users: ${API_USERS:?set API_USERS in .env}\n');
});

test('one host name cannot lead to two services', () => {
  const { app, repository, ctr01, proxy } = labWithProxy();
  const ingress = { host: 'api', port: 80, via: proxy };
  new ComposeStack(repository, 'web', {
    host: ctr01,
    services: { old: { image: 'api:1', ingress }, new: { image: 'api:2', ingress } },
  });
  expect(codesOf(app)).toEqual(['HL140']);
});

test('services share a host name by path', () => {
  const { app, repository, ctr01, proxy } = labWithProxy();
  const site = { host: 'site', port: 80, via: proxy };
  const stack = new ComposeStack(repository, 'web', {
    host: ctr01,
    services: {
      page: { image: 'page:1', ingress: site },
      api: { image: 'api:1', ingress: { ...site, path: '/api' } },
    },
  });
  expect(codesOf(app)).toEqual([]);
  expect(fileOf(app, 'repo/web/README.md')).toContain('| api | https://site.example.org/api |');
  expect(stack.describe().value).toMatchObject({ services: [{}, { url: 'https://site.example.org/api' }] });
});
