import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App } from '../../../lib/core/app';
import { Repository } from '../../../lib/core/repository';
import { Secret } from '../../../lib/core/secret';
import { Host } from '../../../lib/model/host';
import { Network } from '../../../lib/model/network';
import { DnsZone, type DnsZoneProps } from '../../../lib/constructs/dns/dns-zone';
import { Technitium } from './technitium';

// Each call is a process or two.
jest.setTimeout(60_000);

const primary = new Technitium('token-of-nas');
const secondary = new Technitium('token-of-docker');
const urls: Record<string, string> = {};
let folder = '';

beforeAll(async () => {
  urls['DNS_PRIMARY_URL'] = await primary.start();
  urls['DNS_SECONDARY_URL'] = await secondary.start();
});
afterAll(async () => {
  await primary.stop();
  await secondary.stop();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-dns-'));
  for (const server of [primary, secondary]) {
    server.zones.clear();
    server.changes.length = 0;
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a small lab with these names. */
function write(names: DnsZoneProps['records'] = {}, ttl = 3600): void {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24' });
  const repository = new Repository(app, 'names');
  const server = (name: string, address: number) => ({
    host: new Host(app, name, { address: lan.at(address) }),
    token: new Secret(app, `${name}-token`, { description: 'token' }),
  });
  const [nas, docker] = [server('nas', 4), server('docker', 20)];
  new DnsZone(repository, 'dns', {
    domain: 'example.org',
    primary: nas,
    secondary: docker,
    networks: [lan],
    proxy: { name: 'proxy', host: docker.host },
    records: names,
    ttl,
  });
  app.synth(folder);
}

interface Run {
  readonly code: number;
  readonly said: readonly string[];
}

function sync(args: readonly string[] = [], tokens: Record<string, string> = {}): Promise<Run> {
  return new Promise((done) => {
    execFile(
      'bash',
      [join(folder, 'names/dns/dns-sync.sh'), ...args],
      {
        env: {
          PATH: process.env['PATH'],
          ...urls,
          NAS_TOKEN: 'token-of-nas',
          DOCKER_TOKEN: 'token-of-docker',
          ...tokens,
        },
      },
      (error, stdout, stderr) => {
        const said = `${stdout}${stderr}`.trimEnd().split('\n');
        done({ code: error === null ? 0 : Number(error.code), said });
      },
    );
  });
}

/** Records of the domain by name, without the server's own. */
function served(zone = 'example.org'): Record<string, string> {
  const records = primary.zones.get(zone)?.records ?? [];
  return Object.fromEntries(
    records.filter(({ type }) => type !== 'SOA').map(({ name, type, value }) => [name, `${type} ${value}`]),
  );
}

test('zones are made, filled and copied; a second run changes nothing', async () => {
  write({ grafana: 'proxy' });
  const first = await sync();
  expect(first).toMatchObject({ code: 0 });
  expect(served()).toEqual({
    'nas.example.org': 'A 192.168.1.4',
    'docker.example.org': 'A 192.168.1.20',
    'proxy.example.org': 'A 192.168.1.20',
    'grafana.example.org': 'CNAME proxy.example.org',
  });
  expect(served('1.168.192.in-addr.arpa')).toEqual({
    '4.1.168.192.in-addr.arpa': 'PTR nas.example.org',
    '20.1.168.192.in-addr.arpa': 'PTR docker.example.org',
  });
  expect([...secondary.zones].map(([name, { type, primary: from }]) => [name, type, from])).toEqual([
    ['example.org', 'Secondary', '192.168.1.4'],
    ['1.168.192.in-addr.arpa', 'Secondary', '192.168.1.4'],
  ]);
  expect(primary.zones.get('example.org')?.options).toMatchObject({
    zoneTransfer: 'UseSpecifiedNetworkACL',
    zoneTransferNetworkACL: ['192.168.1.20'],
    notifyNameServers: ['192.168.1.20'],
  });

  const [before, copied] = [primary.changes.length, secondary.changes.length];
  expect(await sync()).toEqual({ code: 0, said: ['The name servers are as zones.json says.'] });
  expect([primary.changes.length, secondary.changes.length]).toEqual([before, copied]);
});

test('a dry run says what it would do, and does nothing', async () => {
  write();
  const { code, said } = await sync(['--dry-run']);
  expect(code).toBe(0);
  expect(said).toContain('create zone example.org');
  expect(said).toContain('add nas.example.org A 192.168.1.4');
  expect([...primary.changes, ...secondary.changes]).toEqual([]);
});

test('what the lab no longer has is removed, what changed is changed, what is somebody else’s stays', async () => {
  primary.zone('example.org', 'Primary', [
    { name: 'printer.example.org', type: 'A', value: '192.168.1.90', ttl: 60 },
    { name: 'example.org', type: 'TXT', value: '', ttl: 60, comments: 'mail' },
  ]);
  write({ grafana: 'proxy', old: 'proxy' });
  await sync();
  primary.changes.length = 0;
  // An alias becomes a machine of its own, a name goes, and all live shorter.
  write({}, 600);
  const { said } = await sync();
  expect(said).toEqual(
    expect.arrayContaining([
      'remove old.example.org CNAME proxy.example.org',
      'remove grafana.example.org CNAME proxy.example.org',
      'update nas.example.org A 192.168.1.4',
    ]),
  );
  expect(Object.keys(served()).sort()).toEqual([
    'docker.example.org',
    'example.org',
    'nas.example.org',
    'printer.example.org',
    'proxy.example.org',
  ]);
  const records = primary.zones.get('example.org')?.records ?? [];
  expect(records.filter(({ ttl }) => ttl === 600).length).toBe(3);
  primary.changes.length = 0;
  await sync();
  expect(primary.changes).toEqual([]);
});

test('a name that is somebody else’s stops it before anything is changed', async () => {
  primary.zone('example.org', 'Primary', [
    { name: 'grafana.example.org', type: 'A', value: '192.168.1.9', ttl: 60 },
  ]);
  write({ grafana: 'proxy' });
  expect(await sync()).toEqual({
    code: 1,
    said: [
      'grafana.example.org has a record that is not ours: A 192.168.1.9',
      'nothing was changed: remove those records, or give the names to somebody else',
    ],
  });
  expect([...primary.changes, ...secondary.changes]).toEqual([]);
});

test('the same record by somebody else is left to them', async () => {
  primary.zone('example.org', 'Primary', [
    { name: 'nas.example.org', type: 'A', value: '192.168.1.4', ttl: 60 },
  ]);
  write();
  await sync();
  expect(primary.changes.filter((change) => change.startsWith('zones/records/add nas.'))).toEqual([]);
});

test('a zone of another kind is refused', async () => {
  primary.zone('example.org', 'Forwarder');
  write();
  expect(await sync()).toEqual({
    code: 1,
    said: ['example.org is a zone of type Forwarder on nas, not Primary'],
  });
});

test('a token that is missing or wrong is told, and never shown', async () => {
  write();
  expect(await sync([], { NAS_TOKEN: '' })).toEqual({
    code: 1,
    said: ['set NAS_TOKEN: the token of the name server on nas'],
  });
  const wrong = await sync([], { NAS_TOKEN: 'not-this-one' });
  expect(wrong.code).toBe(1);
  expect(wrong.said.join('\n')).toContain('nas: zones/list: Invalid token or session expired.');
  expect(wrong.said.join('\n')).not.toContain('not-this-one');
});

test('an argument that it does not know', async () => {
  write();
  expect((await sync(['--dryrun'])).code).toBe(2);
  expect(primary.changes).toEqual([]);
});
