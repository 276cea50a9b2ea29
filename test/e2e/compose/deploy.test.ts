import { Engine } from '../engine/engine';
import { DockerHost } from './docker-host';
import { smallStacks, type Version } from './small-stacks';

jest.setTimeout(30 * 60_000);

let engine: Engine;
let ctr01: DockerHost;
const started = Date.now();

beforeAll(async () => {
  engine = await Engine.start();
  ctr01 = await DockerHost.start(engine, 'ctr01');
  await ctr01.busybox('store:1', 'web:1');
});
afterAll(async () => {
  try {
    await ctr01.stop();
  } finally {
    engine.stop();
  }
  console.log(`deploy: ${((Date.now() - started) / 1000).toFixed(0)} s`);
});

/** Brings a version to the machine and deploys it. */
async function deploy(version: Version, ...stacks: readonly string[]) {
  await checkOut(version);
  return ctr01.run(`cd /opt/stacks && DEPLOY_TIMEOUT=60 ./deploy.sh ${stacks.join(' ')}`);
}

async function checkOut(version: Version): Promise<void> {
  await ctr01.checkOut(smallStacks(version), 'my-stacks', '/opt/stacks');
}

/** What Docker keeps of every container that goes on running: which it is, and since when. */
const containers = () =>
  ctr01.must(
    `docker ps -q --no-trunc | xargs -r docker inspect -f '{{.Name}} {{.Id}} {{.State.StartedAt}}' | sort`,
  );
const answer = () => ctr01.must('curl -s --max-time 5 http://127.0.0.1:8080/');

test('a stack is not touched while its .env lacks a value, which is named and never shown', async () => {
  await checkOut({});
  await ctr01.must(`echo "LEFTOVER='a secret'" > /opt/stacks/front/.env`);
  const checked = await ctr01.run('cd /opt/stacks && ./env-check');
  expect(checked).toMatchObject({
    code: 1,
    stdout: 'front: GREETING is missing\nfront: LEFTOVER is not used\nback: complete\n',
  });
  const { code, stdout, stderr } = await ctr01.run('cd /opt/stacks && ./deploy.sh front');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(
    'front: GREETING is missing\nfront: LEFTOVER is not used\nfront: nothing was changed\n',
  );
  expect(await containers()).toBe('');

  await ctr01.must('echo GREETING= > /opt/stacks/front/.env');
  expect((await ctr01.run('cd /opt/stacks && ./env-check front')).stdout).toBe('front: GREETING is empty\n');
  await ctr01.must(`echo "GREETING='it is \\$set'" > /opt/stacks/front/.env`);
  expect(await ctr01.run('cd /opt/stacks && ./env-check')).toMatchObject({ code: 0 });
});

test('on an empty machine a stack says what makes its network, and the first line of its README puts it right', async () => {
  const refused = await ctr01.run('cd /opt/stacks && ./deploy.sh back');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(
    'back: the network shared is missing: deploy front first, which makes it\nback: nothing was changed\n',
  );
  const alone = await ctr01.run('cd /opt/stacks/back && docker compose up -d');
  expect(alone.code).not.toBe(0);
  expect(alone.stderr).toContain('network shared declared as external, but could not be found');

  // Below the header and the title.
  const [, , , , firstLine = ''] = (await ctr01.must('cat /opt/stacks/back/README.md')).split('\n');
  const [, remedy = ''] = /`([^`]*)`\.$/.exec(firstLine) ?? [];
  await ctr01.must(remedy);
  await ctr01.must('cd /opt/stacks/back && docker compose up -d');
  expect(await answer()).toBe('one\n');
  await ctr01.must(
    'cd /opt/stacks/back && docker compose down --volumes; cd ../front && docker compose down',
  );
});

test('deploy.sh starts the stacks in their order, and makes folders with their owners', async () => {
  const { code, stdout } = await deploy({ old: true });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: 'front: changed: web\nold: changed: old\nback: changed: store\n',
  });
  expect(await answer()).toBe('one\n');
  expect(await ctr01.must('stat -c "%u:%g %a" /srv/back/files')).toBe('65534:65534 750\n');
});

test('deployed again nothing changes, and a job that runs each time is no change', async () => {
  const before = await containers();
  const { code, stdout } = await deploy({ old: true });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: 'front: unchanged\nold: unchanged\nback: unchanged\n',
  });
  expect(await containers()).toBe(before);
  expect(await ctr01.must('cat /var/lib/docker/volumes/back_kept/_data/runs')).toBe('ran\nran\n');
});

test('a file that changed reaches the service that reads it, and no other is made anew', async () => {
  const before = await containers();
  const { stdout } = await deploy({ old: true, answer: 'two' });
  expect(stdout).toBe('front: changed: web\nold: unchanged\nback: unchanged\n');
  expect(await answer()).toBe('two\n');
  const others = (all: string) => all.split('\n').filter((line) => !line.startsWith('/web '));
  expect(others(await containers())).toEqual(others(before));
});

test('a stack that gets unhealthy goes back to what answered before, with its files; what comes after it waits', async () => {
  const broken = { test: ['CMD', 'false'], interval: '1s', retries: 1 };
  const { code, stdout, stderr } = await deploy({ old: true, answer: 'broken', healthcheck: broken });
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'old: unchanged\n' });
  expect(stderr).toContain(
    'front: it failed, and is back at what ran before; what failed is in .failed/front\n',
  );
  expect(stderr).toContain('back: left as it is, because it comes after front\n');
  expect(await answer()).toBe('two\n');
  expect(await ctr01.must('cat /opt/stacks/.failed/front/config/index.html')).toContain('broken');
  expect(await ctr01.must(`docker inspect -f '{{.State.Health.Status}}' web`)).toBe('healthy\n');
});

test('a second failure in a row, of another kind, goes back to the same', async () => {
  const { code } = await deploy({
    old: true,
    answer: 'worse',
    healthcheck: { test: ['CMD', 'no-such-program'], interval: '1s', retries: 1 },
  });
  expect(code).toBe(1);
  expect(await answer()).toBe('two\n');
  // And from there all is as ever.
  const { code: after, stdout } = await deploy({ old: true, answer: 'three' });
  expect({ after, stdout }).toEqual({
    after: 0,
    stdout: 'front: changed: web\nold: unchanged\nback: unchanged\n',
  });
  expect(await answer()).toBe('three\n');
});

test('a service that starts over and over is no success, though Compose takes it for running', async () => {
  const before = await ctr01.must(`docker inspect -f '{{json .Config.Cmd}}' store`);
  const { code, stderr } = await deploy({ old: true, answer: 'three', command: 'false' });
  expect(code).toBe(1);
  expect(stderr).toContain('back: it failed, and is back at what ran before');
  expect(await ctr01.must(`docker inspect -f '{{json .Config.Cmd}}' store`)).toBe(before);
});

test('a job that fails is told, with its status', async () => {
  const { code, stderr } = await deploy({ old: true, answer: 'three', job: 'exit 3' });
  expect(code).toBe(1);
  expect(stderr).toContain('back: migrate ended with 3\n');
  expect((await deploy({ old: true, answer: 'three' })).code).toBe(0);
});

test('a stack that is no longer in the lab is taken down, and its volumes stay', async () => {
  await ctr01.must('docker exec old sh -c "echo remembered > /m/it"');
  await ctr01.must('rm -r /opt/stacks/old');
  const { code, stdout } = await deploy({ answer: 'three' });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout:
      'old: no longer in the lab, taken down; these volumes stay: old_memories\nfront: unchanged\nback: unchanged\n',
  });
  expect(await ctr01.must('docker ps -a --format "{{.Names}}" | sort')).toBe('migrate\nstore\nweb\n');
  expect(await ctr01.must('cat /var/lib/docker/volumes/old_memories/_data/it')).toBe('remembered\n');
  expect((await deploy({ answer: 'three' })).stdout).toBe('front: unchanged\nback: unchanged\n');
});

test('a stack that was renamed keeps its project, its volume and its data', async () => {
  await ctr01.must('mv /opt/stacks/back /opt/stacks/rear');
  const runs = await ctr01.must('wc -l < /var/lib/docker/volumes/back_kept/_data/runs');
  const { code, stdout } = await deploy({ answer: 'three', renamed: 'rear' });
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'front: unchanged\nrear: unchanged\n' });
  expect(await ctr01.must('docker volume ls -q | sort')).toBe('back_kept\nold_memories\n');
  expect(Number(await ctr01.must('wc -l < /var/lib/docker/volumes/back_kept/_data/runs'))).toBe(
    Number(runs) + 1,
  );
});
