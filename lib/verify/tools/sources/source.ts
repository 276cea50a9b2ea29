import { findOnPath, runProgram, TimeUp, type ProgramOptions } from '../../process';
import type { Place } from '../stamp';
import type { Source, ToolOf } from '../tool';

/** How the tools of one source are brought. */
export interface Recipe<S extends Source> {
  /** What it does, for the one who waits: `building`. */
  readonly doing: string;
  /** Why nothing of this source can be had on this machine; nothing, if it can. */
  missing(tools: readonly ToolOf<S>[], place: Place): Promise<string | undefined>;
  /**
   * Brings tools, in place of what is there of them.
   *
   * @throws {@link BringError} if a command of it fails
   */
  bring(tools: readonly ToolOf<S>[], place: Place): Promise<void>;
}

/** Something that was done to bring a tool has failed; shown without a stack. */
export class BringError extends Error {
  override readonly name = 'BringError';
}

const linesShown = 12;

/**
 * Runs a command that must succeed, and gives its output.
 *
 * @throws {@link BringError} with the end of its messages
 */
export async function must(
  program: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<string> {
  const command = [program, ...args].join(' ');
  const { code, stdout, stderr } = await runProgram(program, args, options).catch((error: unknown) => {
    throw error instanceof TimeUp ? new BringError(error.message) : error;
  });
  if (code === 0) return stdout;
  const said = (stderr.trim() === '' ? stdout : stderr).trim().split('\n').slice(-linesShown);
  throw new BringError([`${command} failed with exit code ${code}`, ...said].join('\n    '));
}

/** The first of some programs that is not on PATH, as a reason. */
export function notOnPath(programs: readonly string[]): string | undefined {
  const absent = programs.find((program) => findOnPath(program) === undefined);
  return absent === undefined ? undefined : `${absent} is not on PATH`;
}
