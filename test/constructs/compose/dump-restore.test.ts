import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App } from '../../../lib/app';
import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import { volume } from '../../../lib/constructs/compose/mount';
import { Repository } from '../../../lib/core/repository';
import type { BackupPlan } from '../../../lib/model/backup';
import { Host } from '../../../lib/model/host';
import { Network } from '../../../lib/model/network';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-dump-restore-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes the scripts of two stacks, and a Docker whose containers are this machine. */
function write() {
  const app = new App();
  const host = new Host(app, 'ctr01', {
    address: new Network(app, 'lan', { cidr: '10.99.0.0/24' }).at(20),
    containers: { data: '/srv' },
  });
  const repository = new Repository(app, 'my-stacks');
  const backup: BackupPlan = {
    by: 'dump',
    schedule: '@daily',
    repository: join(folder, 'dumps'),
    commands: { dump: 'echo kept', restore: `cat > '${folder}/came-back'` },
  };
  new ComposeStack(repository, 'wiki', {
    host,
    services: {
      store: { image: 'store:1', volumes: [host.data('tables', { backup }).at('/tables'), 'pages:/pages'] },
    },
    backups: { pages: backup },
  });
  // Two stacks have a volume in common; the second has the database.
  const shared = { external: true };
  new ComposeStack(repository, 'read', {
    host,
    services: { reader: { image: 'reader:1', volumes: [volume('shared', shared).at('/data')] } },
  });
  new ComposeStack(repository, 'write', {
    host,
    services: { base: { image: 'base:1', volumes: [volume('shared', shared, backup).at('/data')] } },
  });
  const file = join(folder, 'compose.yaml');
  writeFileSync(file, 'services:\n  base:\n    image: base:1\n    volumes: [/srv/old/base:/base]\n');
  ComposeStack.fromFile(repository, 'adopted', file, { host, backups: { '/srv/old/base': backup } });
  for (const [path, text] of app.render()) {
    if (/^my-stacks\/(dump|restore)\.sh$/.test(path)) writeFileSync(join(folder, path.slice(10)), text);
  }
  writeFileSync(join(folder, 'sudo'), '#!/bin/sh\nshift\nexec "$@"\n');
  writeFileSync(
    join(folder, 'docker'),
    '#!/bin/sh\ncase $1 in ps) echo 1 ;; exec) shift; [ "$1" != -i ] || shift; shift; exec "$@" ;; esac\n',
  );
  for (const name of ['sudo', 'docker']) chmodSync(join(folder, name), 0o755);
}

test.each(['wiki/tables', 'wiki_pages', 'old/base', 'shared'])(
  'what was dumped of %s is what restore.sh reads',
  (name) => {
    write();
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
    const run = (script: string) =>
      spawnSync('bash', [join(folder, script), name], { encoding: 'utf8', env });
    expect(run('dump.sh')).toMatchObject({ status: 0, stderr: '' });
    expect(run('restore.sh')).toMatchObject({
      status: 0,
      stdout: `${name}: restored from latest\n`,
      stderr: '',
    });
    expect(readFileSync(join(folder, 'came-back'), 'utf8')).toBe('kept\n');
  },
);
