import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../../../lib/core/writer/write';

/** Output of texts, each owned by `lab/<path>`; paths that end in `.sh` are executable. */
export function outputOf(texts: Record<string, string>): Map<string, OutputFile> {
  return new Map(
    Object.entries(texts).map(([path, text]) => [
      path,
      { text, executable: path.endsWith('.sh'), owner: `lab/${path}` },
    ]),
  );
}

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, by default in the folder for temporary files; removed when the tests of the file have ended. */
export function emptyFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'homelab-writer-'));
  made.push(folder);
  return folder;
}

/** Puts a file somewhere, as a user would. */
export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** All paths below a folder, each with its text; a folder that is empty ends in `/`. */
export function everything(folder: string): Record<string, string> {
  const found = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const place = join(folder, path);
    const stats = lstatSync(place);
    if (stats.isFile()) found.set(path, readFileSync(place, 'utf8'));
    else if (stats.isDirectory() && readdirSync(place).length === 0) found.set(`${path}/`, '');
  }
  return Object.fromEntries(found);
}

/** The same without the ownership file. */
export function outputIn(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(everything(folder)).filter(([path]) => path !== 'homelab.json'));
}

/** Permissions of a file, as digits. */
export function modeOf(folder: string, path: string): string {
  return (lstatSync(join(folder, path)).mode & 0o777).toString(8);
}
