import {
  ComposeStack,
  Host,
  RenovateConfig,
  Share,
  watchtower,
  type ContainerHost,
  type ServiceProps,
} from '../../lib';
import { expectRefused, expectWarned } from './refusal';
import { SmallLab } from './small-lab';

/** A stack on a machine of its own kind, made in the line that is marked. */
function stackOn(
  lab: SmallLab,
  containers: ContainerHost,
  services: Readonly<Record<string, ServiceProps>>,
  more: Partial<ConstructorParameters<typeof ComposeStack>[2]> = {},
) {
  const host = new Host(lab.app, 'ctr01', { address: lab.lan.at(21), containers, hasGpu: true });
  return new ComposeStack(lab.repository, 'web', { ...more, host, services }); // <stack-on>
}

const socket = ['/var/run/docker.sock:/var/run/docker.sock:ro'];

test('images whose programs Docker 29 does not listen to', () => {
  const lab = new SmallLab();
  stackOn(
    lab,
    { dockerVersion: '29' },
    {
      watchtower: watchtower({ image: 'containrrr/watchtower:1.7.1' }),
      traefik: { image: 'traefik:v3.5', volumes: socket },
      older: { image: 'traefik:2.11.30', volumes: socket },
      portainer: { image: 'portainer/portainer-ce:2.33.3', volumes: socket },
      between: { image: 'portainer/portainer-ee:2.35.0', volumes: socket },
    },
  );
  expectRefused(
    lab.app,
    `
      HL122  image containrrr/watchtower:1.7.1 speaks version 1.25 of Docker's API; Docker 29 of ctr01 takes 1.44 and newer
             at  platform/web/watchtower  <stack-on>
        fix  give it environment: { DOCKER_API_VERSION: "1.44" }

      HL122  image traefik:v3.5 speaks version 1.24 of Docker's API; Docker 29 of ctr01 takes 1.44 and newer
             at  platform/web/traefik  <stack-on>
        fix  take v3.6.1 or newer

      HL122  image traefik:2.11.30 speaks version 1.24 of Docker's API; Docker 29 of ctr01 takes 1.44 and newer
             at  platform/web/older  <stack-on>
        fix  take v3.6.1 or newer

      HL122  image portainer/portainer-ce:2.33.3 speaks version 1.24 of Docker's API; Docker 29 of ctr01 takes 1.44 and newer
             at  platform/web/portainer  <stack-on>
        fix  take 2.33.5, 2.36 or newer

      HL122  image portainer/portainer-ee:2.35.0 speaks version 1.24 of Docker's API; Docker 29 of ctr01 takes 1.44 and newer
             at  platform/web/between  <stack-on>
        fix  take 2.33.5, 2.36 or newer`,
  );
});

test('what works with Docker 29, what nobody knows of, and what does not speak with Docker', () => {
  const lab = new SmallLab();
  stackOn(
    lab,
    { dockerVersion: '29' },
    {
      watchtower: watchtower({ image: 'containrrr/watchtower:1.7.1', apiVersion: '1.44' }),
      traefik: { image: 'traefik:v3.6', volumes: socket },
      old: { image: 'traefik:v2.11', volumes: socket },
      portainer: { image: 'portainer/portainer-ee:2.33.6', volumes: socket },
      files: { image: 'traefik:v3.0' },
      // Whoever starts the stack says it in the shell.
      shell: {
        image: 'containrrr/watchtower:1.7.1',
        environment: { DOCKER_API_VERSION: null },
        volumes: socket,
      },
    },
  );
  expect(lab.app.check()).toEqual([]);
});

test('programs that the engine of a NAS is too old for', () => {
  const lab = new SmallLab();
  stackOn(
    lab,
    { compose: 'synology', dockerVersion: '24.0.2' },
    {
      fork: watchtower({ image: 'nickfedor/watchtower:1.8.5' }),
      told: watchtower({ image: 'containrrr/watchtower:1.7.1', apiVersion: '1.44' }),
      right: watchtower({ image: 'beatkind/watchtower:2', apiVersion: '1.43' }),
    },
  );
  expectRefused(
    lab.app,
    `
      HL122  image nickfedor/watchtower:1.8.5 speaks version 1.44 of Docker's API; Docker 24.0.2 of ctr01 takes up to 1.43
             at  platform/web/fork  <stack-on>
        fix  give it environment: { DOCKER_API_VERSION: "1.43" }

      HL122  service told speaks version 1.44 of Docker's API; Docker 24.0.2 of ctr01 takes up to 1.43
             at  platform/web/told  <stack-on>
        fix  give it environment: { DOCKER_API_VERSION: "1.43" }`,
  );
});

test('settings that a stated Compose or engine does not have', () => {
  const lab = new SmallLab();
  const web: ServiceProps = {
    image: 'web:1',
    gpus: 'all',
    annotations: { a: 'b' },
    healthcheck: { test: ['CMD', 'true'], startInterval: '1s' },
    envFile: [{ path: './web.env', format: 'raw' }],
    volumes: [{ type: 'tmpfs', target: '/run', tmpfs: { mode: 0o1777 } }],
  };
  const more = {
    include: ['./more.yaml'],
    configs: { motd: { content: 'hello\n' } },
    secrets: { key: { environment: 'KEY' } },
  };
  stackOn(lab, { composeVersion: '2.20', dockerVersion: '24.0.2' }, { web }, more);
  expectRefused(
    lab.app,
    `
      HL121  content of config motd of web needs Compose 2.23.1; ctr01 has 2.20
             at  platform/web  <stack-on>
        fix  make it a file with config(), or run the stack on another machine

      HL121  gpus of service web needs Compose 2.30; ctr01 has 2.20
             at  platform/web/web  <stack-on>
        fix  use gpu, which writes a reservation, or run the stack on another machine

      HL121  healthcheck.start_interval of service web needs Docker 25; ctr01 has 24.0.2
             at  platform/web/web  <stack-on>
        fix  use interval, or run the stack on another machine

      HL121  env_file.format of service web needs Compose 2.30; ctr01 has 2.20
             at  platform/web/web  <stack-on>
        fix  leave it out, or run the stack on another machine`,
  );
});

test('a Compose that is new enough has them all', () => {
  const lab = new SmallLab();
  stackOn(lab, { composeVersion: '2.40' }, { web: { image: 'web:1', gpus: 'all', postStart: [] } });
  expect(lab.app.check()).toEqual([]);
});

test('a container that writes to a share as somebody whom its server does not know', () => {
  const lab = new SmallLab();
  const nas = new Host(lab.app, 'nas', { address: lab.lan.at(4) });
  const all = new Share(nas, 'all', { path: '/volume1/all', over: lab.lan, squash: 'all', anonUid: 1024 });
  const root = new Share(nas, 'root', { path: '/volume1/root', over: lab.lan, squash: 'root' });
  const below = new Share(nas, 'below', { path: '/volume1/below', over: lab.lan, squash: 'none' });
  const host = new Host(lab.app, 'ctr01', {
    address: lab.lan.at(21),
    mounts: [all.at('/mnt/all'), below.at('/mnt/all/below'), root.at('/mnt/root')],
    containers: { data: '/mnt/root' },
  });
  const services = {
    user: { image: 'web:1', user: '1000:1000', volumes: ['/mnt/all/a:/a', '/mnt/all/b:/b:ro'] },
    puid: { image: 'web:1', environment: { PUID: '568' }, volumes: ['/mnt/all:/all'] },
    right: { image: 'web:1', user: '1024', volumes: ['/mnt/all:/all'] },
    image: { image: 'web:1', volumes: ['/mnt/all:/all', '/mnt/root/x:/x'] },
    below: { image: 'web:1', user: '1000', volumes: ['/mnt/all/below/a:/a'] },
    given: { image: 'web:1', volumes: [host.data('given', { owner: '472' }).at('/given')] },
    root: { image: 'web:1', user: 'root', volumes: ['/mnt/root/y:/y'] },
  };
  new ComposeStack(lab.repository, 'web', { host, services }); // <owners>
  expectWarned(
    lab.app,
    `
      HL132  warning: service user writes "/mnt/all/a" as user 1000, but its share takes everybody for user 1024
             at  platform/web/user  <owners>
        fix  let it run as user 1024, or export the share without all_squash

      HL132  warning: service puid writes "/mnt/all" as user 568, but its share takes everybody for user 1024
             at  platform/web/puid  <owners>
        fix  let it run as user 1024, or export the share without all_squash

      HL132  warning: service given writes "/mnt/root/web/given" as user 472, but its share takes root, who gives it the folder, for user 65534
             at  platform/web/given  <owners>
        fix  let the server give the folder to that user, or export the share with no_root_squash

      HL132  warning: service root writes "/mnt/root/y" as user 0, but its share takes root for user 65534
             at  platform/web/root  <owners>
        fix  let it run as another user, or export the share with no_root_squash`,
  );
});

test('Watchtower: none on the machine, and a schedule without seconds', () => {
  const lab = new SmallLab();
  const elsewhere = watchtower({ image: 'containrrr/watchtower:1.7.1', schedule: '0 4 * * *' });
  new ComposeStack(lab.repository, 'automation', { host: lab.docker, services: { elsewhere } }); // <elsewhere>
  stackOn(lab, {}, { web: { image: 'web:1', watchtower: true }, db: { image: 'db:1', watchtower: false } });
  expectRefused(
    lab.app,
    `
      HL124  the schedule of elsewhere is "0 4 * * *"; Watchtower wants six fields, the first for seconds
             at  platform/automation/elsewhere  <elsewhere>
        fix  write it as in '0 0 4 * * *'

      HL123  warning: Watchtower is to update web of web, but none runs on ctr01
             at  platform/web  <stack-on>
        fix  give a stack of the machine a service watchtower(), or leave updates to people`,
  );
});

test('Renovate in a repository that is written', () => {
  const lab = new SmallLab();
  new RenovateConfig(lab.repository, 'renovate', { catalogues: ['stacks/images.ts'] }); // <renovate>
  expectRefused(
    lab.app,
    `
      HL125  Renovate would change platform, which the next synth writes anew
             at  platform/renovate  <renovate>
        fix  make it under the app: it is for the repository that holds the program`,
  );
});
