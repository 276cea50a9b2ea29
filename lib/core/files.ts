import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

// The only reader of the core: what the library takes from disk while it renders goes through here, and is read
// in an order that does not depend on the disk.

const packageRoots = new Map<string, string | undefined>();

/** The nearest folder with a package.json, from a folder upwards. */
function packageRoot(folder: string): string | undefined {
  if (packageRoots.has(folder)) return packageRoots.get(folder);
  const parent = dirname(folder);
  const root = existsSync(join(folder, 'package.json'))
    ? folder
    : parent === folder
      ? undefined
      : packageRoot(parent);
  packageRoots.set(folder, root);
  return root;
}

/**
 * A file as people know it: relative to the nearest package.json, with `/`. So it is the same on every machine
 * and from every working directory.
 */
export function displayPath(file: string): string {
  const root = packageRoot(dirname(file));
  return root === undefined ? basename(file) : relative(root, file).split(sep).join('/');
}

/** Text of a file; the error of the system names it. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8');
}

/** Files below a folder, as paths relative to it with `/`, in code unit order. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Whether something is there under this path. */
export function isThere(path: string): boolean {
  return existsSync(path);
}

/** Whether a file is there under this path; a path that the system does not take, or not let us follow, has none. */
export function isFileThere(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Text of what is under a path; `undefined` for what is none, or may not be read. */
export function textUnder(path: string): string | undefined {
  try {
    return readText(path);
  } catch {
    return undefined;
  }
}

/** Why a file of the user cannot be taken. */
export type NotTaken = 'missing' | 'unreadable' | 'folder' | 'special' | 'large' | 'binary';

/**
 * Text of a file that a user names, exactly as it is; or why it is none. What is larger than `limit` bytes is not read, nor
 * what is no file: a pipe would be waited for without end.
 */
export function userText(
  file: string,
  limit: number,
): { readonly text: string } | { readonly not: NotTaken } {
  try {
    const found = statSync(file);
    if (found.isDirectory()) return { not: 'folder' };
    if (!found.isFile()) return { not: 'special' };
    if (found.size > limit) return { not: 'large' };
    const bytes = readFileSync(file);
    return isUtf8(bytes) ? { text: bytes.toString('utf8') } : { not: 'binary' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { not: 'missing' };
    return { not: 'unreadable' };
  }
}
