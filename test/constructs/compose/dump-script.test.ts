import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App } from '../../../lib/app';
import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import { postgres } from '../../../lib/constructs/compose/database';
import { Repository } from '../../../lib/core/repository';
import { Secret } from '../../../lib/core/secret';
import type { BackupRetention } from '../../../lib/model/backup';
import { Host } from '../../../lib/model/host';
import { Network } from '../../../lib/model/network';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-dump-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The files of a lab with a database that is dumped, and with another one that is not. */
function files(keep?: BackupRetention, repositories?: string): ReadonlyMap<string, string> {
  const app = new App();
  const host = new Host(app, 'ctr01', {
    address: new Network(app, 'lan', { cidr: '10.99.0.0/24' }).at(20),
    ...(repositories !== undefined && { containers: { repositories } }),
  });
  const repository = new Repository(app, 'my-stacks');
  const password = new Secret(repository, 'password', { description: 'a password' });
  const login = { image: 'postgres:17', database: 'a', user: 'a', password };
  const dumps = { schedule: '30 1 * * *', repository: join(folder, 'dumps'), ...(keep && { keep }) };
  new ComposeStack(repository, 'wiki', {
    host,
    services: {
      store: postgres('store', { ...login, dumps }).service,
      other: postgres('other', login).service,
    },
  });
  return app.render();
}

/** Runs the script with a Docker that knows one container, whose command says something or fails. */
function dump(keep: BackupRetention | undefined, says: string, ...words: readonly string[]) {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  // As root, as on a machine; who is not has the files himself.
  writeFileSync(join(bin, 'sudo'), '#!/bin/sh\nshift\nexec "$@"\n');
  writeFileSync(join(bin, 'docker'), `#!/bin/sh\ncase $1 in ps) echo 1 ;; exec) ${says} ;; esac\n`);
  for (const name of ['sudo', 'docker']) chmodSync(join(bin, name), 0o755);
  const script = join(folder, 'dump.sh');
  writeFileSync(script, files(keep).get('my-stacks/dump.sh') ?? '', { mode: 0o755 });
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
  return spawnSync(script, words, { encoding: 'utf8', env });
}

const place = () => join(folder, 'dumps/wiki/wiki_store-data');

test('writes what the database says, and the latest leads there', () => {
  const { status, stdout } = dump(undefined, 'echo "create table"', 'wiki_store-data');
  expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining(place()) as string });
  expect(readFileSync(join(place(), 'latest.dump'), 'utf8')).toBe('create table\n');
});

test.each(['exit 1', ':', 'echo half; exit 1'])('a dump by "%s" is none: the ones before stay', (says) => {
  dump(undefined, 'echo good');
  const before = readdirSync(place());
  const { status, stderr } = dump(undefined, says);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'wiki_store-data: it was not dumped; the dumps before are as they were\n',
  });
  expect(readdirSync(place())).toEqual(before);
  expect(readFileSync(join(place(), 'latest.dump'), 'utf8')).toBe('good\n');
});

test('the last dump of each day, week and month stays, as many as are kept', () => {
  mkdirSync(place(), { recursive: true });
  const old = [
    ...['2015-01-05T01-30-00', '2015-01-31T01-30-00', '2015-02-28T01-30-00'],
    ...['2015-03-28T01-30-00', '2015-03-29T01-30-00', '2015-03-30T01-30-00', '2015-03-30T23-00-00'],
  ];
  for (const time of old) writeFileSync(join(place(), `${time}.dump`), '');
  dump({ daily: 2, weekly: 3, monthly: 4 }, 'echo new');
  expect(readdirSync(place()).filter((name) => old.includes(name.replace('.dump', '')))).toEqual([
    // The month before the last, the last of February, the last of a week, the last of a day.
    ...['2015-01-31T01-30-00.dump', '2015-02-28T01-30-00.dump'],
    ...['2015-03-29T01-30-00.dump', '2015-03-30T23-00-00.dump'],
  ]);
});

test('a volume that nobody dumps is told, with those that somebody does', () => {
  expect(dump(undefined, 'echo x', 'wiki_other-data')).toMatchObject({
    status: 2,
    stderr: 'wiki_other-data is no volume that is dumped: wiki_store-data\n',
  });
});

test('a wrong name among others is told before anything is dumped', () => {
  expect(dump(undefined, 'echo x', 'wiki_store-data', 'wiki_other-data').status).toBe(2);
  expect(existsSync(join(folder, 'dumps'))).toBe(false);
});

test('backup.md has the line for cron, by where the script is on the machine', () => {
  const line = (all: ReadonlyMap<string, string>, path: string) =>
    /`30 1 \* \* \* [^`]*`/.exec(all.get(`${path}/backup.md`) ?? '')?.[0];
  expect(line(files(), 'my-stacks')).toBe('`30 1 * * * /opt/stacks/dump.sh wiki_store-data`');
  const own = files(undefined, 'own');
  expect(line(own, 'own/wiki')).toBe('`30 1 * * * /opt/stacks/wiki/dump.sh wiki_store-data`');
  expect(own.has('own/wiki/dump.sh')).toBe(true);
});
