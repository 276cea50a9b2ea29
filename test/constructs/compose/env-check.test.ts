import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { App } from '../../../lib/app';
import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import { env } from '../../../lib/constructs/compose/variable';
import { Repository } from '../../../lib/core/repository';
import { Secret } from '../../../lib/core/secret';
import { Host } from '../../../lib/model/host';
import { Network } from '../../../lib/model/network';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-env-check-'));
  const app = new App();
  const host = new Host(app, 'ctr01', { address: new Network(app, 'lan', { cidr: '10.99.0.0/24' }).at(20) });
  const repository = new Repository(app, 'my-stacks');
  const password = new Secret(repository, 'password', { description: 'a password' });
  const environment = {
    PASSWORD: password,
    USER: env.required('WEB_USER', 'a name'),
    TZ: env.optional('TZ', 'Etc/UTC', 'the time zone'),
  };
  new ComposeStack(repository, 'web', { host, services: { web: { image: 'web:1', environment } } });
  new ComposeStack(repository, 'plain', { host, services: { plain: { image: 'plain:1' } } });
  for (const [path, { text, executable }] of app.output()) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    if (executable) chmodSync(join(folder, path), 0o755);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function check(dotenv: string | undefined, ...stacks: readonly string[]) {
  if (dotenv !== undefined) writeFileSync(join(folder, 'my-stacks/web/.env'), dotenv);
  const { status, stdout, stderr } = spawnSync(join(folder, 'my-stacks/env-check'), stacks, {
    encoding: 'utf8',
  });
  return { status, said: stdout.trimEnd().split('\n'), stderr };
}

test('each variable that must have a value, and has none, is named', () => {
  expect(check(undefined)).toEqual({
    status: 1,
    said: ['web: .env is missing: copy .env.example, and fill in what is empty', 'plain: complete'],
    stderr: '',
  });
  expect(check('PASSWORD=\n', 'web')).toMatchObject({
    status: 1,
    said: ['web: PASSWORD is empty', 'web: WEB_USER is missing'],
  });
  expect(check("PASSWORD='x'\nexport WEB_USER = me\n", 'web')).toMatchObject({
    status: 0,
    said: ['web: complete'],
  });
});

test.each(["''", '""', '   ', "'' # nothing", '  # nothing', '""\r'])('%j is no value', (value) => {
  expect(check(`WEB_USER=me\nPASSWORD=${value}\n`, 'web').said).toEqual(['web: PASSWORD is empty']);
});

test.each(["'a b'", '"a\\" b"', 'a#b', "'#'", "' '", "'one\ntwo\nTHREE=3\n'", '"one\nTWO=2\n"', "'=\r\n'"])(
  '%j is one',
  (value) => {
    expect(check(`PASSWORD=${value}\nWEB_USER=me\n`, 'web')).toEqual({
      status: 0,
      said: ['web: complete'],
      stderr: '',
    });
  },
);

test('of a name that stands twice the last counts, as with Compose', () => {
  expect(check('WEB_USER=me\nPASSWORD=a\nPASSWORD=\n', 'web').said).toEqual(['web: PASSWORD is empty']);
});

test('what no service uses is named, and is no mistake', () => {
  expect(check('WEB_USER=me\nPASSWORD=a\nTZ=\nOLD=1\nCOMPOSE_PROFILES=x\n', 'web')).toMatchObject({
    status: 0,
    said: ['web: OLD is not used', 'web: complete'],
  });
});

test('no value is ever printed', () => {
  const { said, stderr } = check(
    `PASSWORD='hunter2\nhunter3=hunter4'\nWEB_USER="hunter5\nhunter6"\nOLD=hunter7`,
  );
  expect([...said, stderr].join('\n')).not.toContain('hunter');
});

test('a stack that is not there is told, with those that are', () => {
  expect(check(undefined, 'wbe')).toMatchObject({
    status: 2,
    stderr: 'wbe is no stack of this repository: web plain\n',
  });
});

test('git refuses .env, and takes .env.example', () => {
  writeFileSync(join(folder, 'my-stacks/web/.env'), 'PASSWORD=secret\n');
  const git = (...args: readonly string[]) =>
    spawnSync('git', args, {
      cwd: join(folder, 'my-stacks'),
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
  git('init', '--quiet');
  const refused = git('add', 'web/.env');
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('ignored by one of your .gitignore files');
  expect(git('add', '.').status).toBe(0);
  const taken = git('ls-files').stdout.split('\n');
  expect(taken).toContain('web/.env.example');
  expect(taken).not.toContain('web/.env');
});

test('in a repository of its own it stands beside the one .env', () => {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '10.99.0.0/24' });
  const host = new Host(app, 'ctr01', { address: lan.at(20), containers: { repositories: 'own' } });
  const environment = { USER: env.required('WEB_USER', 'a name') };
  new ComposeStack(new Repository(app, 'all'), 'web', {
    host,
    services: { web: { image: 'web:1', environment } },
  });
  const script = app.output().get('own/web/env-check');
  writeFileSync(join(folder, 'env-check'), script?.text ?? '', { mode: 0o755 });
  const said = () => spawnSync(join(folder, 'env-check'), { encoding: 'utf8' }).stdout;
  expect(said()).toBe('web: .env is missing: copy .env.example, and fill in what is empty\n');
  writeFileSync(join(folder, '.env'), 'WEB_USER=me\n');
  expect(said()).toBe('web: complete\n');
});
