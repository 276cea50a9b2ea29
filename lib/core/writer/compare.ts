import type { Found } from './disk';
import { wantedOf, type OutputFile, type Wanted } from './output-file';
import { byCodeUnits, checkPaths, OWNERSHIP_FILE } from './paths';
import { planOutput, type Write } from './plan';

/** One file in which a folder differs from the output. */
export interface Change {
  /** Path below the output folder. */
  readonly path: string;
  /** `stale`: no longer part of the output; `edited`: by hand; `mode`: only the executable bit differs. */
  readonly kind: 'new' | 'changed' | 'stale' | 'edited' | 'mode';
  /**
   * Text on disk; for `mode` the mode, `0644` or `0755`.
   *
   * @default - none: the file is not there
   */
  readonly before?: string;
  /**
   * Text of the output; for `mode` the mode.
   *
   * @default - none: the program does not write the file
   */
  readonly after?: string;
}

function textOf({ bytes }: { readonly bytes: Uint8Array }): string {
  return Buffer.from(bytes).toString('utf8');
}

function modeOf({ executable }: { readonly executable: boolean }): string {
  return executable ? '0755' : '0644';
}

function changeOf({ kind, file, before }: Write): Change {
  const spell: (side: Wanted | Found) => string = kind === 'mode' ? modeOf : textOf;
  const change = { path: file.path, kind, after: spell(file) };
  return before === undefined ? change : { ...change, before: spell(before) };
}

/**
 * Differences between a folder and the output, by path; writes nothing.
 *
 * The ownership file is among them if it is not what a run would write.
 *
 * @throws WriteError where `writeOutput` would refuse to start
 */
export function compareOutput(folder: string, files: ReadonlyMap<string, OutputFile>): readonly Change[] {
  checkPaths(files);
  const { writes, removals, edited, ownership } = planOutput(folder, wantedOf(files), false);
  const changes = writes.map(changeOf);
  for (const [path, before] of removals) changes.push({ path, kind: 'stale', before: textOf(before) });
  for (const { path, before, after } of edited) {
    const change: Change = { path, kind: 'edited', before: textOf(before) };
    changes.push(after === undefined ? change : { ...change, after: textOf(after) });
  }
  const { before, after } = ownership;
  if (before === undefined) changes.push({ path: OWNERSHIP_FILE, kind: 'new', after });
  else if (before !== after) changes.push({ path: OWNERSHIP_FILE, kind: 'changed', before, after });
  return changes.sort((a, b) => byCodeUnits(a.path, b.path));
}
