import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { main } from '../../../lib/verify/tools/main';

/** A machine with programs of our own making on PATH and nothing else, and a folder of tools that it may bring. */
export class Workshop {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'homelab-tools-')));
  readonly tools = join(this.folder, 'tools');
  readonly installed = join(this.folder, 'installed');
  readonly path = join(this.folder, 'path');
  private readonly pathBefore = process.env['PATH'];

  constructor() {
    for (const folder of [this.tools, this.path]) mkdirSync(folder);
    process.env['PATH'] = this.path;
  }

  /** Describes a tool that Go builds and that tells its version. */
  describe(name: string, more: Readonly<Record<string, unknown>> = {}): void {
    const folder = join(this.tools, name);
    mkdirSync(folder, { recursive: true });
    const tool = {
      name,
      version: '1.2.3',
      gives: `the judge of ${name}`,
      programs: [name],
      versionCommand: ['{program}', 'version'],
      versionPattern: '^Tool v(\\S+)',
      source: 'go',
      package: `example.org/${name}`,
      ldflags: '-s',
      ...more,
    };
    writeFileSync(join(folder, 'tool.json'), JSON.stringify(tool));
    writeFileSync(join(folder, 'go.mod'), `module tools/${name}\n\ngo 1.20\n`);
  }

  /** Puts a program on PATH. */
  program(name: string, script: string): string {
    const file = join(this.path, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  }

  /** Puts a compiler on PATH, whose programs tell a version; each of its builds is counted. */
  compiler(version = '1.2.3'): void {
    this.program(
      'go',
      `if [ "$1" = env ]; then echo go1.21.0; exit 0; fi
echo "$*" >> ${this.folder}/builds
while [ "$1" != -o ]; do shift; done
printf '#!/bin/sh\\necho "Tool v${version}"\\n' > "$2"
/bin/chmod 755 "$2"`,
    );
  }

  /** How often the compiler was called. */
  get builds(): number {
    const file = join(this.folder, 'builds');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').length : 0;
  }

  /** `npm run tools` here: its exit code and what it told. */
  async run(...args: readonly string[]): Promise<{ code: number; told: string }> {
    let told = '';
    const code = await main(args, { write: (text) => (told += text) }, this);
    return { code, told };
  }

  remove(): void {
    process.env['PATH'] = this.pathBefore;
    rmSync(this.folder, { recursive: true });
  }
}
