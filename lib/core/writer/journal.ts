import type { Disk } from './disk';
import { byCodeUnits, faultOf, JOURNAL_FILE } from './paths';
import { WriteError } from './write-error';

/**
 * Content that the program may have put at a path without the ownership file saying so yet: path to hashes.
 *
 * Two hashes at most: what this run writes, and what a killed run before it left there.
 */
export type Journal = ReadonlyMap<string, readonly string[]>;

/** Text of the journal file. */
export function journalText(journal: Journal): string {
  const files = [...journal].sort(([a], [b]) => byCodeUnits(a, b));
  return `${JSON.stringify({ files }, undefined, 2)}\n`;
}

function isEntry(value: unknown): value is [string, string[]] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [path, hashes] = value as [unknown, unknown];
  if (typeof path !== 'string' || faultOf(path) !== undefined || !Array.isArray(hashes)) return false;
  return hashes.every((hash) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash));
}

function parse(text: string): Journal | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null || !('files' in json)) return undefined;
  const { files } = json;
  return Array.isArray(files) && files.every(isEntry) ? new Map(files) : undefined;
}

/**
 * The journal that a killed run left behind; nothing if the last run ended.
 *
 * @throws WriteError if it was tampered with: the program itself writes it whole or not at all
 */
export function readJournal(disk: Disk): Journal | undefined {
  const entry = disk.entry(JOURNAL_FILE);
  if (entry.kind === 'absent') return undefined;
  const journal = entry.kind === 'file' ? parse(entry.found.bytes.toString('utf8')) : undefined;
  if (journal === undefined) {
    throw new WriteError(
      'the journal of an interrupted synth cannot be read',
      [disk.place(JOURNAL_FILE)],
      'delete it, then synth again',
    );
  }
  return journal;
}
