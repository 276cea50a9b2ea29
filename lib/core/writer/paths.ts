import { createHash } from 'node:crypto';
import { posix, win32 } from 'node:path';
import { WriteError } from './write-error';

/** Lists the files that homelab wrote; committed with them. */
export const OWNERSHIP_FILE = 'homelab.json';

/** What a run is about to write; stays behind only when the run was killed. */
export const JOURNAL_FILE = '.homelab.journal';

/** Held by the one process that writes. */
export const LOCK_FILE = '.homelab.lock';

/** Begins the names that exist during a run only: `.homelab.*` in a .gitignore covers them all. */
const RESERVED = '.homelab.';

/** Order of paths in everything that is written: by code units, so that no locale has a say. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** SHA-256 as 64 hexadecimal digits. */
export function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Folders above a relative path, outermost first: `a` and `a/b` for `a/b/c`. */
export function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    folders.push(path.slice(0, slash));
  }
  return folders;
}

/**
 * Where the new content of a file stands until it is complete: in the same folder, so that the rename is atomic.
 *
 * The name follows from the path, so that a later run finds what a killed one left; it is a hash because a
 * longer name than the file's own might not be allowed.
 */
export function temporaryOf(path: string): string {
  return posix.join(posix.dirname(path), `${RESERVED}${sha256(path).slice(0, 16)}.tmp`);
}

/** Why a path is no place for output; nothing if it is one. */
export function faultOf(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (path.includes('\0')) return 'contains a NUL character';
  if (path.includes('\\')) return 'contains a backslash';
  if (posix.isAbsolute(path) || win32.isAbsolute(path)) return 'is absolute';
  const segments = path.split('/');
  if (segments.includes('..')) return 'contains ".."';
  if (segments.includes('.') || segments.includes('')) return 'contains an empty segment or "."';
  if (segments.some((segment) => segment.toLowerCase() === '.git')) return 'is inside the data of git';
  if (path === OWNERSHIP_FILE || segments.some((segment) => segment.startsWith(RESERVED))) {
    return 'is a name that homelab keeps for itself';
  }
  return undefined;
}

/**
 * Makes sure that every path stays inside the output folder and that none is a folder of another.
 *
 * @throws WriteError naming all paths that do not
 */
export function checkPaths(paths: ReadonlyMap<string, unknown>): void {
  const faults: string[] = [];
  for (const path of paths.keys()) {
    const fault = faultOf(path);
    const parent = foldersOf(path).find((folder) => paths.has(folder));
    if (fault !== undefined) faults.push(`${JSON.stringify(path)} ${fault}`);
    else if (parent !== undefined) faults.push(`${JSON.stringify(path)} lies below the file "${parent}"`);
  }
  if (faults.length > 0) {
    throw new WriteError(
      'output can only be written to paths inside the output folder',
      faults,
      'give these files relative paths with "/" between the segments',
    );
  }
}
