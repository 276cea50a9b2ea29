import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = join(__dirname, '..', '..');
const command = join(root, 'tools', 'cdktf', 'node_modules', '.bin', 'cdktf');

/** What a command left. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of this checkout, with cdktf or its continuation as the library. */
export class Checkout {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'homelab-cdktf-')));

  constructor(library: 'cdktf' | 'cdktn') {
    for (const file of projectFiles()) {
      mkdirSync(dirname(join(this.folder, file)), { recursive: true });
      cpSync(join(root, file), join(this.folder, file));
    }
    const modules = join(root, 'node_modules');
    mkdirSync(join(this.folder, 'node_modules'));
    for (const name of readdirSync(modules).filter((name) => name !== '.cache')) {
      symlinkSync(join(modules, name === 'cdktf' ? library : name), join(this.folder, 'node_modules', name));
    }
  }

  /** Absolute path of the cdktf command. */
  get command(): string {
    return command;
  }

  /** Name of the package that the program gets for `cdktf`. */
  get library(): string {
    const file = join(this.folder, 'node_modules', 'cdktf', 'package.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { name: string }).name;
  }

  /** `npm run synth`. */
  synth(): Promise<Run> {
    return this.run(process.execPath, ['bin/homelab.js', 'synth']);
  }

  /** `cdktf …`; without OpenTofu the command only cannot tell its version. */
  cdktf(parameters: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
    return this.run(command, parameters, { TERRAFORM_BINARY_NAME: '/nowhere/tofu', ...env });
  }

  /** Any command in the folder, with none of this machine's settings of OpenTofu and cdktf. */
  run(file: string, parameters: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(TF_|CDKTF_|NODE_ENV|JEST_)/.test(name),
    );
    const child = spawn(file, parameters, {
      cwd: env['PWD'] ?? this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...Object.fromEntries(inherited),
        HOME: this.folder,
        CI: 'true',
        CHECKPOINT_DISABLE: '1',
        NO_COLOR: '1',
        ...env,
      },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    return new Promise((resolve, reject) => {
      child
        .on('error', reject)
        .on('close', (code) => resolve({ code, stdout: plain(stdout), stderr: plain(stderr) }));
    });
  }

  /** Bytes of the output, by path. */
  output(): Readonly<Record<string, string>> {
    const top = join(this.folder, 'synth-out');
    const paths = readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1))
      .sort();
    return Object.fromEntries(paths.map((path) => [path, readFileSync(join(top, path), 'latin1')]));
  }

  /** Takes the output away, as if nothing had been written yet. */
  forget(): void {
    rmSync(join(this.folder, 'synth-out'), { recursive: true, force: true });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Without colours: OpenTofu is told to use them. */
function plain(text: string): string {
  return stripVTControlCharacters(text);
}

/** What belongs to the project: what git has, or would take. */
function projectFiles(): readonly string[] {
  const parameters = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { status, stdout, stderr } = spawnSync('git', parameters, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ls-files: ${stderr}`);
  const deleted = spawnSync('git', ['ls-files', '-z', '--deleted'], { cwd: root, encoding: 'utf8' }).stdout;
  const gone = new Set(deleted.split('\0'));
  return stdout.split('\0').filter((file) => file !== '' && !gone.has(file));
}
