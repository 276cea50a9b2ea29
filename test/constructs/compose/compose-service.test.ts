import { parse } from 'yaml';
import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import type { ComposeStackProps } from '../../../lib/constructs/compose/compose-stack-props';
import { http } from '../../../lib/constructs/compose/healthcheck';
import type { ServiceProps } from '../../../lib/constructs/compose/service-props';
import { applyEdges } from '../../../lib/core/graph';
import { codesOf, fileOf, smallLab } from '../small-lab';

const image = 'traefik/whoami:v1.11.0';
const defaults = { image, container_name: 'whoami', restart: 'unless-stopped' };

/** A stack of one service. */
function stackOf(props: Partial<ServiceProps>) {
  const lab = smallLab({ hasGpu: true });
  const services = { whoami: { image, ...props } };
  return { ...lab, stack: new ComposeStack(lab.repository, 'web', { host: lab.ctr01, services }) };
}

/** What Compose reads of that service. */
function documentOf(props: Partial<ServiceProps>): unknown {
  const document = parse(fileOf(stackOf(props).app, 'repo/web/compose.yaml')) as {
    services: Record<string, unknown>;
  };
  return document.services['whoami'];
}

test('what it is not told has a default that the file shows', () => {
  expect(documentOf({})).toEqual(defaults);
});

test.each<[keyof ServiceProps, Partial<ServiceProps>, object]>([
  ['containerName', { containerName: 'who' }, { container_name: 'who' }],
  ['hostname', { hostname: 'who' }, { hostname: 'who' }],
  ['restart', { restart: 'no' }, { restart: 'no' }],
  ['user', { user: '472:472' }, { user: '472:472' }],
  ['entrypoint', { entrypoint: ['/bin/sh', '-c'] }, { entrypoint: ['/bin/sh', '-c'] }],
  ['command', { command: 'serve --fast' }, { command: 'serve --fast' }],
  ['command', { command: ['serve', 8080] }, { command: ['serve', '8080'] }],
  ['environment', { environment: { A: 1, B: true, C: 'x' } }, { environment: { A: '1', B: 'true', C: 'x' } }],
  [
    'ports',
    { ports: ['8080:80', { host: 53, container: 53, protocol: 'udp' }] },
    { ports: ['8080:80', '53:53/udp'] },
  ],
  ['volumes', { volumes: ['/srv/x:/x:ro'] }, { volumes: ['/srv/x:/x:ro'] }],
  ['networkMode', { networkMode: 'host' }, { network_mode: 'host' }],
  ['pid', { pid: 'host' }, { pid: 'host' }],
  ['capAdd', { capAdd: ['NET_ADMIN'] }, { cap_add: ['NET_ADMIN'] }],
  ['privileged', { privileged: true }, { privileged: true }],
  ['privileged', { privileged: false }, { privileged: false }],
  ['devices', { devices: ['/dev/dri:/dev/dri'] }, { devices: ['/dev/dri:/dev/dri'] }],
  ['watchtower', { watchtower: false }, { labels: { 'com.centurylinklabs.watchtower.enable': 'false' } }],
  [
    'watchtower',
    { labels: ['a=b'], watchtower: { monitorOnly: true, dependsOn: ['db', 'web'], preUpdate: 'dump $HOME' } },
    {
      labels: [
        'a=b',
        'com.centurylinklabs.watchtower.enable=true',
        'com.centurylinklabs.watchtower.monitor-only=true',
        'com.centurylinklabs.watchtower.depends-on=db,web',
        'com.centurylinklabs.watchtower.lifecycle.pre-update=dump $$HOME',
      ],
    },
  ],
  [
    'gpu',
    { gpu: { count: 'all' } },
    {
      deploy: {
        resources: { reservations: { devices: [{ driver: 'nvidia', count: 'all', capabilities: ['gpu'] }] } },
      },
    },
  ],
  ['labels', { labels: { a: 'b', c: false } }, { labels: { a: 'b', c: 'false' } }],
  // Compose takes a key with x- for an extension.
  ['labels', { labels: { a: 'b=c', 'x-d': '$e' } }, { labels: ['a=b=c', 'x-d=$$e'] }],
  ['environment', { environment: { 'x-d': 1 } }, { environment: ['x-d=1'] }],
  [
    'healthcheck',
    { healthcheck: http(80, '/up') },
    { healthcheck: { test: ['CMD', 'wget', '--quiet', '--spider', 'http://localhost:80/up'] } },
  ],
  [
    'healthcheck',
    { healthcheck: { test: ['CMD', 'x'], interval: '9s', timeout: '2s', retries: 5, startPeriod: '1m' } },
    { healthcheck: { test: ['CMD', 'x'], interval: '9s', timeout: '2s', retries: 5, start_period: '1m' } },
  ],
  ['extra', { extra: { shm_size: '1gb', 'x-mine': [1] } }, { shm_size: '1gb', 'x-mine': [1] }],
])('%s: %j', (_, props, expected) => {
  expect(documentOf(props)).toEqual({ ...defaults, ...expected });
});

describe('dependsOn', () => {
  const dependent = (dependsOn: NonNullable<ServiceProps<'db' | 'cache'>['dependsOn']>) => {
    const { app, repository, ctr01 } = smallLab();
    const stack = new ComposeStack(repository, 'web', {
      host: ctr01,
      services: { api: { image, dependsOn }, db: { image, restart: 'no' }, cache: { image } },
    });
    const document = parse(fileOf(app, 'repo/web/compose.yaml')) as {
      services: { api: { depends_on: unknown } };
    };
    return { stack, written: document.services.api.depends_on };
  };

  test('is short where it says all', () => {
    expect(dependent({ db: 'started', cache: 'started' }).written).toEqual(['db', 'cache']);
  });

  test('names each condition where one is another', () => {
    expect(dependent({ db: 'healthy', cache: 'started' }).written).toEqual({
      db: { condition: 'service_healthy' },
      cache: { condition: 'service_started' },
    });
    expect(dependent({ db: 'completed' }).written).toEqual({
      db: { condition: 'service_completed_successfully' },
    });
  });

  test('orders the services', () => {
    const edges = applyEdges(dependent({ cache: 'started' }).stack.service('api'));
    expect(edges.map(({ to, why }) => [to.node.id, why])).toEqual([['cache', 'dependsOn']]);
  });

  test('on another word is a compile error, and a problem for who is not compiled', () => {
    const { app, repository, ctr01 } = smallLab();
    new ComposeStack(repository, 'web', {
      host: ctr01,
      // @ts-expect-error there is no service "lokki"
      services: { promtail: { image, dependsOn: { lokki: 'started' } }, loki: { image } },
    });
    expect(app.check()).toMatchObject([
      {
        code: 'HL103',
        what: 'service promtail depends on "lokki", which is no service of this stack',
        fix: 'did you mean "loki"?',
      },
    ]);
  });

  test('in a condition that is none is a compile error', () => {
    // @ts-expect-error running is no condition
    const props: ServiceProps<'db'> = { image, dependsOn: { db: 'running' } };
    expect(props).toBeDefined();
  });

  test('in a circle is a problem', () => {
    const { app, repository, ctr01 } = smallLab();
    new ComposeStack(repository, 'web', {
      host: ctr01,
      services: { a1: { image, dependsOn: { b1: 'started' } }, b1: { image, dependsOn: { a1: 'started' } } },
    });
    expect(app.check()).toMatchObject([
      { code: 'HL005', where: [{ path: 'repo/web/a1' }, { path: 'repo/web/b1' }] },
    ]);
  });
});

test('a misspelled prop is a compile error', () => {
  const { repository, ctr01 } = smallLab();
  const stack: Partial<ComposeStackProps> = {};
  // @ts-expect-error the prop is environment
  new ComposeStack(repository, 'a', { host: ctr01, services: { web: { image, enviroment: {} } } });
  // @ts-expect-error the prop is host, not hosts
  new ComposeStack(repository, 'b', { hosts: ctr01, host: ctr01, services: { web2: { image } }, ...stack });
});

test.each([
  ['', 'HL105'],
  ['nginx', 'HL120'],
  ['nginx:latest', 'HL120'],
  ['localhost:5000/nginx', 'HL120'],
])('image %j is a problem', (given, code) => {
  expect(codesOf(stackOf({ image: given }).app)).toEqual([code]);
});

test.each(['nginx:1.29', 'nginx@sha256:0123', 'localhost:5000/nginx:1'])('image %s is pinned', (pinned) => {
  expect(codesOf(stackOf({ image: pinned }).app)).toEqual([]);
});

test('a service that is built needs no image', () => {
  const props = { image: '', extra: { build: '.' } };
  expect(codesOf(stackOf(props).app)).toEqual([]);
  expect(documentOf(props)).toEqual({ container_name: 'whoami', restart: 'unless-stopped', build: '.' });
});

test('a GPU of a machine that has none is a problem', () => {
  const { app, repository, ctr01 } = smallLab();
  new ComposeStack(repository, 'ai', { host: ctr01, services: { ollama: { image, gpu: { count: 1 } } } });
  expect(codesOf(app)).toEqual(['HL150']);
});
