import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const lib = JSON.stringify(join(root, 'lib'));

/** What a run of the command left. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with a program that uses this checkout's library, for as long as a test runs. */
export class Lab {
  readonly folder = mkdtempSync(join(tmpdir(), 'homelab-cli-'));

  constructor(body = '') {
    writeFileSync(join(this.folder, 'package.json'), '{}');
    this.write(body);
  }

  /** Replaces the program: a repository with one text file, and the given lines. */
  write(body: string, text = 'one\\ntwo\\n'): void {
    const program = `import { App, Artifact, ComposeStack, Host, Network, Repository, verbatim } from ${lib};
const app = new App();
const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24' });
const repository = new Repository(app, 'texts', { standardFiles: false });
new Artifact(repository, 'note.txt', { dialect: verbatim, data: () => '${text}' });
const stack = (image: string) =>
  new ComposeStack(repository, 'web', { host: new Host(app, 'docker', { address: lan.at(20) }), services: { web: { image } } });
${body}
app.synth();
`;
    writeFileSync(join(this.folder, 'main.ts'), program);
  }

  /** Runs `homelab` in the folder. */
  homelab(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
    return run(process.execPath, [join(root, 'bin', 'homelab.js'), ...args], this.folder, env);
  }

  /** Runs `homelab` on a terminal, as `script` makes one. */
  onTerminal(args: string, env: Readonly<Record<string, string>> = {}): Run {
    const command = `${process.execPath} ${join(root, 'bin', 'homelab.js')} ${args}`;
    return run('script', ['--quiet', '--return', '--command', command, '/dev/null'], this.folder, env);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Run {
  // Nothing of the test runner's own wishes for colours.
  const rest = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !['FORCE_COLOR', 'NO_COLOR', 'CI'].includes(name)),
  );
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...rest, ...env },
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}
