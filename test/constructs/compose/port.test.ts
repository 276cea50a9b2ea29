import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import {
  formatPort,
  parsePort,
  portTcpUdp,
  writtenPort,
  type PortProps,
} from '../../../lib/constructs/compose/port';
import { codesOf, smallLab } from '../small-lab';

const tcp = { protocol: 'tcp', address: undefined, container: 80, containerLast: 80 };

test.each([
  ['8080:80', { ...tcp, first: 8080, last: 8080 }],
  ['53:53/udp', { ...tcp, first: 53, last: 53, container: 53, containerLast: 53, protocol: 'udp' }],
  ['53:53/tcp', { ...tcp, first: 53, last: 53, container: 53, containerLast: 53 }],
  ['127.0.0.1:8080:80', { ...tcp, first: 8080, last: 8080, address: '127.0.0.1' }],
  ['8000-8010:9000-9010', { ...tcp, first: 8000, last: 8010, container: 9000, containerLast: 9010 }],
  ['8000-8010:80', { ...tcp, first: 8000, last: 8010 }],
  [
    '127.0.0.1:8000-8001:8000-8001/udp',
    { first: 8000, last: 8001, container: 8000, containerLast: 8001, protocol: 'udp', address: '127.0.0.1' },
  ],
  ['80', undefined],
])('%s takes ports of the machine', (text, value) => {
  expect(parsePort(text)).toEqual({ value });
});

test.each([
  '',
  'http',
  '0:80',
  '8080:65536',
  '8010-8000:80',
  '8080:80/sctp',
  '999.0.0.1:80:80',
  ':80',
  '80:',
  '${P}:80',
])('%j is no port', (text) => {
  expect(parsePort(text)).toMatchObject({ fault: { code: 'HL106' } });
});

test.each<[PortProps, string]>([
  [{ host: 8080, container: 80 }, '8080:80'],
  [{ host: 8080, container: 80, protocol: 'tcp' }, '8080:80'],
  [{ host: 53, container: 5353, protocol: 'udp' }, '53:5353/udp'],
  [{ host: 80, container: 80, address: '192.168.1.20' }, '192.168.1.20:80:80'],
])('the long form %j is written short', (port, text) => {
  expect(formatPort(port)).toBe(text);
});

test('a service tells the ports that it takes, one by one', () => {
  const { repository, ctr01 } = smallLab();
  const stack = new ComposeStack(repository, 'web', {
    host: ctr01,
    services: {
      api: {
        image: 'api:1',
        ports: [
          '8000-8001:80',
          '80',
          { host: 53, container: 53, protocol: 'udp', address: '0.0.0.0' },
          '127.0.0.1:9:9',
        ],
      },
    },
  });
  const by = 'repo/web/api';
  expect(stack.service('api').hostPorts).toEqual([
    { port: 8000, protocol: 'tcp', by },
    { port: 8001, protocol: 'tcp', by },
    { port: 53, protocol: 'udp', by },
    { port: 9, protocol: 'tcp', by, address: '127.0.0.1' },
  ]);
});

test('a port that is none is a problem of its service', () => {
  const { app, repository, ctr01 } = smallLab();
  const services = { api: { image: 'api:1', ports: ['80:http'] } };
  new ComposeStack(repository, 'web', { host: ctr01, services });
  expect(codesOf(app)).toEqual(['HL106']);
});

test.each([
  ['a port of the container alone', { container: 80 }, '80'],
  ['ranges', { host: '8000-8010', container: '80-90', protocol: 'udp' as const }, '8000-8010:80-90/udp'],
])('%s', (_, port, text) => {
  expect(formatPort(port)).toBe(text);
});

test('a port for both protocols', () => {
  expect(portTcpUdp(5353, 53, { address: '192.168.1.4' }).map(formatPort)).toEqual([
    '192.168.1.4:5353:53',
    '192.168.1.4:5353:53/udp',
  ]);
  expect(portTcpUdp(53).map(formatPort)).toEqual(['53:53', '53:53/udp']);
});

test('what a short form cannot say is written in the long one', () => {
  expect(writtenPort({ host: 8080, container: 80 })).toBe('8080:80');
  expect(writtenPort(8080)).toBe('8080');
  const named = { host: 8080, container: 80, name: 'web', appProtocol: 'http' };
  expect(writtenPort(named)).toEqual(named);
});
