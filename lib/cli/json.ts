import type { Problem } from '../core/problem';
import type { SynthResult } from './synth';

/** The result of a synth for machines; `version` changes when a field does. */
export function asJson(
  results: readonly SynthResult[],
  milliseconds: number,
  problems: readonly Problem[] = [],
): string {
  const labs = results.map(({ counts, changes, ...result }) => ({
    ...result,
    repositories: Object.fromEntries(counts),
    changes: changes.map(({ path, kind }) => ({ path, kind })),
  }));
  const ok = problems.length === 0 && results.every((result) => result.ok);
  return JSON.stringify({ version: 1, ok, milliseconds: Math.round(milliseconds), problems, labs }, null, 2);
}
