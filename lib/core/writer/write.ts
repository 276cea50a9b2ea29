import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { commit, discard, prune, remove, stage, syncFolder, type Content } from './atomic';
import { journalText } from './journal';
import { busy, lockHolder, takeLock } from './lock';
import { wantedOf, type OutputFile } from './output-file';
import { checkPaths, foldersOf, JOURNAL_FILE, OWNERSHIP_FILE, temporaryOf } from './paths';
import { hasChanges, planOutput, type Plan } from './plan';
import { WriteError, onDisk } from './write-error';

export type { OutputFile };

/** How {@link writeOutput} treats what it finds. */
export interface WriteOptions {
  /**
   * Overwrite, or remove, files of ours that were edited by hand. Files that homelab did not write are safe even so.
   *
   * @default false
   */
  readonly force?: boolean;
}

/** How many files of one repository were touched. */
export interface RepositoryCount {
  /** Number of files that are new or changed. */
  written: number;
  /** Number of files that were right already. */
  unchanged: number;
  /** Number of files that the lab no longer has. */
  removed: number;
}

/** What {@link writeOutput} did; the ownership file itself is not counted. */
export interface WriteResult {
  /** By first segment of the path; files at the root are counted under the empty string. */
  readonly counts: ReadonlyMap<string, RepositoryCount>;
  /** Files that are new or changed, as paths below the folder. */
  readonly written: readonly string[];
  /** Files that the lab no longer has, as paths below the folder. */
  readonly removed: readonly string[];
  /** Files of ours that were edited by hand and stay as they are. */
  readonly edited: readonly string[];
}

function resultOf(plan: Plan): WriteResult {
  const counts = new Map<string, RepositoryCount>();
  const count = (path: string, what: keyof RepositoryCount): void => {
    const repository = path.slice(0, Math.max(0, path.indexOf('/')));
    const entry = counts.get(repository) ?? { written: 0, unchanged: 0, removed: 0 };
    entry[what] += 1;
    counts.set(repository, entry);
  };
  const written = plan.writes.map(({ file }) => file.path);
  const removed = [...plan.removals.keys()];
  for (const path of written) count(path, 'written');
  for (const path of plan.unchanged) count(path, 'unchanged');
  for (const path of removed) count(path, 'removed');
  return { counts, written, removed, edited: plan.edited.map(({ path }) => path) };
}

function textFile(path: string, text: string): Content {
  return { path, bytes: Buffer.from(text, 'utf8'), executable: false };
}

/** Renames staged files into place, folder by folder, each made durable before the next. */
function commitAll(folder: string, paths: readonly string[]): void {
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    const parent = posix.dirname(path);
    const siblings = byFolder.get(parent);
    if (siblings === undefined) byFolder.set(parent, [path]);
    else siblings.push(path);
  }
  for (const [parent, children] of byFolder) {
    for (const path of children) commit(folder, path);
    syncFolder(join(folder, parent));
  }
}

function syncFolders(folder: string, paths: Iterable<string>): void {
  const parents = new Set(Array.from(paths, (path) => ['', ...foldersOf(path)]).flat());
  for (const parent of parents) syncFolder(join(folder, parent));
}

function discardJournal(folder: string): void {
  const place = join(folder, JOURNAL_FILE);
  onDisk(place, () => {
    rmSync(place, { force: true });
  });
}

/** Whether a run was killed in this folder, at whatever moment. */
function isInterrupted(folder: string, { interrupted }: Plan): boolean {
  if (interrupted !== undefined || existsSync(join(folder, temporaryOf(JOURNAL_FILE)))) return true;
  return lockHolder(folder) === 'dead';
}

/** Removes what a killed run was about to rename. */
function sweep(folder: string, { interrupted }: Plan): void {
  for (const path of [JOURNAL_FILE, OWNERSHIP_FILE, ...(interrupted?.keys() ?? [])]) discard(folder, path);
}

/**
 * Carries out the changes of a plan. Everything is on the disk under temporary names before the first file changes,
 * so that a full disk is met while all is as it was.
 */
function carryOut(folder: string, { writes, removals, gone, ownership, journal, interrupted }: Plan): void {
  const paths = writes.map(({ file }) => file.path);
  const folders = new Set(paths.flatMap(foldersOf));
  const obstacles = [...removals.keys()].filter((path) => folders.has(path));
  const others = [...removals.keys()].filter((path) => !folders.has(path));
  const staged: string[] = [];
  let isTouched = false;

  try {
    stage(folder, textFile(JOURNAL_FILE, journalText(journal)));
    commitAll(folder, [JOURNAL_FILE]);
    for (const path of obstacles) remove(folder, path);
    for (const file of [...writes.map((write) => write.file), textFile(OWNERSHIP_FILE, ownership.after)]) {
      stage(folder, file);
      staged.push(file.path);
    }
    isTouched = true;
    for (const path of others) remove(folder, path);
    for (const path of gone) prune(folder, path);
    syncFolders(folder, removals.keys());
    commitAll(folder, paths);
    commitAll(folder, [OWNERSHIP_FILE]);
  } catch (error) {
    for (const path of [JOURNAL_FILE, ...staged]) discard(folder, path);
    for (const path of paths) prune(folder, path);
    // The journal of a killed run lives on in that of this one: without it the next run would not know its files.
    if (!isTouched && interrupted === undefined) discardJournal(folder);
    throw error;
  }
}

/**
 * Makes a folder equal to the output, touching only what differs.
 *
 * A run may be killed at any moment: each file is then either as before or complete, and the next run repairs the
 * rest. Files that homelab did not write are never changed or removed.
 *
 * @throws WriteError if the folder cannot be made equal; found out before anything is written wherever possible
 */
export function writeOutput(
  folder: string,
  files: ReadonlyMap<string, OutputFile>,
  options: WriteOptions = {},
): WriteResult {
  checkPaths(files);
  const wanted = wantedOf(files);
  const force = options.force ?? false;

  const glance = planUnlocked(folder, () => planOutput(folder, wanted, force));
  if (!hasChanges(glance) && !isInterrupted(folder, glance)) return resultOf(glance);

  onDisk(folder, () => mkdirSync(folder, { recursive: true }));
  const release = takeLock(folder);
  try {
    // Again, as somebody may have written since.
    const plan = planOutput(folder, wanted, force);
    sweep(folder, plan);
    if (hasChanges(plan)) carryOut(folder, plan);
    discardJournal(folder);
    return resultOf(plan);
  } finally {
    release();
  }
}

/** What looks wrong while somebody else writes may only be half done. */
function planUnlocked(folder: string, plan: () => Plan): Plan {
  try {
    return plan();
  } catch (error) {
    const holder = error instanceof WriteError ? lockHolder(folder) : undefined;
    throw typeof holder === 'number' ? busy(folder, holder) : error;
  }
}
