import {
  bind,
  ComposeNetwork,
  ComposeStack,
  dockerSocket,
  networkOf,
  rateLimit,
  Traefik,
  type ServiceProps,
} from '../../lib';
import { expectRefused, expectWarned } from './refusal';
import { SmallLab } from './small-lab';

/** Services that the compiler may refuse, as a program in JavaScript would give them. */
type Loose = Readonly<Record<string, Partial<ServiceProps>>>;

/** A stack of the small lab, made in the line that is marked. */
function stack(lab: SmallLab, services: Loose, owns: readonly ComposeNetwork[] = []) {
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services, owns }); // <stack>
}

test('names that the stack does not have', () => {
  const lab = new SmallLab();
  stack(lab, {
    vpn: { image: 'vpn:1' },
    app: {
      image: 'app:1',
      networkMode: networkOf('vnp'),
      ipc: 'service:shared',
      links: ['vpn:v', 'other'],
      volumesFrom: ['vpn:ro', 'container:elsewhere', 'files'],
      secrets: ['key'],
      configs: [{ source: 'motd', target: '/etc/motd' }],
    },
  });
  expectRefused(
    lab.app,
    `
      HL103  service app has the network of "vnp", which is no service of this stack
             at  platform/web/app  <stack>
        fix  did you mean "vpn"?

      HL103  service app has the shared memory of "shared", which is no service of this stack
             at  platform/web/app  <stack>
        fix  name a service of this stack

      HL103  service app links to "other", which is no service of this stack
             at  platform/web/app  <stack>
        fix  name a service of this stack

      HL103  service app has the volumes of "files", which is no service of this stack
             at  platform/web/app  <stack>
        fix  name a service of this stack

      HL103  service app has "motd" among its configs, which the stack does not declare
             at  platform/web/app  <stack>
        fix  declare it in the stack's configs

      HL103  service app has "key" among its secrets, which the stack does not declare
             at  platform/web/app  <stack>
        fix  declare it in the stack's secrets`,
  );
});

test('two mounts at one path', () => {
  const lab = new SmallLab();
  stack(lab, {
    web: { image: 'web:1', volumes: ['a:/data', bind('/srv/b').at('/data/')], tmpfs: '/data:size=1m' },
  });
  expectRefused(
    lab.app,
    `
      HL134  service web has two mounts at "/data"
             at  platform/web/web  <stack>
        fix  give one of them another path in the container`,
  );
});

test('a healthcheck that begins with no kind', () => {
  const lab = new SmallLab();
  stack(lab, { web: { image: 'web:1', healthcheck: { test: ['curl', 'localhost'] } } });
  expectRefused(
    lab.app,
    `
      HL144  the healthcheck of web begins with "curl"
             at  platform/web/web  <stack>
        fix  begin the list with 'CMD', 'CMD-SHELL' or 'NONE', or use command() or shell()`,
  );
});

test('a service that waits for the health of one without a healthcheck', () => {
  const lab = new SmallLab();
  stack(lab, { db: { image: 'db:1' }, web: { image: 'web:1', dependsOn: { db: 'healthy' } as never } });
  expectWarned(
    lab.app,
    `
      HL143  warning: service web waits until db is healthy, but db has no healthcheck here
             at  platform/web/web  <stack>
        fix  give db a healthcheck; if its image has one, allow this`,
  );
});

test('several containers of one name', () => {
  const lab = new SmallLab();
  stack(lab, {
    web: { image: 'web:1', scale: 2 },
    worker: { image: 'web:1', deploy: { replicas: 3 }, containerName: false },
  });
  expectRefused(
    lab.app,
    `
      HL154  service web has 2 containers, which cannot all be called web
             at  platform/web/web  <stack>
        fix  give containerName: false`,
  );
});

test('a limit that is given twice', () => {
  const lab = new SmallLab();
  const deploy = { resources: { limits: { cpus: '0.5', memory: '1g' } } };
  stack(lab, { web: { image: 'web:1', cpus: 0.5, memLimit: '2g', deploy } });
  expectRefused(
    lab.app,
    `
      HL155  service web has memLimit "2g", and "1g" in deploy.resources.limits.memory
             at  platform/web/web  <stack>
        fix  give it once`,
  );
});

test('GPUs by their number and by their ids', () => {
  const lab = new SmallLab();
  const devices = [{ capabilities: ['gpu'], count: 'all', deviceIds: ['0'] }];
  stack(lab, { web: { image: 'web:1', deploy: { resources: { reservations: { devices } } } } });
  expectRefused(
    lab.app,
    `
      HL158  service web wants all of its devices, and certain ones too
             at  platform/web/web  <stack>
        fix  give the count or the ids

      HL150  service web wants a GPU, but docker has none
             at  platform/web/web  <stack>
        fix  give the machine one, or run the stack on another machine`,
  );
});

test('a network of another service beside networks, ports or an ingress', () => {
  const lab = new SmallLab();
  const network = new ComposeNetwork(lab.repository, 'proxy');
  const via = new Traefik({ domain: 'example.org', network, dnsProvider: 'cloudflare' });
  stack(
    lab,
    {
      vpn: { image: 'vpn:1' },
      a1: { image: 'a:1', networkMode: networkOf('vpn'), networks: ['back'], ports: ['80:80'] },
      b1: { image: 'b:1', networkMode: 'service:vpn', ports: ['81:81'] },
      c1: { image: 'c:1', networkMode: 'host', ingress: { host: 'c', port: 80, via } },
    },
    [network],
  );
  expectRefused(
    lab.app,
    `
      HL152  service a1 has networks, and the network of "vpn" in their place
             at  platform/web/a1  <stack>
        fix  leave out networks or networkMode

      HL152  service b1 publishes ports, but has the network of "service:vpn", where they would have to be
             at  platform/web/b1  <stack>
        fix  write networkMode: networkOf('vpn'), which moves them, or publish them there

      HL152  service c1 has an ingress, but with network "host" it is on no network of the proxy
             at  platform/web/c1  <stack>
        fix  leave out networkMode, or route to it by a file of the proxy`,
  );
});

test('an ingress that the proxy does not know', () => {
  const lab = new SmallLab();
  const network = new ComposeNetwork(lab.repository, 'proxy');
  const middlewares = { common: rateLimit(100, 50) };
  const via = new Traefik({ domain: 'example.org', network, dnsProvider: 'cloudflare', middlewares });
  const fine = {
    host: 'fine',
    port: 80,
    via,
    middlewares: ['common', 'auth@kubernetes'],
    entryPoints: ['web'],
  };
  stack(
    lab,
    {
      fine: { image: 'a:1', ingress: fine },
      web: { image: 'a:1', ingress: { ...fine, host: 'web', middlewares: ['comon'], entryPoints: ['tls'] } },
      port: { image: 'a:1', ingress: { host: 'port', port: 0, via } },
    },
    [network],
  );
  expectRefused(
    lab.app,
    `
      HL142  middleware of the ingress of web is "comon", which the proxy does not have
             at  platform/web/web  <stack>
        fix  did you mean "common"?

      HL142  entry point of the ingress of web is "tls", which the proxy does not have
             at  platform/web/web  <stack>
        fix  give it to the proxy's entryPoints

      HL142  port of the ingress of port must be a whole number from 1 to 65535, got 0
             at  platform/web/port  <stack>
        fix  give the port that the container listens on`,
  );
});

test('what looks like a secret stands in the program', () => {
  const lab = new SmallLab();
  const environment = { DB_PASSWORD: 'hunter2', DB_PASSWORD_FILE: '/run/secrets/db', TOKEN: '', USER: 'a' };
  stack(lab, { web: { image: 'web:1', environment }, api: { image: 'api:1', environment: ['API_KEY=x'] } });
  expectWarned(
    lab.app,
    `
      HL111  warning: variable DB_PASSWORD of web looks like a secret, and its value stands in the program
             at  platform/web/web  <stack>
        fix  make it a Secret: its value is read from .env

      HL111  warning: variable API_KEY of api looks like a secret, and its value stands in the program
             at  platform/web/api  <stack>
        fix  make it a Secret: its value is read from .env`,
  );
});

test("a privileged container that may write Docker's socket", () => {
  const lab = new SmallLab();
  stack(lab, {
    root: { image: 'a:1', privileged: true, volumes: [dockerSocket('rw')] },
    reads: { image: 'a:1', privileged: true, volumes: [dockerSocket()] },
    text: { image: 'a:1', volumes: ['/var/run/docker.sock:/var/run/docker.sock'] },
  });
  expectWarned(
    lab.app,
    `
      HL151  warning: service root is privileged and may write Docker's socket: who is in it is root on the machine
             at  platform/web/root  <stack>
        fix  take away one of the two, or put a proxy of the socket between`,
  );
});

test('a service that is only there with a profile', () => {
  const lab = new SmallLab();
  stack(lab, {
    db: { image: 'db:1', profiles: ['debug', 'all'] },
    app: { image: 'app:1', dependsOn: { db: 'started' } },
    shell: { image: 'shell:1', dependsOn: { db: 'started' }, profiles: ['debug'] },
    other: { image: 'other:1', dependsOn: { db: { condition: 'started', required: false } } },
  });
  expectRefused(
    lab.app,
    `
      HL159  service app depends on db, which is only there with profile debug or all
             at  platform/web/app  <stack>
        fix  give app the same profiles, or db none`,
  );
});

test('a wait for the end of what never ends', () => {
  const lab = new SmallLab();
  stack(lab, {
    migrate: { image: 'wiki:2.5', command: ['migrate'] },
    wiki: { image: 'wiki:2.5', dependsOn: { migrate: 'completed' } },
  });
  expectRefused(
    lab.app,
    `
      HL162  service wiki waits until migrate is completed, but Docker starts migrate again whenever it ends
             at  platform/web/wiki  <stack>
        fix  make it one that runs once: migrate: oneShot({ … }), or restart: 'no'`,
  );
});
