import { createTwoFilesPatch } from 'diff';

import { formatReport, type Paint } from '../core/problem';
import type { Change } from '../core/writer/compare';
import type { SynthResult } from './synth';

/** What a synth did, for people. */
export function summary(result: SynthResult, paint: Paint): string {
  const { problems, allowed, counts, edited, changes } = result;
  return [
    ...(problems.length > 0 ? [formatReport(problems, paint), ''] : []),
    ...allowed.map(({ problem, reason }) =>
      paint.quiet(`${problem.code}  allowed: ${problem.what} (${reason})`),
    ),
    ...changes.map((change) => difference(change, paint)),
    ...countLines(counts),
    ...edited.map((path) => `${paint.warning('kept')}  ${path} was edited by hand; --force overwrites it`),
  ].join('\n');
}

/** The last line: problems and time. */
export function closing(results: readonly SynthResult[], milliseconds: number, paint: Paint): string {
  const warnings = results.reduce((sum, { problems }) => sum + problems.length, 0);
  const changes = results.reduce((sum, result) => sum + result.changes.length, 0);
  const edited = results.reduce((sum, result) => sum + result.edited.length, 0);
  const parts = [
    // What is told behind it is no reason to call it "no problems".
    ...(warnings > 0
      ? [paint.warning(count(warnings, 'warning'))]
      : changes + edited > 0
        ? []
        : ['no problems']),
    ...(changes > 0 ? [paint.error(`${count(changes, 'file')} not as the program writes them`)] : []),
    ...(edited > 0 ? [paint.warning(`${count(edited, 'file')} edited by hand`)] : []),
    `${(milliseconds / 1000).toFixed(2)} s`,
  ];
  return parts.join(', ');
}

function countLines(counts: SynthResult['counts']): readonly string[] {
  const names = [...counts.keys()].sort();
  const width = Math.max(...names.map((name) => label(name).length), 0);
  return names.map((name) => {
    const { written, unchanged, removed } = counts.get(name) ?? { written: 0, unchanged: 0, removed: 0 };
    const numbers = `${String(written).padStart(4)} written  ${String(unchanged).padStart(4)} unchanged  ${String(removed).padStart(4)} removed`;
    return `${label(name).padEnd(width)}  ${numbers}`;
  });
}

function label(name: string): string {
  return name === '' ? '(report)' : name;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const kinds: Readonly<Record<Change['kind'], string>> = {
  new: 'would be written',
  changed: 'would be changed',
  stale: 'would be removed',
  edited: 'was edited by hand',
  mode: 'would change its mode',
};

/** One file that differs, with the lines that do. */
function difference({ path, kind, before, after }: Change, paint: Paint): string {
  const title = `${paint.warning(path)} ${kinds[kind]}`;
  if (kind === 'mode' || before === undefined || after === undefined) return title;
  const patch = createTwoFilesPatch(path, path, before, after, 'on disk', 'as the program writes it', {
    context: 2,
  });
  const lines = patch.trimEnd().split('\n').slice(3);
  return [title, ...lines.map((line) => colour(line, paint))].join('\n');
}

function colour(line: string, paint: Paint): string {
  if (line.startsWith('-')) return paint.error(line);
  return line.startsWith('@') ? paint.quiet(line) : line;
}
