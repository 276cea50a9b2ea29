import { resolve } from 'node:path';

import { Command } from 'commander';

import { HomelabError, formatReport } from '../core/problem';
import { WriteError } from '../core/writer/write-error';
import { VerifyError } from '../verify/verify-error';
import { CommandError } from './command-error';
import { asJson } from './json';
import { findProgram, runProgram } from './program';
import { closing, summary } from './summary';
import { synth, type SynthOptions } from './synth';
import { paintFor } from './terminal';
import type { VerifyVerbOptions } from './verify-verb';

/** Runs the `homelab` command; the exit code is set on the process. */
export async function main(argv: readonly string[], version: string): Promise<void> {
  const homelab = new Command('homelab')
    .description('Writes a homelab from one TypeScript program.')
    .version(version)
    .showHelpAfterError();
  homelab
    .command('synth')
    .description('check the lab and write its files')
    .argument('[program]', 'the program', undefined)
    .option('--out <folder>', 'folder to write to')
    .option(
      '--check',
      'write nothing; exit 1 with the differences if the folder is not what the program writes',
    )
    .option('--force', 'overwrite files that were edited by hand')
    .option('--strict', 'take warnings for errors')
    .option('--json', 'tell the result as JSON')
    .action(synthVerb);
  homelab
    .command('verify')
    .description('let the tools that will read the files read them')
    .argument('[folder]', 'folder that synth wrote', 'synth-out')
    .option('--only <judges>', 'ask these judges only: tofu,compose', list)
    .option('--repository <folders>', 'judge these repositories only', list)
    .option('--require-all', 'take a judge that cannot run for a failure')
    .option('--allow-unread', 'take a file that no judge knows for none')
    .option('--json', 'tell the result as JSON')
    .action(verifyVerb);
  await homelab.parseAsync(argv);
}

async function synthVerb(
  program: string | undefined,
  options: SynthOptions & { json?: boolean },
): Promise<void> {
  const json = options.json ?? false;
  try {
    const apps = await runProgram(findProgram(program));
    // All of them, before the first is written.
    for (const app of apps) app.output();
    refuseSharedFolder(apps.map((app) => resolve(options.out ?? app.outputFolder())));
    const results = apps.map((app) => synth(app, options));
    if (!results.every(({ ok }) => ok)) process.exitCode = 1;
    const milliseconds = performance.now();
    if (json) {
      print(asJson(results, milliseconds));
      return;
    }
    const paint = paintFor(process.stdout);
    for (const result of results) print(summary(result, paint));
    print(closing(results, milliseconds, paint));
  } catch (error) {
    process.exitCode = 1;
    if (json && error instanceof HomelabError) print(asJson([], performance.now(), error.problems));
    else process.stderr.write(`${explain(error)}\n`);
  }
}

async function verifyVerb(folder: string, options: VerifyVerbOptions): Promise<void> {
  // The judges and what they read with take longer to load than a synth takes: only who verifies waits for them.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { verifyFolder } = require('./verify-verb') as typeof import('./verify-verb');
  try {
    if (!(await verifyFolder(folder, options, print))) process.exitCode = 1;
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${explain(error)}\n`);
  }
}

/** Names in one argument, and in several. */
function list(names: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...names.split(',').filter((name) => name !== '')];
}

/** Each lab would remove the files of the other. */
function refuseSharedFolder(folders: readonly string[]): void {
  const shared = folders.find((folder, index) => folders.indexOf(folder) !== index);
  if (shared === undefined) return;
  throw new CommandError(
    `two labs would be written to ${shared}`,
    "give each App an outdir of its own, and don't use --out",
  );
}

/** A mistake as its report; anything else is a bug, of the program or of ours, and keeps its stack. */
function explain(error: unknown): string {
  if (error instanceof HomelabError) {
    const number = error.problems.length;
    return `${formatReport(error.problems, paintFor(process.stderr))}\n\n${number} problem${number === 1 ? '' : 's'}, nothing written`;
  }
  if (error instanceof WriteError || error instanceof CommandError || error instanceof VerifyError)
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
