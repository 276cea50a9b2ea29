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
        fix  drop one of these edges`,
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
