import { AnsiblePlaybook, ComposeStack, Host, roles, type PortProps } from '../../lib';
import { expectRefused } from './refusal';
import { SmallLab } from './small-lab';

/** A lab with two services on one machine, one of which publishes each of these. */
function publish(first: string | PortProps, second: string | PortProps): SmallLab {
  const lab = new SmallLab();
  const services = (port: string | PortProps) => ({ web: { image: 'web:1', ports: [port] } });
  new ComposeStack(lab.repository, 'media', { host: lab.docker, services: services(first) }); // <media>
  const tools = { host: lab.docker, services: { dozzle: services(second).web } };
  new ComposeStack(lab.repository, 'tools', tools); // <tools>
  return lab;
}

test('a port published twice', () => {
  expectRefused(
    publish('8080:80', '8080:8080').app,
    `
      HL101  port 8080/tcp on docker is published twice
             by  platform/media/web     <media>
             and platform/tools/dozzle  <tools>
        fix  publish one on another port (8081 is free), or drop both and give the services a route`,
  );
});

test('a port on all addresses, and the same on one of them', () => {
  expectRefused(
    publish('0.0.0.0:8080:80', '192.168.1.20:8080:80').app,
    `
      HL101  port 8080/tcp on docker is published twice
             by  platform/media/web     <media>
             and platform/tools/dozzle  <tools>
        fix  publish one on another port (8081 is free), or drop both and give the services a route`,
  );
  expectRefused(
    publish({ host: 8080, container: 80 }, '127.0.0.1:8080:80').app,
    `
      HL101  port 8080/tcp on docker is published twice
             by  platform/media/web     <media>
             and platform/tools/dozzle  <tools>
        fix  publish one on another port (8081 is free), or drop both and give the services a route`,
  );
});

test('a range that holds the port of another service', () => {
  expectRefused(
    publish('8000-8010:8000-8010', '8005:80').app,
    `
      HL101  port 8005/tcp on docker is published twice
             by  platform/media/web     <media>
             and platform/tools/dozzle  <tools>
        fix  publish one on another port (8011 is free), or drop both and give the services a route`,
  );
});

test('two ranges that overlap are one problem', () => {
  expectRefused(
    publish('8000-8010:8000-8010/udp', '8008-8020:8008-8020/udp').app,
    `
      HL101  ports 8008-8010/udp on docker are published twice
             by  platform/media/web     <media>
             and platform/tools/dozzle  <tools>
        fix  publish one on another port (8021 is free), or drop both and give the services a route`,
  );
});

test('the last port, after which none is free', () => {
  expectRefused(
    publish('65535:80', '65535:81').app,
    `
      HL101  port 65535/tcp on docker is published twice
             by  platform/media/web     <media>
             and platform/tools/dozzle  <tools>
        fix  publish one on another port (1024 is free), or drop both and give the services a route`,
  );
});

test('one service publishes a port twice', () => {
  const lab = new SmallLab();
  const services = { web: { image: 'web:1', ports: ['8080:80', '8080:81'] } };
  new ComposeStack(lab.repository, 'media', { host: lab.docker, services }); // <twice>
  expectRefused(
    lab.app,
    `
      HL101  port 8080/tcp on docker is published twice
             by  platform/media/web  <twice>
             and platform/media/web  <twice>
        fix  publish one on another port (8081 is free), or drop both and give the services a route`,
  );
});

test('the port of a role, published by a container', () => {
  const lab = new SmallLab();
  const host = new Host(lab.app, 'ctr01', { address: lab.lan.at(21), roles: [roles.monitoring()] }); // <ctr01>
  new AnsiblePlaybook(lab.repository, 'site');
  const services = { exporter: { image: 'exporter:1', ports: ['9100:9100'] } };
  new ComposeStack(lab.repository, 'monitoring', { host, services }); // <exporter>
  expectRefused(
    lab.app,
    `
      HL101  port 9100/tcp on ctr01 is published twice
             by  platform/monitoring/exporter  <exporter>
             and ctr01 node exporter           <ctr01>
        fix  publish one on another port (9101 is free), or drop both and give the services a route`,
  );
});

test.each([
  ['two addresses', '127.0.0.1:8080:80', '192.168.1.20:8080:80'],
  ['two protocols', '53:53/udp', '53:53/tcp'],
  ['two ports', '8080:80', '8081:80'],
  ['neighbouring ranges', '8000-8010:8000-8010', '8011-8020:8011-8020'],
  ['ports of the containers alone', '80', '80'],
])('%s do not clash', (_, first, second) => {
  expect(publish(first, second).app.check()).toEqual([]);
});

test('the same port on two machines does not clash', () => {
  const lab = new SmallLab();
  const services = { web: { image: 'web:1', ports: ['8080:80'] } };
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services });
  const other = new Host(lab.app, 'ctr02', { address: lab.lan.at(22) });
  new ComposeStack(lab.repository, 'web2', { host: other, services });
  expect(lab.app.check()).toEqual([]);
});

test('ports that are none', () => {
  const lab = new SmallLab();
  const ports = [
    '0:80',
    '8080:65536',
    'http:80',
    '8010-8000:80',
    '8080:80-90',
    '8000-8010:80-85',
    '999.1.1.1:8080:80',
    { host: NaN, container: 80 },
  ];
  const services = { web: { image: 'web:1', ports } };
  new ComposeStack(lab.repository, 'media', { host: lab.docker, services }); // <ports>
  expectRefused(
    lab.app,
    `
      HL106  a port must be host:container with numbers from 1 to 65535, got "0:80"
             at  platform/media/web  <ports>
        fix  write it as in '8080:80', '127.0.0.1:8080:80' or '53:53/udp'

      HL106  a port must be host:container with numbers from 1 to 65535, got "8080:65536"
             at  platform/media/web  <ports>
        fix  write it as in '8080:80', '127.0.0.1:8080:80' or '53:53/udp'

      HL106  a port must be host:container with numbers from 1 to 65535, got "http:80"
             at  platform/media/web  <ports>
        fix  write it as in '8080:80', '127.0.0.1:8080:80' or '53:53/udp'

      HL106  a port must be host:container with numbers from 1 to 65535, got "8010-8000:80"
             at  platform/media/web  <ports>
        fix  write it as in '8080:80', '127.0.0.1:8080:80' or '53:53/udp'

      HL106  a port must be host:container with numbers from 1 to 65535, got "8080:80-90"
             at  platform/media/web  <ports>
        fix  write it as in '8080:80', '127.0.0.1:8080:80' or '53:53/udp'

      HL106  a port must be host:container with numbers from 1 to 65535, got "8000-8010:80-85"
             at  platform/media/web  <ports>
        fix  write it as in '8080:80', '127.0.0.1:8080:80' or '53:53/udp'

      HL106  a port must be host:container with numbers from 1 to 65535, got "999.1.1.1:8080:80"
             at  platform/media/web  <ports>
        fix  write it as in '8080:80', '127.0.0.1:8080:80' or '53:53/udp'

      HL106  a port must be host:container with numbers from 1 to 65535, got "NaN:80"
             at  platform/media/web  <ports>
        fix  write it as in '8080:80', '127.0.0.1:8080:80' or '53:53/udp'`,
  );
});
