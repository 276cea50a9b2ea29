import { join, posix } from 'node:path';

import { nearestExample } from '../env/example';
import type { Bench, JudgedFile } from '../judge';
import { runProgram, type ProgramResult } from '../process';
import { inScratch, writeBelow, writeFilesBelow } from '../scratch';

/** Whether Packer reads a file. */
export function isPackerHcl({ path }: JudgedFile): boolean {
  return path.endsWith('.pkr.hcl');
}

/** What a person fills in; nothing of it leads anywhere. */
const credentials: Readonly<Record<string, string>> = {
  PROXMOX_USERNAME: 'verify@pve!verify',
  PROXMOX_TOKEN: '00000000-0000-4000-8000-000000000000',
};

/** Variables of whoever runs this that change what Packer does. */
const foreign = /^(PKR_VAR_|PROXMOX_|PACKER_LOG|PACKER_NO_COLOR)/;

/** How Packer is run on a file. */
export interface PackerRun {
  /** The template. */
  readonly file: JudgedFile;
  /**
   * What to read in the place of the file's text.
   *
   * @default - the file's text
   */
  readonly text?: string;
  /** Command and options: `validate -syntax-only`. */
  readonly args: readonly string[];
  /**
   * What the command is for: the file, or all files of its folder.
   *
   * @default 'file'
   */
  readonly of?: 'file' | 'folder';
  /**
   * Folder of the plugins.
   *
   * @default - one without plugins
   */
  readonly plugins?: 'installed';
}

/** Runs Packer on a template in a folder of its own, with the files that stand around it. */
export function runPacker(
  bench: Bench,
  { file, text = file.text, args, of = 'file', plugins }: PackerRun,
): Promise<ProgramResult> {
  const { program, env } = bench.tool('packer');
  return inScratch((scratch) => {
    const [repository = ''] = file.path.split('/');
    writeFilesBelow(scratch, bench.all.values(), repository);
    writeBelow(scratch, posix.relative(repository, file.path), text);
    return runProgram(program, [...args, of === 'folder' ? '.' : posix.basename(file.path)], {
      cwd: join(scratch, posix.dirname(posix.relative(repository, file.path))),
      env: {
        ...environmentOf(file, bench),
        ...(plugins === undefined && { PACKER_PLUGIN_PATH: join(scratch, '.plugins') }),
        PACKER_NO_COLOR: '1',
        CHECKPOINT_DISABLE: '1',
        ...env,
      },
      timeoutSeconds: 60,
    });
  });
}

/** Values of the types that no text is. */
const ofType: Readonly<Record<string, string>> = {
  number: '1',
  bool: 'true',
  'list(string)': '["example"]',
  'map(string)': '{ example = "example" }',
};

/** A value of a variable, as a person would give it. */
function exampleOf(variable: string, text: string): string {
  const declared = new RegExp(`variable "${variable}" \\{\\s+type\\s+= ([^\\n]+)`).exec(text)?.[1] ?? '';
  return ofType[declared] ?? 'example';
}

/** What a person has who filled in `.env.example`, and nothing else. */
function environmentOf({ path }: JudgedFile, { files, all }: Bench): Readonly<Record<string, string>> {
  const env: Record<string, string> = {};
  for (const name of Object.keys(process.env)) if (foreign.test(name)) env[name] = '';
  const text = files
    .filter((file) => posix.dirname(file.path) === posix.dirname(path))
    .map((file) => file.text);
  for (const [name, value] of nearestExample(posix.dirname(path), all)) {
    if (/^(PKR_VAR|PROXMOX)_/.test(name))
      env[name] =
        value === ''
          ? (credentials[name] ?? exampleOf(name.replace('PKR_VAR_', ''), text.join('\n')))
          : value;
  }
  return env;
}
