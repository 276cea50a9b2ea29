import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { DevboxDocument } from '../../../lib/constructs/devbox/document';

/**
 * Stands in for every program: writes its name, its folder, the token that it was given and its arguments to a log, and
 * leaves behind what the real one's set-up leaves behind.
 */
const program = `#!/bin/bash
{ printf '%s\\x1f%s\\x1f%s' "\${0##*/}" "$PWD" "\${PROXMOX_TOKEN-}"; printf '\\x1f%s' "$@"; printf '\\x1e'; } >> "$LOG"
case "\${0##*/} $1" in
  "$FAILS") exit 7 ;;
  'packer init') mkdir -p "\${PACKER_PLUGIN_PATH:-$HOME/.config/packer/plugins}/github.com/hashicorp/proxmox" ;;
  'tofu init') mkdir -p .terraform ;;
  'ansible-galaxy collection') mkdir -p "\${@: -1}/ansible_collections" ;;
esac
`;

interface Run {
  readonly program: string;
  /** Relative to the repository. */
  readonly folder: string;
  readonly token: string;
  readonly args: readonly string[];
}

/** A fresh copy of a repository of the output, and the programs beside it. */
function checkOut(repository: string) {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'homelab devbox ')));
  const folder = join(home, repository);
  cpSync(join(__dirname, '../../../synth-out', repository), folder, { recursive: true });
  const bin = join(home, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'stand-in'), program, { mode: 0o755 });
  for (const name of ['packer', 'tofu', 'ansible-playbook', 'ansible-galaxy', 'jq'])
    symlinkSync('stand-in', join(bin, name));
  const log = join(home, 'log');

  /** `devbox run`: a script of this name runs in the folder of devbox.json, any other name is a program. */
  const devboxRun = (args: readonly string[], { from = '', fails = '', env = {} } = {}) => {
    const cwd = join(folder, from);
    const root = rootOf(cwd);
    const { shell } = JSON.parse(readFileSync(join(root, 'devbox.json'), 'utf8')) as DevboxDocument;
    const [name = '', ...rest] = args;
    const script = shell?.scripts?.[name];
    const options = {
      env: { PATH: `${bin}:/usr/bin:/bin`, HOME: home, LOG: log, FAILS: fails, ...env },
      encoding: 'utf8',
    } as const;
    const { status, stderr } =
      script === undefined
        ? spawnSync(name, rest, { ...options, cwd })
        : spawnSync('bash', ['-c', [script].flat().join('\n'), name, ...rest], { ...options, cwd: root });
    expect(stderr).toBe('');
    return status;
  };

  /** What ran since the last time somebody asked. */
  const ran = (): readonly Run[] => {
    const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\x1e').slice(0, -1) : [];
    writeFileSync(log, '');
    return lines.map((line) => {
      const [run = '', cwd = '', token = '', ...args] = line.split('\x1f');
      return { program: run, folder: relative(folder, cwd), token, args };
    });
  };
  return { home, folder, devboxRun, ran };
}

/** The folder upwards that has a devbox.json. */
function rootOf(folder: string): string {
  return existsSync(join(folder, 'devbox.json')) ? folder : rootOf(dirname(folder));
}

const run = (name: string, folder: string, ...args: readonly string[]): Run => ({
  program: name,
  folder,
  token: '',
  args,
});

describe('devbox run packer build debian-13.pkr.hcl', () => {
  const build = ['packer', 'build', 'debian-13.pkr.hcl'];
  const init = run('packer', 'packer', 'init', 'debian-13.pkr.hcl');
  const built = run('packer', 'packer', 'build', 'debian-13.pkr.hcl');

  test('runs where the file is, and gets the plugin first if it is missing', () => {
    const { folder, devboxRun, ran } = checkOut('vm-platform');
    expect(devboxRun(build)).toBe(0);
    expect(ran()).toEqual([init, built]);
    expect(existsSync(join(folder, 'packer/debian-13.pkr.hcl'))).toBe(true);
    expect(devboxRun(build)).toBe(0);
    expect(ran()).toEqual([built]);
  });

  test('looks for the plugin where Packer does', () => {
    const { home, devboxRun, ran } = checkOut('vm-platform');
    const env = { PACKER_PLUGIN_PATH: join(home, 'my plugins') };
    expect([devboxRun(build, { env }), devboxRun(build, { env })]).toEqual([0, 0]);
    expect(ran()).toEqual([init, built, built]);
    expect(existsSync(join(home, 'my plugins/github.com/hashicorp/proxmox'))).toBe(true);
  });

  test('stops if the plugin cannot be had', () => {
    const { devboxRun, ran } = checkOut('vm-platform');
    expect(devboxRun(build, { fails: 'packer init' })).toBe(7);
    expect(ran()).toEqual([init]);
  });
});

describe('devbox run tofu plan', () => {
  const init = run('tofu', 'tofu', 'init', '-input=false');

  test('runs in the root, and sets it up first, once', () => {
    const { devboxRun, ran } = checkOut('vm-platform');
    expect([devboxRun(['tofu', 'plan']), devboxRun(['tofu', 'apply'])]).toEqual([0, 0]);
    expect(ran()).toEqual([init, run('tofu', 'tofu', 'plan'), run('tofu', 'tofu', 'apply')]);
  });

  test.each([[['-var', 'x=a b']], [['-var', 'y=["a","$HOME"]', '*', '', '--', "it's\n2 lines"]]])(
    'hands over %j as it is',
    (args) => {
      const { devboxRun, ran } = checkOut('vm-platform');
      expect(devboxRun(['tofu', 'plan', ...args])).toBe(0);
      expect(ran()).toEqual([init, run('tofu', 'tofu', 'plan', ...args)]);
    },
  );

  test('stops if the set-up fails, and ends as it ended', () => {
    const { devboxRun, ran } = checkOut('vm-platform');
    expect(devboxRun(['tofu', 'plan'], { fails: 'tofu init' })).toBe(7);
    expect(ran()).toEqual([init]);
  });

  test('ends as OpenTofu ends', () => {
    const { devboxRun } = checkOut('vm-platform');
    expect(devboxRun(['tofu', 'plan'], { fails: 'tofu plan' })).toBe(7);
  });

  test.each(['tofu', 'tofu/cloud-init', 'packer/debian-13/scripts', 'ansible'])(
    'can be called in %s',
    (from) => {
      const { devboxRun, ran } = checkOut('vm-platform');
      expect(devboxRun(['tofu', 'plan'], { from })).toBe(0);
      expect(ran()).toEqual([init, run('tofu', 'tofu', 'plan')]);
    },
  );
});

test('devbox run ansible-playbook site.yml runs in the project, with its collections', () => {
  const { folder, devboxRun, ran } = checkOut('vm-platform');
  const args = ['site.yml', '--check', '--limit', 'ctr01'];
  expect([devboxRun(['ansible-playbook', ...args]), devboxRun(['ansible-playbook', ...args])]).toEqual([
    0, 0,
  ]);
  expect(ran()).toEqual([
    run('ansible-galaxy', 'ansible', 'collection', 'install', '-r', 'requirements.yml', '-p', 'collections'),
    run('ansible-playbook', 'ansible', ...args),
    run('ansible-playbook', 'ansible', ...args),
  ]);
  for (const file of ['site.yml', 'requirements.yml', 'ansible.cfg', 'inventory/hosts.yml'])
    expect(existsSync(join(folder, 'ansible', file))).toBe(true);
});

describe('variables of .env', () => {
  test.each([
    ['tofu', ['plan']],
    ['packer', ['build', 'debian-13.pkr.hcl']],
  ])('reach %s', (name, args) => {
    const { folder, devboxRun, ran } = checkOut('vm-platform');
    const example = readFileSync(join(folder, '.env.example'), 'utf8');
    expect(example).toMatch(/^PROXMOX_TOKEN=$/m);
    writeFileSync(join(folder, '.env'), example.replace(/^PROXMOX_TOKEN=$/m, "PROXMOX_TOKEN='a $b c'"));
    expect(devboxRun([name, ...args])).toBe(0);
    expect(new Set(ran().map(({ token }) => token))).toEqual(new Set(['a $b c']));
  });

  test('the example itself is one that a shell can read', () => {
    const { folder, devboxRun } = checkOut('vm-platform');
    cpSync(join(folder, '.env.example'), join(folder, '.env'));
    expect(devboxRun(['tofu', 'plan'])).toBe(0);
  });
});

test('a program that is no script runs as it is, where it is called', () => {
  const { devboxRun, ran } = checkOut('vm-platform');
  expect(devboxRun(['jq', '-r', '.x y'], { from: 'tofu' })).toBe(0);
  expect(ran()).toEqual([run('jq', 'tofu', '-r', '.x y')]);
});
