import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runProgram } from '../process';
import { writeBelow } from '../scratch';

/** A call of a program, as its stand-in has written it down. */
export interface Call {
  /** Name of the program. */
  readonly program: string;
  /** Folder that it was called in. */
  readonly folder: string;
  /** Its arguments. */
  readonly args: readonly string[];
  /** All of its environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** What a run of a script has left. */
export interface ScriptRun {
  /** Its exit code. */
  readonly code: number;
  /** What it wrote. */
  readonly said: string;
  /** The calls of the programs, in their order. */
  readonly calls: readonly Call[];
}

/** A script of a devbox.json in a folder of its own. */
export interface Script {
  /** Folder that stands for the repository. */
  readonly project: string;
  /** Folder that stands for the machine: its programs, its home. */
  readonly machine: string;
  /** Name of the script. */
  readonly name: string;
  /** Its lines. */
  readonly lines: readonly string[];
  /** Lines that every script runs first. */
  readonly hook: readonly string[];
  /** Programs that only write down how they are called. */
  readonly programs: readonly string[];
}

/** Writes down a call: a line of JSON in the file of its first argument. */
const recorder = `const [file, program, ...args] = process.argv.slice(2);
const call = { program, folder: process.cwd(), args, env: process.env };
require('node:fs').appendFileSync(file, JSON.stringify(call) + '\\n');
`;

/**
 * Runs a script as `devbox run` does: as a file in `.devbox/gen/scripts`, with `sh`, in the folder of devbox.json, each
 * argument in double quotes.
 */
export async function devboxRun(script: Script, args: readonly string[]): Promise<ScriptRun> {
  const { project, machine, name, lines, hook, programs } = script;
  const record = writeBelow(machine, 'record.js', recorder);
  const calls = join(machine, 'calls');
  writeBelow(machine, 'calls', '');
  for (const program of programs) {
    const line = [process.execPath, record, calls, program].map((word) => JSON.stringify(word)).join(' ');
    writeBelow(machine, `bin/${program}`, `#!/bin/sh\nexec ${line} "$@"\n`, 0o755);
  }
  const hooks = writeBelow(project, '.devbox/gen/scripts/.hooks.sh', `${hook.join('\n')}\n`, 0o755);
  const body = `. ${JSON.stringify(hooks)}\n\n${lines.join('\n')}\n`;
  const file = writeBelow(project, `.devbox/gen/scripts/${name}.sh`, body, 0o755);
  const command = [file, ...args].map((word) => JSON.stringify(word)).join(' ');
  const run = await runProgram('sh', ['-c', command], {
    cwd: project,
    env: { PATH: `${join(machine, 'bin')}:/usr/bin:/bin`, HOME: machine, PACKER_PLUGIN_PATH: '' },
    timeoutSeconds: 30,
  });
  const written = existsSync(calls) ? readFileSync(calls, 'utf8') : '';
  return {
    code: run.code,
    said: `${run.stdout}${run.stderr}`.trim(),
    calls: written
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Call),
  };
}
