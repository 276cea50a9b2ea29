import { ComposeNetwork, ComposeStack, TofuRoot, type ServiceProps } from '../../lib';
import { expectRefused } from './refusal';
import { SmallLab } from './small-lab';

test('three stacks in a circle, edge by edge', () => {
  const { app, repository, docker } = new SmallLab();
  const net = (name: string) => new ComposeNetwork(repository, name);
  const [north, east, south] = [net('north'), net('east'), net('south')];
  const props = (owned: ComposeNetwork, used: ComposeNetwork) => ({
    host: docker,
    owns: [owned],
    services: { [`app-${owned.name}`]: { image: 'app:1', networks: [owned, used] } },
  });
  new ComposeStack(repository, 'core', props(north, east)); // <core>
  new ComposeStack(repository, 'media', props(east, south)); // <media>
  new ComposeStack(repository, 'tools', props(south, north)); // <tools>
  expectRefused(
    app,
    `
      HL005  these wait for each other, so none can be applied first
             by  platform/core waits for platform/media (uses its network east)    <core>
             and platform/media waits for platform/tools (uses its network south)  <media>
             and platform/tools waits for platform/core (uses its network north)   <tools>
        fix  drop one of these edges`,
  );
});

test('services that depend on each other, and on themselves', () => {
  const { app, repository, docker } = new SmallLab();
  const services = {
    app: { image: 'app:1', dependsOn: { db: 'healthy' } },
    db: { image: 'db:1', dependsOn: { app: 'started' } },
    loop: { image: 'loop:1', dependsOn: { loop: 'started' } },
  } as const satisfies Record<string, ServiceProps>;
  new ComposeStack(repository, 'web', { host: docker, services }); // <services>
  expectRefused(
    app,
    `
      HL005  these wait for each other, so none can be applied first
             by  platform/web/app waits for platform/web/db (dependsOn)  <services>
             and platform/web/db waits for platform/web/app (dependsOn)  <services>
        fix  drop one of these edges

      HL005  these wait for each other, so none can be applied first
             at  platform/web/loop waits for platform/web/loop (dependsOn)  <services>
        fix  drop one of these edges

      HL143  warning: service app waits until db is healthy, but db has no healthcheck here
             at  platform/web/app  <services>
        fix  give db a healthcheck; if its image has one, allow this`,
  );
});

test('stacks of OpenTofu that read each other', () => {
  const { app, repository } = new SmallLab();
  const network = new TofuRoot(repository, 'network');
  const machines = new TofuRoot(repository, 'machines');
  network.addDependency(machines);
  expect(() => machines.addDependency(network)).toThrow('circular');
  expect(app.check()).toEqual([]);
});

test('a tier that contradicts what the stack comes after, and one that is no number of stacks', () => {
  const { app, repository, docker } = new SmallLab();
  const proxy = new ComposeNetwork(repository, 'proxy');
  const stack = (name: string, networks: readonly ComposeNetwork[] = []) => ({
    host: docker,
    services: { [`${name}-app`]: { image: 'app:1', networks } },
  });
  const core = new ComposeStack(repository, 'core', { ...stack('core', [proxy]), owns: [proxy], tier: 2 });
  new ComposeStack(repository, 'dns', { ...stack('dns', [proxy]), tier: 1 }); // <dns>
  new ComposeStack(repository, 'web', { ...stack('web'), tier: 1, after: [core] }); // <web>
  new ComposeStack(repository, 'half', { ...stack('half'), tier: 1.5 }); // <half>
  expectRefused(
    app,
    `
      HL160  stack dns has tier 1, but comes after core, which has tier 2
             at  platform/dns  <dns>
        fix  give dns the tier 2 or a higher one, or drop what makes it wait for core

      HL160  stack web has tier 1, but comes after core, which has tier 2
             at  platform/web  <web>
        fix  give web the tier 2 or a higher one, or drop what makes it wait for core

      HL160  the tier of a stack must be a whole number from 1, got 1.5
             at  platform/half  <half>
        fix  give 1 to what everything else needs, 2 to what comes next`,
  );
});
