import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(__dirname, '..', '..');

/** What is different from one run of the command to another. */
export interface Circumstances {
  /**
   * Variables of the environment; `undefined` takes one away.
   *
   * @default - those of the tests
   */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /**
   * Working directory.
   *
   * @default - the checkout
   */
  readonly cwd?: string;
  /**
   * JavaScript that runs before the command.
   *
   * @default - none
   */
  readonly before?: string;
  /**
   * File mode creation mask, as the shell takes it.
   *
   * @default - that of the tests
   */
  readonly umask?: string;
  /**
   * Folder of the checkout.
   *
   * @default - this one
   */
  readonly checkout?: string;
}

/** A file as a run left it: mode and text. */
type Files = Readonly<Record<string, string>>;

/** A folder for as long as the tests run. */
export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'homelab-determinism-'));
  private runs = 0;

  /** A folder of this name, made. */
  make(name: string): string {
    const folder = join(this.folder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Runs `homelab synth` on the lab and reads what it wrote. */
  synth({ env, cwd, before, umask, checkout = root }: Circumstances = {}): Files {
    const out = this.make(`out-${++this.runs}`);
    const preload = join(this.folder, `before-${this.runs}.cjs`);
    if (before !== undefined) writeFileSync(preload, before);
    const command = [
      process.execPath,
      ...(before === undefined ? [] : ['--require', preload]),
      join(checkout, 'bin', 'homelab.js'),
      'synth',
      join(checkout, 'main.ts'),
      '--out',
      out,
    ];
    const shell = umask === undefined ? 'exec "$@"' : `umask ${umask} && exec "$@"`;
    const { status, stderr, error } = spawnSync('sh', ['-c', shell, 'sh', ...command], {
      cwd: cwd ?? checkout,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`homelab synth failed\n${stderr}`);
    return filesOf(out);
  }

  /** This checkout in another folder, its roles written to the disk last first. */
  copyCheckout(): string {
    const copy = this.make('elsewhere/checkout');
    for (const name of ['bin', 'lib', 'stacks', 'main.ts', 'package.json'])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    for (const path of Object.keys(filesOf(join(root, 'roles'))).reverse())
      cpSync(join(root, 'roles', path), join(copy, 'roles', path));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    return copy;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function filesOf(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    paths.map((path) => {
      const mode = (statSync(path).mode & 0o777).toString(8);
      return [relative(folder, path), `${mode}\n${readFileSync(path, 'utf8')}`];
    }),
  );
}
