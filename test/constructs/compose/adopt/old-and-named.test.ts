import { env } from '../../../../lib';
import { reportLists } from '../../../../lib/verify/report/table';
import { codesOf, fileOf } from '../../small-lab';
import { stackOf } from './lab';

test('on a NAS, what the old Compose reads in its own way', () => {
  const text = 'services:\n  web: {image: web:1, restart: no, ports: [22:22], gpus: all}\n';
  const { app } = stackOf(text, {}, { hasGpu: true, containers: { compose: 'synology' } });
  expect(app.check().map(({ code, what }) => `${code} ${what}`)).toEqual([
    'HL121 gpus of service web needs Compose 2.30; ctr01 has an old one',
    'HL186 compose.yml:2:32 has a value without quotes, which Compose reads as true or false',
    'HL186 compose.yml:2:44 has a value without quotes, which Compose reads as a number to the base of 60',
  ]);
});

test('on a NAS, what the old Compose refuses', () => {
  const text =
    'name: web\nservices:\n  web:\n    image: web:1\n    ports:\n' +
    '      - {target: 80, published: "80", name: web, app_protocol: http}\n' +
    '      - {target: 81, published: "81", host_ip: 127.0.0.1}\n';
  const { app } = stackOf(text, {}, { containers: { compose: 'synology' } });
  expect(app.check().map(({ code, what }) => `${code} ${what}`)).toEqual([
    'HL121 name of web needs Compose 2; ctr01 has an old one',
    'HL121 ports.name of service web needs Compose 2; ctr01 has an old one',
    'HL121 ports.app_protocol of service web needs Compose 2; ctr01 has an old one',
    'HL121 ports.host_ip of service web needs Compose 2; ctr01 has an old one',
  ]);
});

test('variables that a file names without a dollar sign, which Compose takes from .env', () => {
  const text = `services:
  web: {image: web:1, environment: [ONE, "SET=1"], secrets: [key], configs: [site]}
  app: {build: {context: ., args: [ARG]}, environment: {TWO: null, EMPTY: ""}}
secrets: {key: {environment: SIGNING}}
configs: {site: {environment: SITE}}
`;
  const { app } = stackOf(text, { variables: [env.required('TWO', 'how many')] });
  expect(codesOf(app)).toEqual([]);
  const lines = fileOf(app, 'repo/web/.env.example').split('\n\n').slice(1);
  expect(lines.map((line) => line.trim()).sort()).toEqual([
    '# SECRET: of the stack\nSIGNING=',
    '# how many\nTWO=',
    '# of app\nARG=',
    '# of the stack\nSITE=',
    '# of web\nONE=',
  ]);
});

test('verify takes the report of a mount whose target begins with a variable', () => {
  const { stack } = stackOf('services:\n  web: {image: web:1, volumes: ["/srv/x:${ROOT}/config"]}\n');
  const [read] = reportLists.stacks.parse([stack.describe().value]);
  expect(read?.services[0]?.mounts).toEqual([{ source: '/srv/x', target: '${ROOT}/config', mode: 'rw' }]);
});

/** A file with services that Traefik leads to by these rules, at these entry points. */
const routed = (...routers: readonly (readonly [rule: string, points?: string])[]) =>
  `services:\n${routers
    .map(([rule, points = 'websecure'], index) => {
      const router = `traefik.http.routers.r${index}`;
      return `  web${index}: {image: web:1, labels: {${router}.rule: "${rule}", ${router}.entrypoints: "${points}"}}\n`;
    })
    .join('')}`;

test('services of a file share a host by path, or by what else a rule asks', () => {
  const { app } = stackOf(
    routed(
      ['Host(`a.org`)'],
      ['Host(`a.org`) && PathPrefix(`/api`)'],
      ['Host(`a.org`) && Method(`POST`)'],
      ['Host(`a.org`) && Path(`/api`)'],
      ['Host(`a.org`)', 'web'],
      ['Host(`b.org`) && (PathPrefix(`/x`) || PathPrefix(`/y`)) || Host(`c.org`) && Path(`/`)'],
    ),
  );
  expect(codesOf(app)).toEqual([]);
  expect(fileOf(app, 'repo/web/README.md')).toContain(`| web0 | https://a.org |
| web1 | https://a.org/api |
| web2 | https://a.org |
| web3 | https://a.org/api |
| web4 | http://a.org |
| web5 | https://b.org |
| web5 | https://c.org |
`);
});

test.each([
  ['Host(`a.org`) && PathPrefix(`/api`)', 'PathPrefix(`/api`) && Host(`A.org`)'],
  ['Host(`a.org`)', 'Host(`b.org`) || Host(`a.org`)'],
])('two services have one URL: %s, %s', (first, second) => {
  expect(codesOf(stackOf(routed([first], [second])).app)).toEqual(['HL140']);
});
