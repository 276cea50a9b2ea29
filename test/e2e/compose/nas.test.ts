import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { App, ComposeStack, config, Host, Network, Repository } from '../../../lib';
import { debian13 } from '../engine/debian13';
import { Engine } from '../engine/engine';
import { needPackages } from '../engine/run';

jest.setTimeout(30 * 60_000);

/** The way of a NAS: `docker-compose.yml`, and Debian's docker-compose 1.29, which has no `--wait`. */
let engine: Engine;
let image: string;
const folder = mkdtempSync(join(tmpdir(), 'homelab-nas-'));
const project = basename(folder)
  .toLowerCase()
  .replace(/[^a-z0-9-]/g, '-');

beforeAll(async () => {
  engine = await Engine.start();
  image = await debian13(engine);
  await needPackages({ 'docker-compose': 'docker-compose' });
});
afterAll(() => {
  spawnSync('docker-compose', ['-p', project, 'down', '--volumes'], { cwd: join(folder, 'stacks', project) });
  rmSync(folder, { recursive: true });
  engine.stop();
});

function deploy(answer: string, check: string) {
  const app = new App();
  const host = new Host(app, 'nas', {
    address: new Network(app, 'lan', { cidr: '10.99.0.0/24' }).at(4),
    containers: {
      stacks: join(folder, 'stacks'),
      data: join(folder, 'data'),
      compose: 'synology',
      sudo: false,
    },
  });
  const repository = new Repository(app, 'my-stacks');
  new ComposeStack(repository, project, {
    host,
    services: {
      [project]: {
        image,
        command: ['sleep', '86400'],
        stopSignal: 'SIGKILL',
        volumes: [config('answer.conf', () => `${answer}\n`).at('/etc/answer'), './state:/state'],
        healthcheck: { test: ['CMD', 'grep', '-q', check, '/etc/answer'], interval: '1s', retries: 2 },
      },
    },
  });
  for (const [path, { text, executable }] of app.output()) {
    if (!path.startsWith('my-stacks/')) continue;
    const target = join(folder, 'stacks', path.slice('my-stacks/'.length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.new`, text);
    chmodSync(`${target}.new`, executable ? 0o755 : 0o644);
    renameSync(`${target}.new`, target);
  }
  const { status, stdout, stderr } = spawnSync(join(folder, 'stacks/deploy.sh'), {
    encoding: 'utf8',
    env: { ...process.env, DEPLOY_TIMEOUT: '60' },
  });
  return { status, stdout, stderr };
}

const answer = () =>
  spawnSync('docker', ['exec', project, 'tail', '-n', '1', '/etc/answer'], { encoding: 'utf8' }).stdout;

test('it starts and waits for health without --wait, and changes nothing the second time', () => {
  const { status, stdout } = deploy('one', 'one');
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${project}: changed: ${project}\n` });
  expect(deploy('one', 'one')).toMatchObject({ status: 0, stdout: `${project}: unchanged\n` });
  expect(answer()).toBe('one\n');
});

test('what gets unhealthy goes back to what ran, twice in a row', () => {
  for (const broken of ['two', 'three']) {
    const { status, stderr } = deploy(broken, 'never');
    expect(status).toBe(1);
    expect(stderr).toContain(`${project}: ${project} is unhealthy\n`);
    expect(stderr).toContain(
      `${project}: it failed, and is back at what ran before; what failed is in .failed/${project}\n`,
    );
    expect(answer()).toBe('one\n');
  }
  expect(deploy('four', 'four')).toMatchObject({ status: 0, stdout: `${project}: changed: ${project}\n` });
  expect(answer()).toBe('four\n');
});
