import { parse } from 'yaml';

import {
  App,
  ComposeStack,
  Host,
  Network,
  oneShot,
  postgres,
  Repository,
  Secret,
  type BackupPlan,
} from '../../../lib';
import { stetter } from '../../../stacks/stetter';
import { Engine } from '../engine/engine';
import { DockerHost } from './docker-host';
import { postgresImage } from './postgres-image';

jest.setTimeout(30 * 60_000);

const started = Date.now();
let engine: Engine;
let ctr01: DockerHost;
beforeAll(async () => {
  engine = await Engine.start();
  ctr01 = await DockerHost.start(engine, 'ctr01', ['postgresql']);
  await ctr01.busybox('store:1');
  // Whatever it is told, it goes on running.
  await ctr01.must(
    `printf 'FROM store:1\\nENTRYPOINT ["/bin/sh","-c","exec sleep 86400"]\\n' | docker build -q -t stand-in:1 - > /dev/null`,
  );
});
afterAll(async () => {
  try {
    await ctr01.stop();
  } finally {
    engine.stop();
  }
  console.log(`databases: ${((Date.now() - started) / 1000).toFixed(0)} s`);
});

interface ComposeFile {
  readonly services: Readonly<Record<string, { readonly image: string }>>;
}

test('two stacks of the lab from repositories of their own: core, and ai with a real PostgreSQL', async () => {
  const files = new Map(stetter('compose-stacks').output());
  await ctr01.must(
    'ip address add 192.168.1.20/32 dev lo; d=/mnt/synology/docker; mkdir -p $d; mount --bind $d $d',
  );
  for (const stack of ['core', 'ai']) {
    const path = `compose-stacks/${stack}/compose.yaml`;
    const file = files.get(path)!;
    // A container in a container has no GPU.
    const text = file.text.replace(/^ {4}deploy:\n(?: {5,}.*\n)+/gm, '');
    files.set(path, { ...file, text });
    for (const [name, { image }] of Object.entries((parse(text) as ComposeFile).services)) {
      const tagged = image.replace(/\$\{\w+:\?[^}]*\}/g, 'v1');
      if (name === 'postgres-n8n') await postgresImage(ctr01, tagged);
      else await ctr01.must(`docker tag stand-in:1 '${tagged}'`);
    }
    await ctr01.checkOut(files, `compose-stacks/${stack}`, `/opt/stacks/${stack}`);
  }

  const early = await ctr01.run('/opt/stacks/ai/deploy.sh');
  expect(early.code).toBe(1);
  expect(early.stderr).toContain('ai: .env is missing: copy .env.example, and fill in what is empty\n');
  expect(early.stderr).toContain(
    'ai: the network traefik_proxy is missing: deploy core first, which makes it\n',
  );

  await ctr01.must(
    `for stack in core ai; do sed 's/=$/=v1/' /opt/stacks/$stack/.env.example > /opt/stacks/$stack/.env; done`,
  );
  // As the page of the recovery has it.
  const loop = /^for stack in [^;]*; (do .*)$/m.exec(files.get('report.md')!.text)?.[1] ?? '';
  const all = () => ctr01.run(`export DEPLOY_TIMEOUT=900; for stack in core ai; ${loop}`, 1800);
  const first = await all();
  expect({ ...first, stderr: /it failed/.exec(first.stderr) === null ? '' : first.stderr }).toMatchObject({
    code: 0,
    stdout: 'core: changed: traefik vault\nai: changed: n8n ollama open-webui postgres-n8n whisper\n',
    stderr: '',
  });
  // n8n has what the database was made with.
  const login = `PGPASSWORD="$DB_POSTGRESDB_PASSWORD" psql -h "$DB_POSTGRESDB_HOST" -U "$DB_POSTGRESDB_USER" "$DB_POSTGRESDB_DATABASE" -Atc 'select 1'`;
  const variables = `docker inspect -f '{{range .Config.Env}}{{println .}}{{end}}' n8n | grep ^DB_POSTGRESDB > /tmp/n8n.env`;
  const network = `$(docker inspect -f '{{range $name, $_ := .NetworkSettings.Networks}}{{println $name}}{{end}}' postgres-n8n | head -n 1)`;
  const image = `$(docker inspect -f '{{.Config.Image}}' postgres-n8n)`;
  expect(
    await ctr01.must(
      `${variables}; docker run --rm --network "${network}" --env-file /tmp/n8n.env --entrypoint /bin/sh "${image}" -c '${login.replaceAll("'", `'\\''`)}'`,
    ),
  ).toBe('1\n');
  expect(await all()).toMatchObject({ code: 0, stdout: 'core: unchanged\nai: unchanged\n' });
});

const dumps: Omit<BackupPlan, 'by' | 'commands'> = {
  schedule: '30 1 * * *',
  repository: '/mnt/dumps',
  keep: { daily: 2 },
};

/** A database that is dumped; what others wait for ends before they start. */
function wiki() {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '10.99.0.0/24' });
  const host = new Host(app, 'ctr01', { address: lan.at(20) });
  const repository = new Repository(app, 'my-stacks');
  const password = new Secret(repository, 'wiki-password', { description: 'password of the database' });
  const database = postgres('store', {
    ...{ image: 'wiki-postgres:17', database: 'pages', user: 'wiki', password, dumps },
    healthcheck: { interval: '1s', startPeriod: '2m' },
  });
  const table = `PGPASSWORD="$PASSWORD" psql -h store -U wiki pages -c 'create table if not exists pages (title text)'`;
  new ComposeStack(repository, 'wiki', {
    host,
    services: {
      store: database.service,
      migrate: oneShot({
        image: 'wiki-postgres:17',
        entrypoint: ['/bin/sh', '-c', table],
        environment: { PASSWORD: database.password },
        dependsOn: { store: 'healthy' },
      }),
      wiki: {
        image: 'store:1',
        extra: { init: true },
        command: ['sleep', '86400'],
        dependsOn: { migrate: 'completed' },
      },
    },
  });
  return app.output();
}

const sql = (statement: string) =>
  ctr01.must(`docker exec store sh -c "psql -U wiki pages -Atc \\"${statement}\\""`);

test('a job that others wait for runs before them, and deployed again nothing changes', async () => {
  await postgresImage(ctr01, 'wiki-postgres:17');
  await ctr01.checkOut(wiki(), 'my-stacks', '/srv/my-stacks');
  await ctr01.must(`echo "WIKI_PASSWORD='it is \\$ecret'" > /srv/my-stacks/wiki/.env`);
  const deploy = () => ctr01.run('cd /srv/my-stacks && DEPLOY_TIMEOUT=900 ./deploy.sh', 1800);
  const first = await deploy();
  const logs = first.code === 0 ? '' : await ctr01.must('docker logs store 2>&1');
  expect({ ...first, stderr: first.code === 0 ? '' : `${first.stderr}${logs}` }).toMatchObject({
    code: 0,
    stdout: 'wiki: changed: store wiki\n',
    stderr: '',
  });
  expect(await sql('select count(*) from pages')).toBe('0\n');
  expect(await deploy()).toMatchObject({ code: 0, stdout: 'wiki: unchanged\n' });
});

test('dump.sh by the line of cron, and what is lost comes back; too old a dump goes', async () => {
  await sql("insert into pages values ('one')");
  const line = /`30 1 \* \* \* ([^`]*)`/.exec(await ctr01.must('cat /srv/my-stacks/backup.md'))?.[1] ?? '';
  expect(line).toBe('/opt/stacks/dump.sh wiki_store-data');
  const dump = line.replace('/opt/stacks', '/srv/my-stacks');
  const folder = '/mnt/dumps/wiki/wiki_store-data';
  await ctr01.must(`mkdir -p ${folder}; cd ${folder}; touch 2015-01-0{1,2,3}T01-30-00.dump`);
  expect((await ctr01.run(dump)).stdout).toMatch(
    /^wiki_store-data: \/mnt\/dumps\/wiki\/wiki_store-data\/\S+\.dump\n$/,
  );
  const kept = (await ctr01.must(`ls ${folder}`)).trim().split('\n');
  // The newest of two days, and where latest leads.
  expect(kept).toEqual([
    '2015-01-03T01-30-00.dump',
    expect.stringMatching(/^2\d{3}-.*\.dump$/),
    'latest.dump',
  ]);

  await sql("delete from pages; insert into pages values ('wrong')");
  expect(await ctr01.run('cd /srv/my-stacks && ./restore.sh wiki_store-data')).toMatchObject({
    code: 0,
    stdout: 'wiki_store-data: restored from latest\n',
  });
  expect(await sql('select title from pages')).toBe('one\n');

  // A dump that is broken in the middle changes nothing.
  await ctr01.must(`cd ${folder}; { cat latest.dump; echo 'no such statement;'; } > broken.dump`);
  await sql("insert into pages values ('two')");
  expect((await ctr01.run('cd /srv/my-stacks && ./restore.sh wiki_store-data --at broken')).code).toBe(1);
  expect(await sql('select title from pages order by title')).toBe('one\ntwo\n');

  await ctr01.must('docker stop store');
  const failed = await ctr01.run(dump);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain('wiki_store-data: it was not dumped; the dumps before are as they were\n');
  expect((await ctr01.must(`ls ${folder}`)).trim().split('\n')).toEqual([
    ...kept.slice(0, 2),
    'broken.dump',
    'latest.dump',
  ]);
});
