import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const command = join(root, 'bin', 'homelab.js');

/** First line of a program: what it needs of this checkout's library. */
export const imports = `import { App, Artifact, ComposeStack, Host, Network, Repository, verbatim } from ${JSON.stringify(join(root, 'lib'))};`;

/** What a run of the command left. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with programs, and the folder `out` that they are written to; for as long as a test runs. */
export class Programs {
  readonly folder = mkdtempSync(join(tmpdir(), 'homelab-command-'));
  readonly out = join(this.folder, 'out');

  constructor(programs: Readonly<Record<string, string>>) {
    mkdirSync(this.out);
    writeFileSync(join(this.folder, 'package.json'), '{}');
    for (const [name, text] of Object.entries(programs)) writeFileSync(join(this.folder, name), text);
  }

  /** Runs `homelab synth <arguments>`, with `out` as the output folder if nothing else is said. */
  synth(...args: readonly string[]): Run {
    const out = args.includes('--out') ? [] : ['--out', this.out];
    return this.run(process.execPath, [command, 'synth', ...args, ...out]);
  }

  /**
   * Runs a shell script on disks that nobody else sees, and that are gone with it: `$OUT` is the output folder, and
   * `homelab` the command.
   */
  onOwnDisk(script: string): Run {
    const namespace = process.getuid?.() === 0 ? ['-m'] : ['-rm'];
    const homelab = `homelab() { ${process.execPath} ${command} "$@"; }`;
    return this.run('unshare', [...namespace, 'sh', '-ec', `${homelab}\n${script}`]);
  }

  /** Puts a file into the output folder, as a user would. */
  put(name: string, text: string): void {
    writeFileSync(join(this.out, name), text);
  }

  /** All files of the output folder, by path. */
  written(): Readonly<Record<string, string>> {
    const paths = readdirSync(this.out, { recursive: true, encoding: 'utf8' }).sort();
    const files = paths.filter((path) => statSync(join(this.out, path)).isFile());
    return Object.fromEntries(files.map((path) => [path, readFileSync(join(this.out, path), 'utf8')]));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private run(program: string, args: readonly string[]): Run {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      cwd: this.folder,
      // A report is compared as text, whatever colours the test runner wishes for.
      env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '1', OUT: this.out },
      encoding: 'utf8',
    });
    if (error !== undefined) throw error;
    return { code: status, stdout, stderr: stderr.replaceAll(this.folder, '<folder>') };
  }
}
