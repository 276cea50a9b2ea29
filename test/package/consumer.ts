import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** This checkout. */
export const root = join(__dirname, '..', '..');

/** What a command left. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const options = (folder: string) => {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_ENV|JEST_)/i.test(name));
  const env = { ...Object.fromEntries(inherited), NO_COLOR: '1', npm_config_update_notifier: 'false' };
  return { cwd: folder, encoding: 'utf8', env } as const;
};

/** Runs a command in a folder as a person there would: npm's settings of this checkout are not inherited. */
export function run(folder: string, command: string, ...parameters: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(command, parameters, options(folder));
  return { code: status, stdout, stderr };
}

/** The same for what has to succeed; its error shows what the command said. */
export function succeed(folder: string, command: string, ...parameters: readonly string[]): string {
  const { code, stdout, stderr } = run(folder, command, ...parameters);
  if (code !== 0) throw new Error(`${command} ${parameters.join(' ')}: ${code}\n${stdout}${stderr}`);
  return stdout;
}

/** The packed package, as npm would publish it. */
export class Pack {
  private readonly folder = mkdtempSync(join(tmpdir(), 'homelab-pack-'));
  readonly file: string;

  constructor() {
    succeed(root, 'npm', 'pack', '--pack-destination', this.folder);
    this.file = join(this.folder, readdirSync(this.folder)[0]!);
  }

  /** Paths in the package. */
  paths(): readonly string[] {
    return succeed(this.folder, 'tar', 'tzf', this.file).trim().split('\n').sort();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** An empty folder in which somebody installs the package and writes a lab. */
export class Consumer {
  readonly folder = mkdtempSync(join(tmpdir(), 'homelab-consumer-'));

  /** @param cdktf version or alias of the peer dependency */
  static async install(pack: Pack, cdktf: string): Promise<Consumer> {
    const consumer = new Consumer();
    const dependencies = { 'homelab-cdk': `file:${pack.file}`, cdktf, constructs: '10.7.2' };
    consumer.write('package.json', JSON.stringify({ private: true, dependencies }));
    const quick = ['install', '--no-audit', '--no-fund', '--prefer-offline'];
    await promisify(execFile)('npm', quick, options(consumer.folder));
    return consumer;
  }

  write(path: string, text: string): void {
    mkdirSync(join(this.folder, path, '..'), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Runs JavaScript in the folder and reads the JSON that it prints. */
  evaluate(file: string, source: string): unknown {
    this.write(file, source);
    return JSON.parse(succeed(this.folder, process.execPath, file)) as unknown;
  }

  /** Text of the files below a folder, by path. */
  files(folder: string): Readonly<Record<string, string>> {
    const top = join(this.folder, folder);
    const paths = readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1))
      .sort();
    return Object.fromEntries(paths.map((path) => [path, readFileSync(join(top, path), 'utf8')]));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** The first program of the README: what a newcomer copies. */
export function readmeProgram(): string {
  const program = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1];
  if (program === undefined) throw new Error('README.md shows no program');
  return program;
}

/** The cdktf.json of the README. */
export function readmeSettings(): string {
  const settings = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1];
  if (settings === undefined) throw new Error('README.md shows no cdktf.json');
  return settings;
}
