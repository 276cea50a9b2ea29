import { ComposeNetwork } from '../../lib/constructs/compose/compose-network';
import { Secret } from '../../lib/core/secret';
import { Traefik } from '../../lib/patterns/traefik';
import { smallLab } from '../constructs/small-lab';

const { repository } = smallLab();
const network = new ComposeNetwork(repository, 'proxy-network', { name: 'proxy' });
const users = new Secret(repository, 'users', { description: 'who may' });
const traefik = new Traefik({ domain: 'example.org', network, dnsProvider: 'cloudflare' });

test('the labels of a service: its host name, its port, the network that leads to it', () => {
  expect(traefik.labels('grafana', { host: 'dash', port: 3000, via: traefik })).toEqual({
    'traefik.enable': 'true',
    'traefik.docker.network': 'proxy',
    'traefik.http.routers.dash.rule': 'Host(`dash.example.org`)',
    'traefik.http.routers.dash.entrypoints': 'websecure',
    'traefik.http.services.dash.loadbalancer.server.port': '3000',
  });
  expect(traefik.url('dash')).toBe('https://dash.example.org');
});

test('two stacks with a service of one name have routers of their own, and a dot ends no name', () => {
  const rule = (host: string) => Object.keys(traefik.labels('web', { host, port: 80, via: traefik }))[2];
  expect(rule('one')).toBe('traefik.http.routers.one.rule');
  expect(rule('two.web')).toBe('traefik.http.routers.two_web.rule');
});

test('a service that asks for a password has a middleware of its own, whose users are a secret', () => {
  expect(traefik.labels('grafana', { host: 'dash', port: 3000, via: traefik, auth: users })).toMatchObject({
    'traefik.http.routers.dash.middlewares': 'dash-auth',
    'traefik.http.middlewares.dash-auth.basicauth.users': users,
  });
});

test('the dashboard is never open', () => {
  const labels = traefik.dashboardLabels('traefik', users);
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
