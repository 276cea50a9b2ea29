import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { JudgedFile } from './judge';
import { VerifyError } from './verify-error';

/**
 * A folder of a judge's own, in no git checkout, which is gone afterwards.
 *
 * @throws {@link VerifyError} if it cannot be made
 */
export async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = temporaryFolder();
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function temporaryFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'homelab-verify-'));
  } catch (error) {
    throw new VerifyError(
      `the judges work on a copy, which cannot be made: ${error instanceof Error ? error.message : String(error)}`,
      'set TMPDIR to a folder that you may write to',
    );
  }
}

/** Writes a file and the folders above it. */
export function writeBelow(folder: string, path: string, text: string, mode = 0o644): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode });
  return file;
}

/** Writes the files of the output that are below a folder of it, with paths from there. */
export function writeFilesBelow(folder: string, all: Iterable<JudgedFile>, base: string): void {
  for (const { path, text } of all) {
    if (!path.startsWith(`${base}/`)) continue;
    writeBelow(folder, path.slice(base.length + 1), text, path.endsWith('.sh') ? 0o755 : 0o644);
  }
}
