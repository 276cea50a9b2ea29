import type { Paint } from '../core/problem';
import type { Verdict } from '../verify/judge';
import { readUnavailable } from '../verify/tools/tool';
import type { VerifyResult } from '../verify/verify';

/** What of a verification makes it fail, and its numbers. */
export interface Tally {
  /** Number of files that a judge found nothing in, for each judge. */
  readonly passed: number;
  /** Number of files with a fault, or that no judge read, for each judge. */
  readonly failed: number;
  /** Number of files that a judge did not read because its tool is not there. */
  readonly skipped: number;
}

/** Whether a verdict may be missing: its tool cannot be had, and the file of such tools says why. */
export type Excuse = (verdict: Verdict) => boolean;

/** What is no failure, though nobody knows whether it is right. */
export interface Lenience {
  /** Whether a judge may be missing for want of its tool. */
  readonly missing: Excuse;
  /** Whether there may be files that no judge reads. */
  readonly unread: boolean;
}

/**
 * Counts files: a file passes a judge that finds nothing in it. A judge that did not run, and a file that no judge reads, is
 * skipped if it may be, and else failed.
 */
export function tally({ verdicts, unread }: VerifyResult, may: Lenience): Tally {
  let [passed, failed, skipped] = may.unread ? [0, 0, unread.length] : [0, unread.length, 0];
  for (const verdict of verdicts) {
    if (verdict.notRun !== undefined) {
      if (may.missing(verdict)) skipped += 1;
      else failed += 1;
      continue;
    }
    if (verdict.broke !== undefined) {
      failed += Math.max(1, verdict.files);
      continue;
    }
    const wrong = wrongFiles(verdict);
    failed += wrong;
    passed += Math.max(0, verdict.files - wrong);
  }
  return { passed, failed, skipped };
}

/** The table of all judges. */
export function verdictTable(verdicts: readonly Verdict[], paint: Paint): string {
  const rows = verdicts.map((verdict) => {
    const wrong = wrongFiles(verdict);
    const why = reasonOf(verdict);
    const ran = why === undefined;
    return [
      verdict.judge,
      versionsOf(verdict),
      ran ? String(verdict.files) : '-',
      ran ? String(verdict.files - wrong) : '-',
      ran ? String(wrong) : '-',
      `${verdict.seconds.toFixed(1)} s`,
      why ?? verdict.says,
    ];
  });
  const all = [['judge', 'version', 'files', 'passed', 'failed', 'took', 'what it did'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [paint.quiet(lines[0] ?? ''), ...lines.slice(1)].join('\n');
}

/** The first two: who needs more has them from other judges, which have rows of their own. */
function versionsOf({ versions }: Verdict): string {
  const rest = versions.length - 2;
  return [...versions.slice(0, 2), ...(rest > 0 ? [`${rest} more`] : [])].join(', ') || '-';
}

function reasonOf({ notRun, broke }: Verdict): string | undefined {
  if (notRun !== undefined) return `not run: ${notRun}`;
  return broke === undefined ? undefined : 'broke, see below';
}

/** The failures in full, each with the construct that wrote the file. */
export function failures({ verdicts, unread }: VerifyResult, mayBeUnread: boolean, paint: Paint): string {
  const faults = verdicts.flatMap(({ judge, faults: found }) =>
    found.map(
      ({ file, owner, message }) => `${paint.error(judge)}  ${file}\n       at  ${owner}\n${indent(message)}`,
    ),
  );
  const broken = verdicts.flatMap(({ judge, broke }) =>
    broke === undefined
      ? []
      : [`${paint.error(judge)}  broke, which is no fault of the files\n${indent(broke)}`],
  );
  const nobodys = (mayBeUnread ? [] : unread).map(
    (path) =>
      `${paint.error('unread')}  ${path}\n       no judge knows this kind of file; --allow-unread leaves it to the program that reads it`,
  );
  return [...faults, ...broken, ...nobodys].join('\n\n');
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `       ${line}`)
    .join('\n');
}

/** Tools that cannot be had anywhere, by the file that names them with the reasons. */
export function excuses(folder?: string): Excuse {
  const names = readUnavailable(folder).map(({ name }) => name);
  return ({ notRun = '' }) => names.some((name) => notRun.startsWith(`${name}:`));
}

/** A line for a verdict that has just come in. */
export function progressLine(verdict: Verdict, paint: Paint): string {
  const { judge, files, notRun, broke, seconds } = verdict;
  if (notRun !== undefined) return `${paint.warning('skip')}  ${judge}: ${notRun}`;
  if (broke !== undefined) return `${paint.error('FAIL')}  ${judge}: it broke`;
  const wrong = wrongFiles(verdict);
  const time = paint.quiet(`${seconds.toFixed(1)} s`);
  if (wrong > 0) return `${paint.error('FAIL')}  ${judge}: ${wrong} of ${counted(files)}  ${time}`;
  return `ok    ${judge}: ${counted(files)}  ${time}`;
}

/** Number of files that a judge found a fault in. */
function wrongFiles({ faults }: Verdict): number {
  return new Set(faults.map(({ file }) => file)).size;
}

function counted(files: number): string {
  return `${files} file${files === 1 ? '' : 's'}`;
}
