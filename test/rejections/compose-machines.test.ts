import { ComposeStack, Host, Share, type ContainerHost, type ServiceProps } from '../../lib';
import { expectRefused, expectWarned } from './refusal';
import { SmallLab } from './small-lab';

/** Services that the compiler may refuse, as a program in JavaScript would give them. */
type Loose = Readonly<Record<string, Partial<ServiceProps>>>;

/** A stack on a machine of its own kind, made in the line that is marked. */
function stackOn(lab: SmallLab, containers: ContainerHost, services: Loose) {
  const host = new Host(lab.app, 'nas', { address: lab.lan.at(4), containers, hasGpu: true });
  new ComposeStack(lab.repository, 'web', { host, services }); // <stack-on>
}

test('an image without a version on a machine that has pinned images only', () => {
  const lab = new SmallLab();
  stackOn(lab, { images: 'pinned' }, { web: { image: 'nginx:latest' }, old: { image: 'nginx:1.29' } });
  expectRefused(
    lab.app,
    `
      HL120  image nginx:latest is whatever is newest on the day it is pulled, and nas has pinned images only
             at  platform/web/web  <stack-on>
        fix  give a version as its tag`,
  );
});

test('settings that the old Compose of a NAS does not have', () => {
  const lab = new SmallLab();
  const services: Loose = {
    db: { image: 'db:1', healthcheck: { test: ['CMD', 'true'], startInterval: '1s' } },
    web: {
      image: 'web:1',
      gpus: 'all',
      envFile: [{ path: './web.env', required: false }],
      dependsOn: { db: { restart: true } },
    },
  };
  stackOn(lab, { compose: 'synology' }, services);
  expectRefused(
    lab.app,
    `
      HL121  healthcheck.start_interval of service db needs Compose 2.20.2; nas has an old one
             at  platform/web/db  <stack-on>
        fix  use interval, or run the stack on another machine

      HL121  gpus of service web needs Compose 2.30; nas has an old one
             at  platform/web/web  <stack-on>
        fix  use gpu, which writes a reservation, or run the stack on another machine

      HL121  env_file with settings of service web needs Compose 2.24; nas has an old one
             at  platform/web/web  <stack-on>
        fix  give the path alone, or run the stack on another machine

      HL121  depends_on.db.restart of service web needs Compose 2.17; nas has an old one
             at  platform/web/web  <stack-on>
        fix  leave it out, or run the stack on another machine`,
  );
});

test('keys of a file that the old Compose of a NAS does not read', () => {
  const lab = new SmallLab();
  const host = new Host(lab.app, 'nas', { address: lab.lan.at(4), containers: { compose: 'synology' } });
  // prettier-ignore
  new ComposeStack(lab.repository, 'web', { // <stack>
    host,
    services: {
      web: {
        image: 'web:1',
        configs: ['motd'],
        secrets: ['key', 'shared', 'file'],
        ports: [{ container: 80, host: 8080, address: '127.0.0.1', name: 'pages', appProtocol: 'http' }],
        volumes: [
          { type: 'bind', source: './pages', target: '/pages', bind: { createHostPath: false } },
          { type: 'tmpfs', target: '/scratch', tmpfs: { mode: 0o1777 } },
        ],
      },
    },
    include: ['./other.yml'],
    models: { llm: { model: 'ai/smollm2' } },
    jobs: { nightly: { image: 'web:1', triggers: { manual: true } } },
    configs: { motd: { content: 'welcome' }, plain: { file: './plain' } },
    secrets: { key: { environment: 'KEY' }, shared: { external: true }, file: { file: './file' } },
    networks: { inner: { enableIpv4: false } },
    extra: { name: 'pages' },
  });
  expectRefused(
    lab.app,
    `
      HL121  include of web needs Compose 2.20; nas has an old one
             at  platform/web  <stack>
        fix  declare its services here, or run the stack on another machine

      HL121  models of web needs Compose 2.38; nas has an old one
             at  platform/web  <stack>
        fix  run the model as a service, or run the stack on another machine

      HL121  jobs of web needs Compose a release to come; nas has an old one
             at  platform/web  <stack>
        fix  make it a oneShot(), or run the stack on another machine

      HL121  name of web needs Compose 2; nas has an old one
             at  platform/web  <stack>
        fix  give projectName, which goes to .env, or run the stack on another machine

      HL121  content of config motd of web needs Compose 2.23.1; nas has an old one
             at  platform/web  <stack>
        fix  make it a file with config(), or run the stack on another machine

      HL121  config plain of web needs Compose 2; nas has an old one
             at  platform/web  <stack>
        fix  make it a file with config(), or run the stack on another machine

      HL121  environment of secret key of web needs Compose 2.6; nas has an old one
             at  platform/web  <stack>
        fix  give the file, or run the stack on another machine

      HL121  secret shared, which only a Swarm has, of web needs Compose 2; nas has an old one
             at  platform/web  <stack>
        fix  give the file, or run the stack on another machine

      HL121  enable_ipv4 of network inner of web needs Compose 2.33.1; nas has an old one
             at  platform/web  <stack>
        fix  leave it out, or run the stack on another machine

      HL121  ports.name of service web needs Compose 2; nas has an old one
             at  platform/web/web  <stack>
        fix  leave it out, or run the stack on another machine

      HL121  ports.app_protocol of service web needs Compose 2; nas has an old one
             at  platform/web/web  <stack>
        fix  leave it out, or run the stack on another machine

      HL121  ports.host_ip of service web needs Compose 2; nas has an old one
             at  platform/web/web  <stack>
        fix  leave name, appProtocol, mode and extra out, or run the stack on another machine

      HL121  bind.create_host_path of service web needs Compose 2; nas has an old one
             at  platform/web/web  <stack>
        fix  leave it out, or run the stack on another machine

      HL121  tmpfs.mode of service web needs Compose 2.14; nas has an old one
             at  platform/web/web  <stack>
        fix  leave it out, or run the stack on another machine`,
  );
});

test('folders of NFS that are not mounted, or hold a database', () => {
  const lab = new SmallLab();
  const nas = new Host(lab.app, 'nas', { address: lab.lan.at(4) });
  const share = new Share(nas, 'docker', { path: '/volume1/docker', over: lab.lan });
  const host = new Host(lab.app, 'ctr01', {
    address: lab.lan.at(21),
    mounts: [share.at('/mnt/synology/docker')],
    containers: { data: '/mnt/synology/docker' },
  });
  const services = {
    db: { image: 'postgres:17', volumes: [host.data('db').at('/var/lib/postgresql/data')] },
    web: { image: 'web:1', volumes: ['/mnt/media:/media:ro', host.data('web').at('/data')] },
  };
  new ComposeStack(lab.repository, 'web', { host, services }); // <nfs>
  expectWarned(
    lab.app,
    `
      HL131  warning: service db is a database with its files on NFS: "/mnt/synology/docker/web/db"
             at  platform/web/db  <nfs>
        fix  keep them in a volume of the machine, and its dumps on NFS

      HL130  warning: service web has "/mnt/media", which is below no mount of ctr01
             at  platform/web/web  <nfs>
        fix  use one of /mnt/synology/docker, or give the machine the mount`,
  );
});
