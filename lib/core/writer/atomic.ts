import {
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { foldersOf, temporaryOf } from './paths';
import { onDisk } from './write-error';

/** Content on its way to a path. */
export interface Content {
  /** Absolute path of the file. */
  readonly path: string;
  /** What the file holds. */
  readonly bytes: Uint8Array;
  /** Whether the file can be run. */
  readonly executable: boolean;
}

function ignoringFailure(action: () => void): void {
  try {
    action();
  } catch {
    // Tidying up must not hide why it is needed, and what stays behind is found by the next run.
  }
}

/** Makes a folder, and its name durable in the folders above it. */
function makeFolder(place: string): void {
  const absolute = resolve(place);
  const first = mkdirSync(absolute, { recursive: true });
  if (first === undefined) return;
  for (let made = absolute; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
}

/**
 * Puts the whole content on the disk, next to the place where it belongs, and makes the folders for it.
 *
 * @throws WriteError if that fails; then nothing is left of it but folders
 */
export function stage(folder: string, { path, bytes, executable }: Content): void {
  const temporary = join(folder, temporaryOf(path));
  onDisk(join(folder, path), () => {
    makeFolder(dirname(temporary));
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(file, bytes);
      // Said outright, as the mode given to open() is narrowed by the umask.
      fchmodSync(file, executable ? 0o755 : 0o644);
      fsyncSync(file);
    } catch (error) {
      ignoringFailure(() => {
        unlinkSync(temporary);
      });
      throw error;
    } finally {
      closeSync(file);
    }
  });
}

/** Makes staged content the file, in one step. */
export function commit(folder: string, path: string): void {
  const place = join(folder, path);
  onDisk(place, () => {
    renameSync(join(folder, temporaryOf(path)), place);
  });
}

/** Removes folders above a path that hold nothing any more; never the output folder itself. */
export function prune(folder: string, path: string): void {
  for (const parent of foldersOf(path).reverse()) {
    ignoringFailure(() => {
      rmdirSync(join(folder, parent));
    });
  }
}

/** Removes staged content, if there is any, and the folders that were made for it. */
export function discard(folder: string, path: string): void {
  ignoringFailure(() => {
    unlinkSync(join(folder, temporaryOf(path)));
  });
  prune(folder, path);
}

/** Removes a file and the folders that it leaves empty. */
export function remove(folder: string, path: string): void {
  const place = join(folder, path);
  onDisk(place, () => {
    unlinkSync(place);
  });
  prune(folder, path);
}

/** Makes the names in a folder, as given by renames and removals, survive a power failure. */
export function syncFolder(place: string): void {
  ignoringFailure(() => {
    const folder = openSync(place, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  });
}
