import { askProgram, runProgram, TimeUp, type ProgramResult } from '../process';
import type { Tool } from './tool';

/** Seconds in which a tool must tell its version. */
const patience = 60;

/** The version in what a tool's version command prints. */
export function versionIn(output: string, pattern: string): string | undefined {
  return new RegExp(pattern, 'm').exec(output)?.[1];
}

/** Whether a version is the pinned one, or one that will do in its place. */
export function fits({ version, orNewer }: Pick<Tool, 'version' | 'orNewer'>, found: string): boolean {
  if (!orNewer) return found === version;
  const wanted = numbers(version);
  const given = numbers(found);
  for (const [index, least] of wanted.entries()) {
    const number = given[index] ?? 0;
    if (number !== least) return number > least;
  }
  return true;
}

/** `2.42.0 or newer` */
export function wanted({ version, orNewer }: Pick<Tool, 'version' | 'orNewer'>): string {
  return orNewer ? `${version} or newer` : version;
}

/** `1.2.10-rc1` is 1, 2, 10. */
function numbers(version: string): readonly number[] {
  return (/^\d+(\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);
}

/** What a tool says its version is: the version, or why it said none. */
export type Version = { readonly version: string } | { readonly silent: string };

/** Asks a program for its version, as the tool's description says; waits for the answer. */
export function askVersion(tool: Tool, program: string, env: Readonly<Record<string, string>>): Version {
  const [command, args] = versionCommand(tool, program);
  try {
    return versionOf(tool, askProgram(command, args, { env, timeoutSeconds: patience }));
  } catch (error) {
    return silence(error);
  }
}

/** The same without waiting. */
export async function tellVersion(
  tool: Tool,
  program: string,
  env: Readonly<Record<string, string>>,
): Promise<Version> {
  const [command, args] = versionCommand(tool, program);
  try {
    return versionOf(tool, await runProgram(command, args, { env, timeoutSeconds: patience }));
  } catch (error) {
    return silence(error);
  }
}

function silence(error: unknown): Version {
  if (error instanceof TimeUp) return { silent: `did not tell its version in ${patience} s` };
  return { silent: error instanceof Error ? error.message : String(error) };
}

function versionCommand({ versionCommand }: Tool, program: string): readonly [string, readonly string[]] {
  const [command = program, ...args] = versionCommand.map((part) => part.replaceAll('{program}', program));
  return [command, args];
}

function versionOf({ versionPattern }: Tool, { code, stdout, stderr }: ProgramResult): Version {
  const version = versionIn(stdout, versionPattern) ?? versionIn(stderr, versionPattern);
  if (version !== undefined && code === 0) return { version };
  const said = `${stdout}\n${stderr}`.trim().split('\n').at(-1)?.trim() ?? '';
  return { silent: `told no version (exit code ${code}${said === '' ? '' : `: ${said}`})` };
}
