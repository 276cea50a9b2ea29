import { createHash } from 'node:crypto';

import {
  App,
  ComposeNetwork,
  ComposeStack,
  Host,
  Network,
  networkOf,
  Repository,
  Secret,
  Traefik,
} from '../../../lib';
import { DockerHost } from '../compose/docker-host';
import { Engine } from '../engine/engine';
import { traefikProgram } from './program';

jest.setTimeout(90 * 60_000);

const started = Date.now();
let engine: Engine;
let ctr01: DockerHost;

/** A page of busybox's, on a port of its own. */
const page = (text: string, port: number) => ({
  image: 'page:1',
  extra: { init: true },
  command: ['sh', '-c', `echo ${text} > /www/index.html; exec httpd -f -p ${port} -h /www`],
});

function lab() {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '10.99.0.0/24' });
  const host = new Host(app, 'ctr01', { address: lan.at(20) });
  const repository = new Repository(app, 'my-stacks');
  const users = (id: string) => new Secret(repository, id, { description: 'a line of htpasswd' });
  const via = new Traefik({
    domain: 'example.org',
    network: new ComposeNetwork(repository, 'proxy'),
    dnsProvider: 'cloudflare',
    dashboard: { host: 'traefik', auth: users('dashboard-users') },
    catalog: 'flame',
    // Nobody is asked for a certificate or a newer version: nothing leaves the machine.
    entryPoints: { websecure: { address: ':443', http: { tls: {} } } },
    extra: { global: { checkNewVersion: false, sendAnonymousUsage: false } },
  });
  new ComposeStack(repository, 'core', {
    host,
    owns: [via.network],
    services: {
      traefik: {
        ...via.service({
          certificates: host.data('acme.json', { kind: 'file', mode: '600' }),
          logs: host.data('logs'),
          routes: { nas: 'http://10.99.0.20:8099' },
        }),
        image: 'traefik:story',
      },
    },
  });
  new ComposeStack(repository, 'web', {
    host,
    services: {
      plain: { ...page('plain', 80), ingress: { host: 'plain', port: 80, via } },
      closed: {
        ...page('closed', 80),
        ingress: { host: 'closed', port: 80, via, auth: users('closed-users') },
      },
      vpn: page('vpn', 1),
      films: {
        ...page('films', 7878),
        networkMode: networkOf('vpn'),
        ingress: { host: 'films', port: 7878, via },
      },
      tv: { ...page('tv', 8989), networkMode: networkOf('vpn'), ingress: { host: 'tv', port: 8989, via } },
    },
  });
  return app.output();
}

const line = `me:{SHA}${createHash('sha1').update('secret').digest('base64')}`;

beforeAll(async () => {
  const program = await traefikProgram();
  engine = await Engine.start();
  ctr01 = await DockerHost.start(engine, 'ctr01');
  await ctr01.busybox('page:1');
  await ctr01.copy(program, '/root/traefik');
  await ctr01.must(
    `d=$(mktemp -d); chmod 755 $d; mkdir -p $d/tmp; mv /root/traefik $d/traefik
     tar -C $d -c . | docker import --change 'ENTRYPOINT ["/traefik"]' - traefik:story > /dev/null
     ip address add 10.99.0.20/32 dev lo; mkdir -p /srv/nas; echo nas > /srv/nas/index.html; busybox httpd -p 8099 -h /srv/nas`,
  );
  await ctr01.checkOut(lab(), 'my-stacks', '/opt/stacks');
  await ctr01.must(
    `echo "DASHBOARD_USERS='${line}'" > /opt/stacks/core/.env; echo "CLOSED_USERS='${line}'" > /opt/stacks/web/.env
     cd /opt/stacks && DEPLOY_TIMEOUT=600 ./deploy.sh`,
    1200,
  );
  // Traefik reads the labels of containers as they start.
  await ctr01.must(`for i in $(seq 60); do if [ "$(${ask('tv')})" = 200 ]; then break; fi; sleep 1; done`);
});
afterAll(async () => {
  try {
    await ctr01.stop();
  } finally {
    engine.stop();
  }
  console.log(`traefik: ${((Date.now() - started) / 1000).toFixed(0)} s`);
});

const resolved = (host: string) =>
  `--resolve ${host}.example.org:443:127.0.0.1 --resolve ${host}.example.org:80:127.0.0.1`;
/** The status of an answer. */
function ask(host: string, words = '', path = '/'): string {
  return `curl -sk --max-time 20 -o /dev/null -w '%{http_code}' ${words} ${resolved(host)} https://${host}.example.org${path}`;
}
const answer = (host: string, words = '', path = '/') =>
  ctr01.must(`curl -sk --max-time 20 ${words} ${resolved(host)} https://${host}.example.org${path}`);

test('an ingress answers under its name, and HTTP leads to HTTPS', async () => {
  expect(await answer('plain')).toBe('plain\n');
  const redirected = `curl -s -o /dev/null -w '%{http_code} %{redirect_url}' ${resolved('plain')} http://plain.example.org/`;
  expect(await ctr01.must(redirected)).toMatch(/^30[18] https:\/\/plain\.example\.org\/$/);
  expect(await ctr01.must(ask('nobody'))).toBe('404');
});

test('each service behind a VPN has its own name', async () => {
  expect(await answer('films')).toBe('films\n');
  expect(await answer('tv')).toBe('tv\n');
});

test('a route of the file leads to what is no container', async () => {
  expect(await answer('nas')).toBe('nas\n');
});

test('who has no password does not get in, and who has one does', async () => {
  expect(await ctr01.must(ask('closed'))).toBe('401');
  expect(await answer('closed', '-u me:secret')).toBe('closed\n');
});

test('the dashboard asks for a password, and Traefik finds no fault with any router, service or middleware', async () => {
  expect(await ctr01.must(ask('traefik', '', '/api/http/routers'))).toBe('401');
  for (const [kind, least] of [
    ['routers', 6],
    ['services', 5],
    ['middlewares', 2],
  ] as const) {
    const all = JSON.parse(await answer('traefik', '-u me:secret', `/api/http/${kind}?per_page=100`)) as {
      name: string;
      status: string;
    }[];
    expect(all.length).toBeGreaterThanOrEqual(least);
    expect(all.filter(({ status }) => status !== 'enabled')).toEqual([]);
  }
});
