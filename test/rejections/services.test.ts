import { ComposeNetwork, ComposeStack, env, Host, Traefik, type ServiceProps } from '../../lib';
import { expectRefused, expectWarned } from './refusal';
import { SmallLab } from './small-lab';

/** A stack of services that the compiler may refuse, as a program in JavaScript would make it. */
function stack(lab: SmallLab, id: string, services: Readonly<Record<string, Partial<ServiceProps>>>) {
  return new ComposeStack(lab.repository, id, {
    host: lab.docker,
    services: services,
  });
}

test('a service without an image', () => {
  const lab = new SmallLab();
  const services = { none: {}, empty: { image: '' } } as unknown as Record<string, ServiceProps>;
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services }); // <imageless>
  expectRefused(
    lab.app,
    `
      HL105  service none has no image
             at  platform/web/none  <imageless>
        fix  give image, with its tag

      HL105  service empty has no image
             at  platform/web/empty  <imageless>
        fix  give image, with its tag`,
  );
});

test('a service that is built needs no image', () => {
  const lab = new SmallLab();
  stack(lab, 'web', { web: { extra: { build: '.' } } });
  expect(lab.app.check()).toEqual([]);
});

test('an image of which nobody knows the version is a warning', () => {
  const lab = new SmallLab();
  const services = {
    latest: { image: 'web:latest' },
    untagged: { image: 'registry:5000/web' },
    tagged: { image: 'registry:5000/web:1' },
    digest: { image: 'web@sha256:0000' },
  };
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services }); // <images>
  expectWarned(
    lab.app,
    `
      HL120  warning: image web:latest is whatever is newest on the day it is pulled
             at  platform/web/latest  <images>
        fix  give a version as its tag

      HL120  warning: image registry:5000/web is whatever is newest on the day it is pulled
             at  platform/web/untagged  <images>
        fix  give a version as its tag`,
  );
});

test('dependsOn with a service that the stack does not have', () => {
  const lab = new SmallLab();
  const services = {
    app: { image: 'app:1', dependsOn: { postgers: 'healthy' } },
    worker: { image: 'app:1', dependsOn: { elasticsearch: 'started' } },
    postgres: { image: 'postgres:17' },
  } as unknown as Record<string, ServiceProps>;
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services }); // <depends>
  expectRefused(
    lab.app,
    `
      HL103  service app depends on "postgers", which is no service of this stack
             at  platform/web/app  <depends>
        fix  did you mean "postgres"?

      HL103  service worker depends on "elasticsearch", which is no service of this stack
             at  platform/web/worker  <depends>
        fix  name a service of this stack`,
  );
});

test('a network that no stack makes', () => {
  const lab = new SmallLab();
  const proxy = new ComposeNetwork(lab.repository, 'traefik_proxy');
  const services = { app: { image: 'app:1', networks: [proxy] } };
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services }); // <ownerless>
  expectRefused(
    lab.app,
    `
      HL107  network traefik_proxy is used on docker, but no stack makes it there
             at  platform/web  <ownerless>
        fix  give owns: [traefik_proxy] to the stack that starts first`,
  );
});

test('a network that a stack of another machine makes', () => {
  const lab = new SmallLab();
  const other = new Host(lab.app, 'nas', { address: lab.lan.at(4) });
  const proxy = new ComposeNetwork(lab.repository, 'traefik_proxy');
  const services = { app: { image: 'app:1', networks: [proxy] } };
  new ComposeStack(lab.repository, 'core', { host: other, services: {}, owns: [proxy] });
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services }); // <other-machine>
  expectRefused(
    lab.app,
    `
      HL107  network traefik_proxy is used on docker, but no stack makes it there
             at  platform/web  <other-machine>
        fix  give owns: [traefik_proxy] to the stack that starts first`,
  );
});

test('a network of one name on each of two machines is fine', () => {
  const lab = new SmallLab();
  const other = new Host(lab.app, 'nas', { address: lab.lan.at(4) });
  const proxy = new ComposeNetwork(lab.repository, 'traefik_proxy');
  new ComposeStack(lab.repository, 'core', { host: lab.docker, services: {}, owns: [proxy] });
  new ComposeStack(lab.repository, 'nas', { host: other, services: {}, owns: [proxy] });
  expect(lab.app.check()).toEqual([]);
});

test('a network that two stacks make', () => {
  const lab = new SmallLab();
  const proxy = new ComposeNetwork(lab.repository, 'traefik_proxy');
  const services = { app: { image: 'app:1', networks: [proxy] } };
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services, owns: [proxy] }); // <owner-1>
  new ComposeStack(lab.repository, 'core', { host: lab.docker, services: {}, owns: [proxy] }); // <owner-2>
  expectRefused(
    lab.app,
    `
      HL102  network traefik_proxy on docker is made by two stacks
             by  platform/web   <owner-1>
             and platform/core  <owner-2>
        fix  let one own it: the other uses it as it is`,
  );
});

test('one container name twice on a machine', () => {
  const lab = new SmallLab();
  const services = { redis: { image: 'redis:8' } };
  new ComposeStack(lab.repository, 'paperless', { host: lab.docker, services }); // <redis-1>
  new ComposeStack(lab.repository, 'immich', { host: lab.docker, services }); // <redis-2>
  expectRefused(
    lab.app,
    `
      HL102  container name redis on docker is used twice
             by  platform/paperless/redis  <redis-1>
             and platform/immich/redis     <redis-2>
        fix  give one of them another containerName`,
  );
});

test('one Compose project twice on a machine', () => {
  const lab = new SmallLab();
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services: {} }); // <project-1>
  new ComposeStack(lab.app, 'other', { host: lab.docker, services: {}, folder: 'web' }); // <project-2>
  expectRefused(
    lab.app,
    `
      HL102  Compose project web on docker exists twice
             by  platform/web  <project-1>
             and other         <project-2>
        fix  give one of them another folder`,
  );
});

test('one host name for two services', () => {
  const lab = new SmallLab();
  const network = new ComposeNetwork(lab.repository, 'traefik_proxy');
  const via = new Traefik({ domain: 'example.org', network, dnsProvider: 'cloudflare' });
  const ingress = { host: 'grafana', port: 3000, via };
  const owner = {
    host: lab.docker,
    owns: [network],
    services: { grafana: { image: 'grafana:12', ingress } },
  };
  new ComposeStack(lab.repository, 'monitoring', owner); // <route-1>
  const other = { host: lab.docker, services: { test: { image: 'grafana:13', ingress } } };
  new ComposeStack(lab.repository, 'test', other); // <route-2>
  expectRefused(
    lab.app,
    `
      HL140  https://grafana.example.org leads to two services
             by  platform/monitoring/grafana  <route-1>
             and platform/test/test           <route-2>
        fix  give one of them another host, or a path of its own`,
  );
});

test('a host name that DNS does not take', () => {
  const lab = new SmallLab();
  const network = new ComposeNetwork(lab.repository, 'traefik_proxy');
  const via = new Traefik({ domain: 'example.org', network, dnsProvider: 'cloudflare' });
  const services = {
    good: { image: 'web:1', ingress: { host: 'a.b', port: 80, via } },
    bad: { image: 'web:1', ingress: { host: 'https://web', port: 80, via } },
    full: { image: 'web:1', ingress: { host: 'web.example.org', port: 80, via } },
  };
  new ComposeStack(lab.repository, 'web', { host: lab.docker, owns: [network], services }); // <route>
  expectRefused(
    lab.app,
    `
      HL141  host of an ingress must be a name in the lab's domain, got "https://web"
             at  platform/web/bad  <route>
        fix  write it as in 'grafana', without the domain

      HL141  host of the ingress of full has the domain in it: "web.example.org" would be https://web.example.org.example.org
             at  platform/web/full  <route>
        fix  write it as in 'grafana', without the domain`,
  );
});

test('names that Docker does not take', () => {
  const lab = new SmallLab();
  const services = { w: { image: 'web:1' }, 'my web': { image: 'web:1', containerName: 'web!' } };
  new ComposeStack(lab.repository, 'My Stack', { host: lab.docker, services }); // <names>
  expectRefused(
    lab.app,
    `
      HL104  a stack's folder must be a Compose project name of a-z, 0-9, "_" and "-", got "My Stack"
             at  platform/My Stack  <names>
        fix  choose such an id, or give folder

      HL104  a service's name must be two or more of letters, digits, "_", "." and "-", got "w"
             at  platform/My Stack/w  <names>
        fix  choose such a name: it is the container's too

      HL104  a service's name must be two or more of letters, digits, "_", "." and "-", got "my web"
             at  platform/My Stack/my web  <names>
        fix  choose such a name: it is the container's too

      HL104  a service's name must be two or more of letters, digits, "_", "." and "-", got "web!"
             at  platform/My Stack/my web  <names>
        fix  choose such a name: it is the container's too`,
  );
});

test('a GPU on a machine that has none', () => {
  const lab = new SmallLab();
  const services = { ollama: { image: 'ollama:1', gpu: { count: 1 } } };
  new ComposeStack(lab.repository, 'ai', { host: lab.docker, services }); // <gpu>
  expectRefused(
    lab.app,
    `
      HL150  service ollama wants a GPU, but docker has none
             at  platform/ai/ollama  <gpu>
        fix  give the machine one, or run the stack on another machine`,
  );
});

test('variables that Compose reads in its own way', () => {
  const lab = new SmallLab();
  const environment = {
    NAME: env.required('MY-NAME', 'a name'),
    HOME: env.optional('HOME_URL', 'https://${HOST}', 'a URL'),
  };
  const services = { app: { image: 'app:1', environment } };
  const variables = [env.required('OTHER-NAME', 'of a container')];
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services, variables }); // <variables>
  expectRefused(
    lab.app,
    `
      HL108  a variable's name must be letters, digits and "_", got "OTHER-NAME"
             at  platform/web  <variables>
        fix  write "OTHER_NAME"

      HL108  a variable's name must be letters, digits and "_", got "MY-NAME"
             at  platform/web/app  <variables>
        fix  write "MY_NAME"

      HL108  the default of HOME_URL cannot hold "$" or "}", got "https://\${HOST}"
             at  platform/web/app  <variables>
        fix  make the variable required, or leave those out`,
  );
});
