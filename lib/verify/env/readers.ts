import { join } from 'node:path';
import { parse } from 'dotenv';

import { undoubled } from '../compose/project';
import { runProgram, type ProgramResult } from '../process';
import { inScratch, writeBelow } from '../scratch';
import type { Located } from '../tools/locate';

/** Something that reads `.env` files. */
export interface EnvReader {
  /** Its name, for messages. */
  readonly name: string;
  /** Whether a value that is written so is one that it reads as a shell does. */
  takes(written: string): boolean;
  /**
   * Values of variables that a file sets; a variable that it does not set is missing.
   *
   * @throws Error with the reader's own words if it refuses the file
   */
  read(text: string, names: readonly string[]): Promise<Readonly<Record<string, string>>>;
}

/** The readers that a lab's `.env` meets: Compose, a shell, and what stands for the rest of the world. */
export function envReaders(compose: Located, python: Located): readonly EnvReader[] {
  return [composeReader(compose), bashReader, npmReader, pythonReader(python)];
}

/** Compose puts the values into what a small project says. */
function composeReader(tool: Located): EnvReader {
  return {
    name: 'Compose',
    takes: () => true,
    read: (text, names) =>
      inScratch(async (folder) => {
        writeBelow(folder, '.env', text);
        // Quoted like this, so that the file is YAML whatever the name is; `-` tells an unset one.
        const environment = Object.fromEntries(names.map((name) => [name, `\${${name}-${unset}}`]));
        const project = { name: 'echo', services: { echo: { image: 'echo', environment } } };
        const file = writeBelow(folder, 'compose.yaml', JSON.stringify(project));
        const args = ['--project-directory', folder, '-f', file, 'config', '--format', 'json'];
        const { stdout } = await bare(tool.program, args, folder, tool.env);
        const { services } = undoubled(stdout) as {
          services: { echo: { environment?: Record<string, string> | null } };
        };
        const values = Object.entries(services.echo.environment ?? {});
        return Object.fromEntries(values.filter(([, value]) => value !== unset));
      }),
  };
}

const unset = 'HOMELAB-UNSET';

/** As the scripts of a repository do it: `set -a; . ./.env`. */
const bashReader: EnvReader = {
  name: 'bash',
  takes: () => true,
  read: (text, names) =>
    inScratch(async (folder) => {
      writeBelow(folder, '.env', text);
      const script =
        'set -ae; . ./.env; for name; do printf "%s=%s\\0" "$name" "${!name-' + unset + '}"; done';
      const { stdout } = await bare(
        'bash',
        ['--noprofile', '--norc', '-c', script, 'bash', ...names],
        folder,
      );
      const pairs = stdout.split('\0').slice(0, -1);
      const values = pairs.map((pair) => [
        pair.slice(0, pair.indexOf('=')),
        pair.slice(pair.indexOf('=') + 1),
      ]);
      return Object.fromEntries(values.filter(([, value]) => value !== unset)) as Record<string, string>;
    }),
};

/** It leaves backslashes in double quotes as they are. */
const npmReader: EnvReader = {
  name: 'npm dotenv',
  takes: (written) => !/^".*\\/s.test(written),
  read: (text) => Promise.resolve(parse(text)),
};

const python = String.raw`
import json, sys
from dotenv import dotenv_values
print(json.dumps({name: value for name, value in dotenv_values(sys.argv[1], interpolate=False).items() if value is not None}))
`;

/**
 * What docker-compose v1 is built on. It takes backslashes in single quotes for escapes too, and leaves `\$` in double quotes
 * as it is.
 */
function pythonReader({ program, programs, env }: Located): EnvReader {
  return {
    name: 'python-dotenv',
    takes: (written) => !/^'.*\\|^".*\\\$/s.test(written),
    read: (text) =>
      inScratch(async (folder) => {
        const file = writeBelow(folder, 'example.env', text);
        const { stdout, stderr } = await bare(
          programs['python3'] ?? program,
          ['-c', python, file],
          folder,
          env,
        );
        if (stderr !== '') throw new Error(stderr);
        return JSON.parse(stdout) as Record<string, string>;
      }),
  };
}

/** Runs a program with no variable of ours but PATH: what is set comes before what `.env` has. */
async function bare(
  program: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
  const variables = { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C.UTF-8', ...env };
  const pairs = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  const result = await runProgram('env', ['-i', ...pairs, program, ...args], {
    cwd: folder,
    timeoutSeconds: 60,
  });
  if (result.code !== 0 || (program === 'bash' && result.stderr !== ''))
    throw new Error(result.stderr.replaceAll(join(folder, '/'), '').trim());
  return result;
}
