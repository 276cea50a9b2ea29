import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A line of a program: where the user wrote a construct. */
export interface Source {
  /** Absolute path of the file, in TypeScript where the loader has source maps. */
  readonly file: string;
  /** Line, from 1. */
  readonly line: number;
}

/** Folder of this library's own code (`lib` in a checkout, `dist` in the package). */
const library = join(dirname(dirname(__filename)), '/');

/**
 * Remembers the line that called `below`.
 *
 * The trace is one frame and stays unread until a report or a header needs it: reading is what costs
 * (remembering 1,000 constructs takes about 3.5 ms).
 */
export function captureSource(below: (...args: never[]) => unknown): () => Source | undefined {
  const holder: { stack?: string } = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 1;
  Error.captureStackTrace(holder, below);
  Error.stackTraceLimit = limit;

  let parsed: Source | undefined;
  let read = false;
  return () => {
    if (!read) {
      parsed = parseFrame(holder.stack ?? '');
      read = true;
    }
    return parsed;
  };
}

/** The user's line that is running now: the nearest frame outside the library. */
export function userSource(): Source | undefined {
  const holder: { stack?: string } = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 20;
  Error.captureStackTrace(holder, userSource);
  Error.stackTraceLimit = limit;
  for (const frame of (holder.stack ?? '').split('\n').slice(1)) {
    const source = parseFrame(frame);
    if (source !== undefined && !isLibrarySource(source)) return source;
  }
  return undefined;
}

/** Whether a line is in the library itself, so that it tells the user nothing. */
export function isLibrarySource(source: Source): boolean {
  return source.file.startsWith(library);
}

/** The file and line of the last frame of a stack trace. */
export function parseFrame(stack: string): Source | undefined {
  const frame = stack.slice(stack.lastIndexOf('\n') + 1);
  const match = /^\s+at (?:[^(]*\((?=.*\)$))?(.+?):(\d+):\d+\)?$/.exec(frame);
  if (match === null) return undefined;
  const [, location = '', line] = match;
  if (location.startsWith('node:') || location.startsWith('eval at ')) return undefined;
  const file = location.startsWith('file://') ? fileURLToPath(location) : location;
  return { file, line: Number(line) };
}
