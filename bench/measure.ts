import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import type { Figures } from './cases';

/** One run of a case in a process of its own. */
export function runCase(name: string, size = 0): Figures {
  const program = [join(__dirname, 'run.js'), name, String(size)];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ${size}: ${stderr}`);
  return JSON.parse(stdout) as Figures;
}

/** The median of each figure over some runs of a case. */
export function medians(name: string, size: number, runs: number): Figures {
  return medianFigures(Array.from({ length: runs }, () => runCase(name, size)));
}

/** The median of each figure. */
export function medianFigures(all: readonly Figures[]): Figures {
  const keys = Object.keys(all[0] ?? {});
  return Object.fromEntries(keys.map((key) => [key, median(all.map((figures) => figures[key] ?? NaN))]));
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** What two cases took that ran in turns, and how many times longer the second one took: the median of the pairs. */
export interface Pair {
  /** Figures of the first case. */
  readonly ours: Figures;
  /** Figures of the second case. */
  readonly theirs: Figures;
  /** By the figure that is compared. */
  readonly ratio: number;
}

/** Runs two cases in turns, so that whatever else the machine does meets both alike. */
export function pair(ours: string, theirs: string, figure: string, size: number, runs: number): Pair {
  const pairs = Array.from({ length: runs }, () => [runCase(ours, size), runCase(theirs, size)] as const);
  return {
    ours: medianFigures(pairs.map(([first]) => first)),
    theirs: medianFigures(pairs.map(([, second]) => second)),
    ratio: median(pairs.map(([first, second]) => (second[figure] ?? NaN) / (first[figure] ?? NaN))),
  };
}
