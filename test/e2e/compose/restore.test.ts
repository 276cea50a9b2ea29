import { App, ComposeStack, Host, Network, noBackup, Repository, type BackupPlan } from '../../../lib';
import { backrestConfig } from '../../../lib/constructs/compose/backrest';
import { Engine } from '../engine/engine';
import { DockerHost } from './docker-host';

jest.setTimeout(30 * 60_000);

const started = Date.now();
let engine: Engine;
let ctr01: DockerHost;

const restic: BackupPlan = {
  by: 'backrest',
  schedule: '0 2 * * *',
  repository: '/mnt/backups/restic',
  keep: { daily: 7, weekly: 4, monthly: 3 },
};
const copies: BackupPlan = { by: 'hyper-backup', schedule: '0 1 * * *', repository: '/mnt/backups/copies' };

function lab() {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '10.99.0.0/24' });
  const host = new Host(app, 'ctr01', {
    address: lan.at(20),
    containers: { backups: { folders: copies, volumes: restic } },
  });
  const repository = new Repository(app, 'my-stacks');
  const stack = new ComposeStack(repository, 'notes', {
    host,
    backups: { cache: noBackup('it fills itself again') },
    services: {
      notes: {
        image: 'store:1',
        extra: { init: true },
        // It does not work without its data, as a database does not.
        command: ['sh', '-c', 'test -s /notes/one || exit 1; while sleep 1; do :; done'],
        volumes: ['notes:/notes', 'cache:/cache', host.data('files').at('/files')],
      },
    },
  });
  return { app, stack };
}

beforeAll(async () => {
  engine = await Engine.start();
  ctr01 = await DockerHost.start(engine, 'ctr01');
  await ctr01.busybox('store:1');
  await ctr01.checkOut(lab().app.output(), 'my-stacks', '/opt/stacks');
  await ctr01.must(
    `docker volume create --label com.docker.compose.project=notes --label com.docker.compose.volume=notes notes_notes
     d=/var/lib/docker/volumes/notes_notes/_data
     echo first > $d/one; head -c 300000 /dev/urandom > $d/two; mkdir $d/deep; echo x > "$d/deep/a b"; chown 65534:65534 $d/one; chmod 600 $d/two
     mkdir -p /srv/notes/files; echo kept > /srv/notes/files/file
     cd /opt/stacks && ./deploy.sh`,
  );
});
afterAll(async () => {
  try {
    await ctr01.stop();
  } finally {
    engine.stop();
  }
  console.log(`restore: ${((Date.now() - started) / 1000).toFixed(0)} s`);
});

const restore = (words: string) =>
  ctr01.run(`cd /opt/stacks && RESTIC_PASSWORD=secret RESTORE_TIMEOUT=30 ./restore.sh ${words}`);
const data = '/var/lib/docker/volumes/notes_notes/_data';
/** Every file with its content, mode and owner. */
const fingerprint = (folder: string) =>
  ctr01.must(
    `cd ${folder} && find . -type f -print0 | sort -z | xargs -0 sha256sum && find . -printf '%p %m %U:%G\\n' | sort`,
  );

test('a volume that restic backed up, by the paths of Backrest’s plan, comes back byte by byte after it was deleted', async () => {
  const { plans } = backrestConfig([lab().stack], {
    repository: '/repos/x',
    passwordVariable: 'RESTIC_PASSWORD',
  });
  const paths = plans.flatMap((plan) => plan.paths);
  expect(paths).toEqual([data]);
  await ctr01.must(
    `export RESTIC_PASSWORD=secret; restic init -q -r /mnt/backups/restic; restic -q -r /mnt/backups/restic backup ${paths.join(' ')}`,
  );
  const before = await fingerprint(data);
  await ctr01.must(
    'cd /opt/stacks/notes && docker compose down --volumes && ! docker volume inspect notes_notes',
  );

  const { code, stdout } = await restore('notes_notes');
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `notes_notes: restored from latest; what was there is in ${data}.before-restore\n`,
  });
  expect(await fingerprint(data)).toBe(before);
  // Compose takes the volume for its own.
  const up = await ctr01.run('cd /opt/stacks && ./deploy.sh');
  expect(up).toMatchObject({ code: 0, stdout: 'notes: changed: notes\n' });
  expect(up.stderr).not.toContain('was not created by Docker Compose');
});

test('what uses it is stopped and runs again, and the data that was there is kept', async () => {
  const since = await ctr01.must(`docker inspect -f '{{.State.StartedAt}}' notes`);
  await ctr01.must(`echo second > ${data}/one`);
  expect((await restore('notes_notes')).code).toBe(0);
  expect(await ctr01.must('docker exec notes cat /notes/one')).toBe('first\n');
  expect(await ctr01.must(`cat ${data}.before-restore/one`)).toBe('second\n');
  expect(await ctr01.must(`docker inspect -f '{{.State.StartedAt}}' notes`)).not.toBe(since);
});

test('a snapshot whose data does not work leaves the data as it was, and the service running', async () => {
  await ctr01.must(`cp -a ${data} /tmp/saved; : > ${data}/one`);
  await ctr01.must(`RESTIC_PASSWORD=secret restic -q -r /mnt/backups/restic backup --tag broken ${data}`);
  await ctr01.must(`echo third > ${data}/one`);
  const { code, stderr } = await restore('notes_notes');
  expect(code).toBe(1);
  expect(stderr).toContain(
    'notes_notes: the services do not work with what was in latest; the data is as it was before\n',
  );
  expect(await ctr01.must('docker exec notes cat /notes/one')).toBe('third\n');
});

test('an earlier snapshot comes to another folder, and nothing is stopped', async () => {
  const since = await ctr01.must(`docker inspect -f '{{.State.StartedAt}}' notes`);
  const [first] = JSON.parse(
    await ctr01.must('RESTIC_PASSWORD=secret restic -r /mnt/backups/restic snapshots --json'),
  ) as { short_id: string }[];
  expect((await restore(`notes_notes --at ${first!.short_id} --to /tmp/there`)).code).toBe(0);
  expect(await ctr01.must('cat /tmp/there/one')).toBe('first\n');
  expect(await ctr01.must(`docker inspect -f '{{.State.StartedAt}}' notes`)).toBe(since);
});

test('a snapshot that is not there, and a wrong password, change nothing', async () => {
  for (const words of ['notes_notes --at 00000000', 'notes_notes']) {
    const password = words.includes('--at') ? 'secret' : 'wrong';
    const { code, stderr } = await ctr01.run(
      `cd /opt/stacks && RESTIC_PASSWORD=${password} ./restore.sh ${words}`,
    );
    expect(code).toBe(1);
    expect(stderr).toContain('notes_notes: nothing was changed\n');
  }
  expect(await ctr01.must('docker exec notes cat /notes/one')).toBe('third\n');
  expect(await ctr01.must(`find /var/lib/docker/volumes/notes_notes -name '*restoring*'`)).toBe('');
});

test('a data folder comes from the copies of the NAS, which stay; without them it says what to do', async () => {
  expect(await restore('notes/files')).toMatchObject({
    code: 1,
    stderr:
      '/mnt/backups/copies/notes/latest/files is not there: let Hyper Backup restore to it first\nnotes/files: nothing was changed\n',
  });
  await ctr01.must(
    'mkdir -p /mnt/backups/copies/notes/latest && cp -a /srv/notes/files /mnt/backups/copies/notes/latest/',
  );
  await ctr01.must('echo lost > /srv/notes/files/file');
  expect((await restore('notes/files')).code).toBe(0);
  expect(await ctr01.must('docker exec notes cat /files/file')).toBe('kept\n');
  expect(await ctr01.must('cat /mnt/backups/copies/notes/latest/files/file')).toBe('kept\n');
});

test('a volume without a backup says why, and one that is not there which there are', async () => {
  expect(await restore('notes_cache')).toMatchObject({
    code: 1,
    stderr: 'notes_cache has no backup: it fills itself again\n',
  });
  const { code, stderr } = await restore('nothing');
  expect(code).toBe(2);
  expect(stderr).toContain('volumes: notes/files notes_notes notes_cache\n');
});
