import type { App } from '../core/app';
import { HomelabError, type Problem } from '../core/problem';
import { checkSuccession } from '../core/succession';
import { compareOutput, type Change } from '../core/writer/compare';

import { writeOutput, type RepositoryCount } from '../core/writer/write';

/** Options of `homelab synth`. */
export interface SynthOptions {
  /**
   * Folder that the output is written to.
   *
   * @default - the one that the program says
   */
  readonly out?: string;
  /** Write nothing, tell what would change. @default false */
  readonly check?: boolean;
  /** Overwrite files that were edited by hand. @default false */
  readonly force?: boolean;
  /** Take warnings for errors. @default false */
  readonly strict?: boolean;
}

/** What one synth did, for people and for machines. */
export interface SynthResult {
  /** Whether everything is as it should be: nothing edited by hand, with `check` nothing different. */
  readonly ok: boolean;
  /** Folder that was written or compared, as it was given. */
  readonly folder: string;
  /** Files by repository; '' is the output folder itself. */
  readonly counts: ReadonlyMap<string, RepositoryCount>;
  /** Files that are new or changed, as paths below the folder. */
  readonly written: readonly string[];
  /** Files that the lab no longer has, as paths below the folder. */
  readonly removed: readonly string[];
  /** Files that were edited by hand, and so kept as they are. */
  readonly edited: readonly string[];
  /** With `check`: how the folder differs. */
  readonly changes: readonly Change[];
  /** What is wrong with the lab and lets it be written all the same: warnings. */
  readonly problems: readonly Problem[];
  /** Problems that the program allows, each with its reason. */
  readonly allowed: readonly { readonly problem: Problem; readonly reason: string }[];
}

/**
 * Checks, renders and writes one lab.
 *
 * @throws {@link HomelabError} if there is an error, or a warning with `strict`; nothing is written then
 * @throws {@link WriteError} if the folder cannot be written
 */
export function synth(app: App, options: SynthOptions): SynthResult {
  const folder = options.out ?? app.outputFolder();
  const files = app.output();
  const problems = app.check();
  if (options.strict === true && problems.length > 0) throw new HomelabError(problems);
  checkSuccession(app, folder);
  const told = { folder, problems, allowed: app.allowed() };

  if (options.check === true) {
    const changes = compareOutput(folder, files);
    return {
      ...told,
      ok: changes.length === 0,
      counts: new Map(),
      written: [],
      removed: [],
      edited: [],
      changes,
    };
  }
  const result = writeOutput(folder, files, { force: options.force ?? false });
  return { ...told, ...result, ok: result.edited.length === 0, changes: [] };
}
