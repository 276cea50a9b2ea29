import { parse } from 'yaml';

import { ComposeNetwork } from '../../lib/constructs/compose/compose-network';
import { dockerSocketProxy } from '../../lib/constructs/compose/docker-socket-proxy';
import { ComposeStack } from '../../lib/constructs/compose/compose-stack';
import type { ComposeDocument } from '../../lib/constructs/compose/document';
import type { IngressProps } from '../../lib/constructs/compose/ingress';
import { networkOf } from '../../lib/constructs/compose/service-network';
import { Secret } from '../../lib/core/secret';
import { Traefik } from '../../lib/patterns/traefik';
import { fileOf, smallLab } from '../constructs/small-lab';

const { app, repository, ctr01 } = smallLab();
const network = new ComposeNetwork(repository, 'proxy-network', { name: 'proxy' });
const users = new Secret(repository, 'users', { description: 'who may' });
const common = { domain: 'example.org', network, dnsProvider: 'cloudflare' };
const traefik = new Traefik(common);
const files = {
  certificates: ctr01.data('acme.json', { kind: 'file', mode: '600' }),
  logs: ctr01.data('logs'),
};
/** Labels of a container that is one service. */
const labelsOf = (name: string, ingress: Omit<IngressProps, 'via'>) =>
  traefik.labels([{ name, ingress: { ...ingress, via: traefik } }]);

test('the labels of a service: its host name, its port, the network that leads to it', () => {
  expect(labelsOf('grafana', { host: 'dash', port: 3000 })).toEqual({
    'traefik.enable': 'true',
    'traefik.docker.network': 'proxy',
    'traefik.http.routers.dash.rule': 'Host(`dash.example.org`)',
    'traefik.http.routers.dash.entrypoints': 'websecure',
    'traefik.http.services.dash.loadbalancer.server.port': '3000',
  });
  expect(traefik.url('dash')).toBe('https://dash.example.org');
});

test('two stacks with a service of one name have routers of their own, and a dot ends no name', () => {
  const rule = (host: string) => Object.keys(labelsOf('web', { host, port: 80 }))[2];
  expect(rule('one')).toBe('traefik.http.routers.one.rule');
  expect(rule('two.web')).toBe('traefik.http.routers.two_web.rule');
});

test('services that share a host by path have routers of their own, which no other host name makes', () => {
  expect(labelsOf('api', { host: 'site', port: 80, path: '/api' })).toMatchObject({
    'traefik.http.routers.site__api.rule': 'Host(`site.example.org`) && PathPrefix(`/api`)',
    'traefik.http.services.site__api.loadbalancer.server.port': '80',
  });
});

test('a service that asks for a password has a middleware of its own, whose users are a secret', () => {
  expect(labelsOf('grafana', { host: 'dash', port: 3000, auth: users })).toMatchObject({
    'traefik.http.routers.dash.middlewares': 'dash-auth',
    'traefik.http.middlewares.dash-auth.basicauth.users': users,
  });
});

test('the dashboard is never open', () => {
  const shown = new Traefik({ ...common, dashboard: { host: 'traefik', auth: users } });
  const labels: Readonly<Record<string, unknown>> = shown.service(files).labels;
  expect(traefik.service(files).labels).toEqual({});
  expect(labels['traefik.http.routers.dashboard.rule']).toBe('Host(`traefik.example.org`)');
  expect(labels['traefik.http.routers.dashboard.service']).toBe('api@internal');
  expect(labels['traefik.http.routers.dashboard.middlewares']).toBe('dashboard-auth');
  expect(labels['traefik.http.middlewares.dashboard-auth.basicauth.users']).toBe(users);
});

describe('the static file', () => {
  const config = traefik.staticConfig();

  test('leads HTTP to HTTPS, with one certificate for the whole domain', () => {
    expect(config['entryPoints']).toEqual({
      web: { address: ':80', http: { redirections: { entryPoint: { to: 'websecure', scheme: 'https' } } } },
      websecure: {
        address: ':443',
        http: {
          tls: { certResolver: 'cloudflare', domains: [{ main: 'example.org', sans: ['*.example.org'] }] },
        },
      },
    });
    expect(config['certificatesResolvers']).toEqual({
      cloudflare: { acme: { storage: '/acme.json', dnsChallenge: { provider: 'cloudflare' } } },
    });
  });

  test('routes to containers that ask for it, over its network, and to what the dynamic file names', () => {
    expect(config['providers']).toEqual({
      docker: { exposedByDefault: false, network: 'proxy' },
      file: { filename: '/etc/traefik/dynamic.yml', watch: true },
    });
  });

  test('does not open the API without a password', () => {
    expect(config['api']).toEqual({ dashboard: true });
  });
});

test('the dynamic file: a router and a service for each target', () => {
  expect(traefik.dynamicConfig({ dns: 'http://192.168.1.4:5380', ha: 'http://192.168.1.3:8123' })).toEqual({
    http: {
      routers: {
        dns: { rule: 'Host(`dns.example.org`)', entryPoints: ['websecure'], service: 'dns' },
        ha: { rule: 'Host(`ha.example.org`)', entryPoints: ['websecure'], service: 'ha' },
      },
      services: {
        dns: { loadBalancer: { servers: [{ url: 'http://192.168.1.4:5380' }] } },
        ha: { loadBalancer: { servers: [{ url: 'http://192.168.1.3:8123' }] } },
      },
    },
  });
});

describe('its props, as its file has them', () => {
  const full = new Traefik({
    ...common,
    entryPoints: {
      mqtt: { address: ':8883', published: false },
      dns: { address: ':853/udp', transport: { respondingTimeouts: { readTimeout: '60s' } } },
      websecure: {
        address: ':8443',
        asDefault: true,
        http: { middlewares: ['common@file'], tls: { certResolver: 'own' } },
        http3: { advertisedPort: 443 },
        forwardedHeaders: { trustedIPs: ['10.0.0.0/8'] },
        extra: { reusePort: true },
      },
    },
    resolvers: {
      own: {
        acme: { storage: '/own.json', caServer: 'https://ca.example.org', tlsChallenge: {}, extra: { a: 1 } },
      },
    },
    providers: {
      docker: { constraints: 'Label(`a`, `b`)' },
      http: { endpoint: 'https://routes.example.org' },
    },
    plugins: { bouncer: { moduleName: 'example.org/bouncer', version: 'v1.0.0' } },
    extra: { global: { sendAnonymousUsage: false } },
  });

  test('entry points, in the place of the standard ones', () => {
    expect(full.staticConfig()['entryPoints']).toEqual({
      web: { address: ':80', http: { redirections: { entryPoint: { to: 'websecure', scheme: 'https' } } } },
      mqtt: { address: ':8883' },
      dns: { address: ':853/udp', transport: { respondingTimeouts: { readTimeout: '60s' } } },
      websecure: {
        address: ':8443',
        asDefault: true,
        http: { middlewares: ['common@file'], tls: { certResolver: 'own' } },
        http3: { advertisedPort: 443 },
        forwardedHeaders: { trustedIPs: ['10.0.0.0/8'] },
        reusePort: true,
      },
    });
  });

  test('resolvers, providers, plugins and what has no prop', () => {
    expect(full.staticConfig()).toMatchObject({
      certificatesResolvers: {
        cloudflare: { acme: { storage: '/acme.json' } },
        own: {
          acme: { storage: '/own.json', caServer: 'https://ca.example.org', tlsChallenge: {}, a: 1 },
        },
      },
      providers: {
        docker: { exposedByDefault: false, network: 'proxy', constraints: 'Label(`a`, `b`)' },
        file: { filename: '/etc/traefik/dynamic.yml', watch: true },
        http: { endpoint: 'https://routes.example.org' },
      },
      experimental: { plugins: { bouncer: { moduleName: 'example.org/bouncer', version: 'v1.0.0' } } },
      global: { sendAnonymousUsage: false },
    });
  });

  test('its service publishes its entry points, those with HTTP/3 on UDP too, but for those that are not to be', () => {
    expect(full.service(files).ports).toEqual(['80:80', '8443:8443', '8443:8443/udp', '853:853/udp']);
    expect(traefik.service(files).ports).toEqual(['80:80', '443:443']);
  });

  test('with a proxy of the socket it asks that one, on a network with it', () => {
    const socket = dockerSocketProxy('docker-proxy', { image: 'proxy:1', allow: ['containers', 'events'] });
    const behind = new Traefik({ ...common, socket });
    expect(behind.staticConfig()['providers']).toMatchObject({
      docker: { endpoint: 'tcp://docker-proxy:2375' },
    });
    expect(behind.service(files).networks).toEqual(['default', network]);
    expect(behind.service(files).volumes.length).toBe(traefik.service(files).volumes.length - 1);
  });
});

test('behind a VPN ports and labels move to its container, and Flame shows each of the services', () => {
  const via = new Traefik({ ...common, catalog: 'flame' });
  new ComposeStack(repository, 'core', { host: ctr01, owns: [network], services: {} });
  new ComposeStack(repository, 'media', {
    host: ctr01,
    services: {
      vpn: { image: 'vpn:1' },
      films: {
        image: 'films:1',
        networkMode: networkOf('vpn'),
        ports: ['7878:7878'],
        ingress: { host: 'films', port: 7878, via, catalog: { icon: 'movie' } },
      },
      series: {
        image: 'series:1',
        networkMode: networkOf('vpn'),
        ingress: { host: 'tv', port: 8989, via, catalog: { name: 'Series, at home' } },
      },
      quiet: {
        image: 'quiet:1',
        networkMode: networkOf('vpn'),
        ingress: { host: 'quiet', port: 1, via, catalog: false },
      },
    },
  });
  const { services } = parse(fileOf(app, 'repo/media/compose.yaml')) as ComposeDocument;
  expect(services['vpn']).toMatchObject({
    ports: ['7878:7878'],
    networks: ['default', 'proxy'],
    labels: {
      'traefik.http.routers.films.rule': 'Host(`films.example.org`)',
      'traefik.http.routers.films.service': 'films',
      'traefik.http.services.films.loadbalancer.server.port': '7878',
      'traefik.http.routers.tv.rule': 'Host(`tv.example.org`)',
      'traefik.http.routers.tv.service': 'tv',
      'traefik.http.services.tv.loadbalancer.server.port': '8989',
      'flame.type': 'application',
      'flame.name': 'Films;Series, at home',
      'flame.url': 'https://films.example.org;https://tv.example.org',
      'flame.icon': 'movie;',
    },
  });
  expect(services['films']).toEqual({
    image: 'films:1',
    container_name: 'films',
    restart: 'unless-stopped',
    network_mode: 'service:vpn',
  });
});
