import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import type { Fault } from '../judge';
import { runProgram, type ProgramResult } from '../process';
import type { Located } from '../tools/locate';
import { mainFile, type Root } from './root';

/** A root in a folder of its own, and what OpenTofu is run with there. */
export interface TofuRun {
  /** The root, as the output has it. */
  readonly root: Root;
  /** Absolute path of the copy of the root. */
  readonly folder: string;
  /** OpenTofu. */
  readonly tofu: Located;
  /** Variables for the root: its secrets and its backend. */
  readonly env: Readonly<Record<string, string>>;
}

interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
  readonly range?: { readonly filename: string; readonly start: { readonly line: number } };
  readonly snippet?: { readonly context?: string | null };
}

/** Longer than a build of a provider's cache, shorter than a wait for somebody who does not answer. */
const timeoutSeconds = 60;

/** `tofu init`, with the backend. */
export async function init(run: TofuRun): Promise<readonly Fault[]> {
  return faultsOf(run, 'init', await tofu(run, ['init', '-input=false', '-json']));
}

/** `tofu validate`; a warning is a fault too, as it tells of what will be gone. */
export async function validate(run: TofuRun): Promise<readonly Fault[]> {
  const result = await tofu(run, ['validate', '-json']);
  try {
    const { diagnostics } = JSON.parse(result.stdout) as { diagnostics: readonly Diagnostic[] };
    return diagnostics.map((diagnostic) => faultOf(run, 'validate', diagnostic));
  } catch {
    return faultsOf(run, 'validate', result);
  }
}

/** `tofu plan`: the plan as JSON, or what is wrong. */
export async function plan(run: TofuRun): Promise<{ readonly text: string } | readonly Fault[]> {
  const result = await tofu(run, ['plan', '-input=false', '-json', '-out=verify.tfplan']);
  const faults = faultsOf(run, 'plan', result);
  if (faults.length > 0) return faults;
  // Of many machines it is longer than what is kept of an output.
  const args = ['-c', '"$1" show -json verify.tfplan > verify.json', 'sh', run.tofu.program];
  const shown = await runProgram('sh', args, { cwd: run.folder, env: envOf(run), timeoutSeconds });
  if (shown.code !== 0) return faultsOf(run, 'show', shown);
  return { text: readFileSync(join(run.folder, 'verify.json'), 'utf8') };
}

function tofu(run: TofuRun, args: readonly string[]): Promise<ProgramResult> {
  return runProgram(run.tofu.program, args, { cwd: run.folder, env: envOf(run), timeoutSeconds });
}

function envOf({ tofu: { env: own }, env }: TofuRun): Readonly<Record<string, string>> {
  return { ...env, ...own };
}

/** Errors among lines of JSON; of a program that failed without any, its own words. */
function faultsOf(run: TofuRun, command: string, result: ProgramResult): readonly Fault[] {
  const faults = result.stdout.split('\n').flatMap((line) => {
    const diagnostic = diagnosticOf(line);
    return diagnostic?.severity === 'error' ? [faultOf(run, command, diagnostic)] : [];
  });
  if (result.code === 0 || faults.length > 0) return faults;
  const why = result.stderr.trim() || result.stdout.trim();
  return [{ file: mainFile(run.root), message: `tofu ${command} ended with ${result.code}: ${why}` }];
}

function diagnosticOf(line: string): Diagnostic | undefined {
  try {
    return (JSON.parse(line) as { diagnostic?: Diagnostic }).diagnostic;
  } catch {
    return undefined;
  }
}

function faultOf({ root }: TofuRun, command: string, diagnostic: Diagnostic): Fault {
  const { summary, detail = '', range, snippet } = diagnostic;
  const path = range === undefined ? undefined : posix.join(root.folder, range.filename);
  const inOutput = path !== undefined && root.files.some((file) => file.path === path);
  const place = range === undefined ? '' : ` line ${range.start.line}`;
  const where = diagnostic.address ?? snippet?.context;
  const text = [summary, detail, where ?? ''].filter((part) => part !== '').join('\n');
  return { file: inOutput ? path : mainFile(root), message: `tofu ${command}${place}: ${text}` };
}
