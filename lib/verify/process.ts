import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

import { inTurn } from './turns';

/** How a program is run. */
export interface ProgramOptions {
  /**
   * Folder that it runs in.
   *
   * @default - this program's own
   */
  readonly cwd?: string;
  /**
   * Variables in addition to this program's own.
   *
   * @default - none
   */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * What it reads from its standard input.
   *
   * @default - nothing, the input is at its end
   */
  readonly input?: string;
  /**
   * Seconds after which it is ended, with all that it started.
   *
   * @default 120
   */
  readonly timeoutSeconds?: number;
}

/** What a program that ran has left. */
export interface ProgramResult {
  /** Its exit code; 128 and the number of the signal if one ended it. */
  readonly code: number;
  /** The last megabyte of its output. */
  readonly stdout: string;
  /** The last megabyte of its messages. */
  readonly stderr: string;
  /** Whether the start of its output or of its messages is missing here. */
  readonly truncated: boolean;
}

/** A program that could not be started at all. */
export class NotStarted extends Error {
  override readonly name = 'NotStarted';

  constructor(program: string, reason: string) {
    super(`${program} cannot be started: ${reason}`);
  }
}

/** A program that hung; by then it is ended, with all that it started. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp';

  constructor(command: string, seconds: number, said: string) {
    const last = said.trim().split('\n').slice(-5).join('\n');
    super(
      `${command} was not done after ${seconds} s and was ended${last === '' ? '' : `; it had said:\n${last}`}`,
    );
  }
}

const outputLimit = 1_000_000;
const standardTimeout = 120;
/** Between asking a program to end and ending it. */
const graceMilliseconds = 2000;
/** For output that is still on its way when the program is gone. */
const drainMilliseconds = 500;
const signalNumbers: Readonly<Record<string, number>> = { SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** The end of what a stream brings. */
class Tail {
  private chunks: Buffer[] = [];
  private length = 0;
  truncated = false;

  add(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
    // Rarely, as each time copies all of it.
    if (this.length > 2 * outputLimit) this.cut();
  }

  text(): string {
    this.cut();
    return Buffer.concat(this.chunks).toString('utf8');
  }

  private cut(): void {
    if (this.length <= outputLimit) return;
    const all = Buffer.concat(this.chunks);
    let start = all.length - outputLimit;
    // Not in the middle of a character.
    while (start < all.length && ((all[start] ?? 0) & 0xc0) === 0x80) start++;
    this.chunks = [all.subarray(start)];
    this.length = all.length - start;
    this.truncated = true;
  }
}

/** Programs that run now, each the leader of a process group. */
const running = new Set<number>();
const fatal = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function endAll(): void {
  for (const group of running) endGroup(group, 'SIGKILL');
}

/** Our own end is the end of what we started: a terminal's interrupt does not reach other process groups. */
function endAllAndDie(signal: NodeJS.Signals): void {
  endAll();
  process.removeListener(signal, endAllAndDie);
  process.kill(process.pid, signal);
}

function remember(group: number): void {
  if (running.size === 0) {
    process.on('exit', endAll);
    for (const signal of fatal) process.on(signal, endAllAndDie);
  }
  running.add(group);
}

function forget(group: number): void {
  running.delete(group);
  if (running.size > 0) return;
  process.removeListener('exit', endAll);
  for (const signal of fatal) process.removeListener(signal, endAllAndDie);
}

function endGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // Nobody of the group is left.
  }
}

/**
 * Runs a program to its end as soon as a core is free, and what it started in the background with it: nothing of it runs on
 * afterwards. No shell reads the arguments.
 *
 * @throws {@link NotStarted} if there is no such program or folder
 * @throws {@link TimeUp} if it does not end in its time
 */
export function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  return inTurn(() => runAtOnce(program, args, options));
}

/** {@link runProgram} for what waits for others more than it works: it waits for no core. */
export async function runAtOnce(
  program: string,
  args: readonly string[],
  { cwd, env, input, timeoutSeconds = standardTimeout }: ProgramOptions = {},
): Promise<ProgramResult> {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  const group = child.pid;
  if (group !== undefined) remember(group);
  const stdout = new Tail();
  const stderr = new Tail();
  child.stdout?.on('data', (chunk: Buffer) => stdout.add(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk));
  // A program may end before it has read all of its input.
  child.stdin?.on('error', () => undefined).end(input);

  let timedOut = false as boolean;
  const timers: NodeJS.Timeout[] = [];
  const later = (milliseconds: number, action: () => void) => timers.push(setTimeout(action, milliseconds));
  later(timeoutSeconds * 1000, () => {
    timedOut = true;
    if (group === undefined) return;
    endGroup(group, 'SIGTERM');
    later(graceMilliseconds, () => endGroup(group, 'SIGKILL'));
  });
  try {
    const code = await ended(child, program, cwd, later);
    if (timedOut) throw new TimeUp([program, ...args].join(' '), timeoutSeconds, stderr.text());
    return {
      code,
      stdout: stdout.text(),
      stderr: stderr.text(),
      truncated: stdout.truncated || stderr.truncated,
    };
  } finally {
    timers.forEach(clearTimeout);
    if (group !== undefined) {
      endGroup(group, 'SIGKILL');
      forget(group);
    }
  }
}

function ended(
  child: ChildProcess,
  program: string,
  cwd: string | undefined,
  later: (milliseconds: number, action: () => void) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(new NotStarted(program, whyNot(error, program, cwd))),
    );
    child.on('close', (code, signal) => resolve(exitCode(code, signal)));
    // Somebody in the background may hold the output open: for a while it may still write, then nobody waits for it.
    child.on('exit', (code, signal) =>
      later(drainMilliseconds, () => {
        if (child.pid !== undefined) endGroup(child.pid, 'SIGKILL');
        later(drainMilliseconds, () => {
          child.stdout?.destroy();
          child.stderr?.destroy();
          resolve(exitCode(code, signal));
        });
      }),
    );
  });
}

function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signalNumbers[signal ?? ''] ?? 0);
}

function whyNot(error: NodeJS.ErrnoException, program: string, cwd: string | undefined): string {
  if (error.code !== 'ENOENT') return error.message;
  if (cwd !== undefined && !isFolder(cwd)) return `its folder ${cwd} does not exist`;
  return isAbsolute(program) ? 'no such file' : 'it is not on PATH';
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * {@link runProgram} for a short question, which waits for the answer; a program that cannot be started has the code 127.
 *
 * @throws {@link TimeUp} if there is no answer in time
 */
export function askProgram(
  program: string,
  args: readonly string[],
  { cwd, env, input, timeoutSeconds = standardTimeout }: ProgramOptions = {},
): ProgramResult {
  const run = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    input: input ?? '',
    encoding: 'utf8',
    timeout: timeoutSeconds * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: outputLimit,
    // Of Node, though its types don't say so for this function.
    ...{ detached: true },
  });
  // What it started is of its group; by now it is gone itself.
  if (run.pid > 0) endGroup(run.pid, 'SIGKILL');
  const failure = run.error as NodeJS.ErrnoException | undefined;
  if (failure?.code === 'ETIMEDOUT')
    throw new TimeUp([program, ...args].join(' '), timeoutSeconds, run.stderr);
  const code = run.pid > 0 ? exitCode(run.status, run.signal) : 127;
  return {
    code,
    stdout: code === 127 ? '' : run.stdout,
    stderr: code === 127 ? `${program}: ${failure?.message ?? 'not started'}` : run.stderr,
    truncated: failure?.code === 'ENOBUFS',
  };
}

/** Where PATH has a program, first place first. */
export function findOnPath(program: string, path = process.env['PATH'] ?? ''): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, program))
    .find(isExecutable);
}

/** Whether a file can be run by us. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
