import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  ComposeNetwork,
  ComposeStack,
  env,
  noBackup,
  Traefik,
  type AdoptedStackProps,
} from '../../../../lib';
import { deployScript } from '../../../../lib/constructs/compose/deploy-script';
import { formatReport } from '../../../../lib/core/problem';
import { codesOf, fileOf } from '../../small-lab';
import { folder, smallLab, stackOf } from './lab';

/** The stack of `files/media.yml` beside the one that makes its network. */
function mediaLab(props: Partial<AdoptedStackProps> = {}) {
  const lab = smallLab();
  const { repository, ctr01 } = lab;
  const proxy = new ComposeNetwork(repository, 'traefik_proxy');
  const core = new ComposeStack(repository, 'core', {
    host: ctr01,
    owns: [proxy],
    services: { traefik: { image: 'traefik:v3.6.1', networks: [proxy], ports: ['443:443'] } },
  });
  const media = ComposeStack.fromFile(repository, 'media', 'files/media.yml', { host: ctr01, ...props });
  return { ...lab, proxy, core, media };
}

test('the file is written as it is, wherever the program runs', () => {
  const before = process.cwd();
  process.chdir('/');
  try {
    const { app } = mediaLab();
    const text = readFileSync(join(__dirname, 'files', 'media.yml'), 'utf8');
    expect(app.check()).toEqual([]);
    expect(app.render().get('repo/media/compose.yaml')).toBe(text);
  } finally {
    process.chdir(before);
  }
});

test.each([
  ['line ends of Windows', 'services:\r\n  web: { image: "web:1" }\r\n'],
  ['a byte order mark', '\uFEFFservices:\n  web: {image: web:1}\n'],
  ['no line end, tabs and spaces at ends', 'services:\n  web: {image: web:1}\t  # \t'],
  ['letters of other scripts', '# für später 🦆\nservices:\n  web: {image: web:1, labels: {ü: "😀"}}\n'],
])('bytes stay as they are: %s', (_, text) => {
  const { app } = stackOf(text);
  expect(codesOf(app)).toEqual([]);
  app.synth(join(folder, 'out'));
  expect(readFileSync(join(folder, 'out', 'repo/web/compose.yaml'))).toEqual(Buffer.from(text));
});

test('.env.example has each variable, with what the file says of it', () => {
  const { app } = mediaLab({ variables: [env.optional('PUID', '1001', 'user of the files')] });
  expect(fileOf(app, 'repo/media/.env.example'))
    .toBe(`# Copy to .env and fill in what is empty. Git ignores .env.

# SECRET: from the provider
WIREGUARD_PRIVATE_KEY=

# of vpn
UNSET=

# user of the files
PUID=1001

# of vpn
TORRENT_PORT=6881
`);
});

test('its services are those of the lab: ports, order, README, what is mounted', () => {
  const { app, media, core } = mediaLab();
  app.check();
  expect(media.foreignNetworks()).toEqual([{ name: 'traefik_proxy', owner: core }]);
  expect(media.service('vpn').hostPorts).toEqual([
    { port: 8112, protocol: 'tcp', by: 'repo/media/vpn', address: '127.0.0.1' },
    { port: 6881, protocol: 'udp', by: 'repo/media/vpn' },
  ]);
  expect(fileOf(app, 'repo/media/README.md')).toContain('(cd /opt/stacks/core && docker compose up -d)');
  expect(media.describe().value).toMatchObject({
    services: [
      { name: 'vpn', image: 'qmcgaw/gluetun:v3.40.0', containerName: 'vpn' },
      {
        name: 'deluge',
        containerName: null,
        mounts: [{ source: 'deluge' }, { mode: 'ro' }, { source: '/mnt/media' }],
      },
    ],
  });
});

test('a port that a typed service has too is told with the line of the file', () => {
  const { app, repository, ctr01 } = mediaLab();
  new ComposeStack(repository, 'chat', {
    host: ctr01,
    services: { server: { image: 'chat:1', ports: ['6881:80/udp'], containerName: 'vpn' } },
  });
  expect(formatReport(app.check()).replace(/from-file\.test\.ts:\d+/g, 'from-file.test.ts:<line>')).toBe(
    `
HL102  container name vpn on ctr01 is used twice
       by  repo/media/vpn    test/constructs/compose/adopt/files/media.yml:11
       and repo/chat/server  test/constructs/compose/adopt/from-file.test.ts:<line>
  fix  give one of them another containerName

HL101  port 6881/udp on ctr01 is published twice
       by  repo/media/vpn    test/constructs/compose/adopt/files/media.yml:11
       and repo/chat/server  test/constructs/compose/adopt/from-file.test.ts:<line>
  fix  publish one on another port (6882 is free), or drop both and give the services a route`.trim(),
  );
});

test('a route of its labels is a route of the lab', () => {
  const { app, media } = mediaLab();
  expect(media.service('vpn').routedNames).toEqual(['deluge.example.org']);
  expect(fileOf(app, 'repo/media/README.md')).toContain('| vpn | https://deluge.example.org |');
  const lab = mediaLab();
  const via = new Traefik({ domain: 'example.org', network: lab.proxy, dnsProvider: 'cloudflare' });
  new ComposeStack(lab.repository, 'torrents', {
    host: lab.ctr01,
    services: { web: { image: 'web:1', ingress: { host: 'deluge', port: 80, via } } },
  });
  expect(codesOf(lab.app)).toEqual(['HL140']);
});

test('which host names labels have', () => {
  const rule = 'Host(`a.example.org`, `B.example.org`) && !Host(`c.example.org`) || Host(`${D}.example.org`)';
  const { stack } = stackOf(
    `services:\n  web:\n    image: web:1\n    labels:\n      traefik.http.routers.x.rule: "${rule}"\n      traefik.http.routers.y.rule: Path(\`/\`)\n`,
  );
  expect(stack.service('web').routedNames).toEqual(['a.example.org', 'b.example.org']);
});

test.each([
  ['HL101', 'ports: ["80:80", "0.0.0.0:80-81:80-81"]'],
  ['HL103', 'depends_on: [base]'],
  ['HL106', 'ports: ["80:http"]'],
  ['HL115', 'networks: [proxy]'],
  ['HL111', 'environment: [DB_PASSWORD=hunter2]'],
  ['HL120', 'image: web:latest'],
  ['HL133', 'volumes: [data:/data]'],
  ['HL134', 'volumes: [/a:/data:ro, /b:/data/:ro]'],
  ['HL143', 'depends_on: {other: {condition: service_healthy}}'],
  ['HL144', 'healthcheck: {test: [curl, localhost]}'],
  ['HL150', 'gpus: all'],
  [
    'HL150',
    'deploy: {resources: {reservations: {devices: [{driver: nvidia, count: 1, capabilities: [gpu]}]}}}',
  ],
  ['HL152', 'network_mode: "service:other"', 'ports: ["80:80"]'],
  ['HL154', 'scale: 2', 'container_name: web'],
  ['HL155', 'mem_limit: 1g', 'deploy: {resources: {limits: {memory: 2g}}}'],
  ['HL158', 'gpus: [{count: 1, device_ids: ["0"]}]', ''],
  ['HL159', 'depends_on: [extra]'],
  ['HL185', 'ports: ["${PORT}:80"]'],
  ['HL186', 'environment: {UMASK: 0022}'],
  ['HL187', 'environment: {A: "${A:-1}", B: "${A:-2}"}'],
])('%s is found in a file: %s', (code, ...lines) => {
  const image = lines.some((line) => line.startsWith('image')) ? [] : ['image: web:1'];
  const text = `services:
  web:
${[...image, ...lines].map((line) => `    ${line}\n`).join('')}  other: {image: other:1}
  extra: {image: "extra:1", profiles: [extra]}
volumes: {data: }
networks: {proxy: {external: true}}
`;
  const { app } = stackOf(
    text,
    {},
    { hasGpu: code === 'HL158', containers: { backups: { folders: noBackup('test') } } },
  );
  expect(codesOf(app)).toEqual([code]);
});

test('a folder below the data of the machine needs a backup, as a volume does', () => {
  const text =
    'services:\n  web: {image: web:1, volumes: [/srv/web/data/:/data, /srv/x:/x:ro, /proc:/proc]}\n';
  const host = { containers: { backups: { volumes: noBackup('test') } } };
  const { app } = stackOf(text, {}, host);
  expect(app.check().map(({ code, what }) => `${code} ${what}`)).toEqual([
    expect.stringMatching(/^HL133 .*web\/data/),
  ]);
  const backups = { '/srv/web/data/': noBackup('made anew') };
  expect(codesOf(stackOf(text, { backups }, host).app)).toEqual([]);
});

test('its project keeps the name that the file gives it', () => {
  const named = stackOf('name: old\nservices:\n  web: {image: web:1}\n');
  expect(named.stack.projectName).toBe('old');
  expect(fileOf(named.app, 'repo/web/.env.example')).not.toContain('COMPOSE_PROJECT_NAME');
  const renamed = stackOf('services:\n  web: {image: web:1}\n', { renamedFrom: 'old' });
  expect(fileOf(renamed.app, 'repo/web/.env.example')).toContain('COMPOSE_PROJECT_NAME=old\n');
});

test('a variable that only a container reads, from .env, is not missing in the file', () => {
  const variables = [env.required('SESSION', 'a session')];
  const text = (file: string) => `services:\n  web: {image: web:1, env_file: ${file}}\n`;
  expect(codesOf(stackOf(text('[./.env]'), { variables }).app)).toEqual([]);
  expect(codesOf(stackOf(text('web.env'), { variables }).app)).toEqual(['HL114']);
});

test('what runs once and ends is run apart by deploy.sh: as the file says it, or the program', () => {
  const { stack } = stackOf(
    [
      'services:',
      '  download: { image: "download:1" }',
      '  migrate: { image: "wiki:2.5" }',
      '  wiki:',
      '    image: wiki:2.5',
      '    restart: always',
      '    depends_on: { migrate: { condition: service_completed_successfully } }',
      '',
    ].join('\n'),
    { oneShots: ['download'] },
  );
  const script = deployScript([stack]);
  expect(script).toContain("jobs=('download' 'migrate')\n");
  expect(script).toContain("awaited=('migrate')\n");
});

test('a patch has the last word, and the file is then written anew', () => {
  const { app, media } = mediaLab();
  media.file.patch(({ services }) => {
    services['deluge']!.mem_limit = '1g';
  });
  const text = fileOf(app, 'repo/media/compose.yaml');
  expect(text).toContain('    mem_limit: 1g\n');
  expect(text).toContain('WIREGUARD_PRIVATE_KEY: ${WIREGUARD_PRIVATE_KEY:?from the provider}');
  expect(text).not.toContain('by hand');
});

test('a pattern can add a service to it', () => {
  const { app, media } = mediaLab();
  media.add('exporter', { image: 'exporter:1', networks: ['back'], volumes: ['cache:/cache'] });
  expect(app.check()).toEqual([]);
  const text = fileOf(app, 'repo/media/compose.yaml');
  expect(text).toContain('  exporter:\n    image: exporter:1\n');
  expect(text).toMatch(/networks:\n {2}traefik_proxy:\n {4}external: true\n {2}back: {}\n/);
});
