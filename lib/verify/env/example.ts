import { posix } from 'node:path';

import type { JudgedFile } from '../judge';

/** A line `NAME=value` of an `.env.example`. */
export interface ExampleLine {
  /** Name of the variable. */
  readonly name: string;
  /** What stands behind the `=`, quotes and all; empty if somebody has to fill it in. */
  readonly written: string;
  /** The comment above it, without its `#`; empty if there is none. */
  readonly comment: string;
}

/** An `.env.example` as its lines are. */
export interface Example {
  /** The variables, in their order. */
  readonly lines: readonly ExampleLine[];
  /** What is neither a comment nor a variable, and names that stand twice. */
  readonly wrong: readonly string[];
}

/** Reads an `.env.example` line by line; values are on one line there. */
export function readExample(text: string): Example {
  const lines: ExampleLine[] = [];
  const wrong: string[] = [];
  let comment: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [, name, written = ''] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
    if (line.startsWith('#')) {
      comment.push(line.slice(1).trim());
      continue;
    }
    if (name !== undefined) {
      if (lines.some((other) => other.name === name)) wrong.push(`line ${index + 1}: ${name} stands twice`);
      lines.push({ name, written, comment: comment.join('\n') });
    } else if (line !== '') {
      wrong.push(`line ${index + 1} is neither a comment nor NAME=value: ${line}`);
    }
    comment = [];
  }
  return { lines, wrong };
}

/**
 * The variables of the `.env.example` of a folder, or of the nearest folder above it, as they are written by name; one that a
 * person fills in is empty.
 */
export function nearestExample(
  folder: string,
  all: ReadonlyMap<string, JudgedFile>,
): ReadonlyMap<string, string> {
  for (let place = folder; place !== '.' && place !== ''; place = posix.dirname(place)) {
    const file = all.get(`${place}/.env.example`);
    if (file !== undefined) {
      return new Map(readExample(file.text).lines.map(({ name, written }) => [name, written]));
    }
  }
  return new Map();
}
