/** How bad a problem is: an error stops everything, a warning is told and does not (unless `--strict`). */
export type Severity = 'error' | 'warning';

/** One of the places that a problem is about. */
export interface Place {
  /** Path of the construct in the tree: `vm-platform/tofu/ctr01`. */
  readonly path: string;
  /**
   * Where the user wrote it: `stacks/vm-platform.ts:41`, relative to the nearest package.json.
   *
   * @default - not known (the program was evaluated from a string)
   */
  readonly source?: string;
  /**
   * What this place has to do with it: `waits for ctr01-stacks/core`.
   *
   * @default - the path says it all
   */
  readonly says?: string;
}

/** Something that a user got wrong: what, where, and how to put it right. */
export interface Problem {
  /** Stable code, such as `HL101`; `docs/checks.md` has a line for each. */
  readonly code: string;
  /** Whether it keeps the lab from being written. */
  readonly severity: Severity;
  /** One sentence in the user's words, the value in quotes, no full stop. */
  readonly what: string;
  /** The constructs it is about; more than one where two of them collide. */
  readonly where: readonly Place[];
  /** One imperative sentence. */
  readonly fix: string;
}

/** A problem that the program allows, with the reason that stands in the report. */
export interface AllowedProblem {
  /** What would have been reported. */
  readonly problem: Problem;
  /** Why the program allows it. */
  readonly reason: string;
}

/** Colours of a report; the plain ones return their text. */
export interface Paint {
  /** Makes a text look like an error. */
  readonly error: (text: string) => string;
  /** Makes a text look like a warning. */
  readonly warning: (text: string) => string;
  /** Makes a text step back. */
  readonly quiet: (text: string) => string;
}

const plainPaint: Paint = { error: (text) => text, warning: (text) => text, quiet: (text) => text };

/** One problem as lines of text: code and sentence, then the places in columns, then the fix. */
export function formatProblem(problem: Problem, paint: Paint = plainPaint): string {
  const colour = problem.severity === 'error' ? paint.error : paint.warning;
  const width = Math.max(...problem.where.map(({ path, says }) => placeText(path, says).length), 0);
  const places = problem.where.map(({ path, says, source }, index) => {
    const text = placeText(path, says);
    const label = problem.where.length === 1 ? 'at ' : index === 0 ? 'by ' : 'and';
    return `       ${label} ${source === undefined ? text : `${text.padEnd(width)}  ${paint.quiet(source)}`}`;
  });
  const code = `${colour(problem.code)}  ${problem.severity === 'warning' ? 'warning: ' : ''}`;
  return [`${code}${problem.what}`, ...places, `  fix  ${problem.fix}`].join('\n');
}

function placeText(path: string, says: string | undefined): string {
  const shown = path === '' ? '(app)' : path;
  return says === undefined ? shown : `${shown} ${says}`;
}

/** All problems of a run as one report, errors first. */
export function formatReport(problems: readonly Problem[], paint: Paint = plainPaint): string {
  return bySeverity(problems)
    .map((problem) => formatProblem(problem, paint))
    .join('\n\n');
}

/** Errors before warnings, otherwise in the order given. */
export function bySeverity(problems: readonly Problem[]): readonly Problem[] {
  const isError = (problem: Problem) => problem.severity === 'error';
  return [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
}

/**
 * The user's mistakes, all of them. Its message is the report; it has no stack, because the places in the
 * report are the lines to look at.
 */
export class HomelabError extends Error {
  override readonly name = 'HomelabError';
  /** Errors and warnings, in the order of the report. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatReport(problems));
    this.problems = bySeverity(problems);
    this.stack = this.message;
  }
}
