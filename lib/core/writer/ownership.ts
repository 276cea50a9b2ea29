import { faultOf, byCodeUnits, OWNERSHIP_FILE } from './paths';
import type { Disk } from './disk';
import { WriteError } from './write-error';

/** What the ownership file remembers of one file. */
export interface OwnedFile {
  /** Path below the output folder, with `/`. */
  readonly path: string;
  /** Hash of the text that homelab generated, whatever stands on disk now. */
  readonly sha256: string;
  /** Path of the construct that made it. */
  readonly owner: string;
  /** Whether it was written as a file that can be run. */
  readonly executable: boolean;
}

/** Counts up when an older homelab could not read the file any more. */
const VERSION = 1;

/** Text of the ownership file: the same for the same files, whatever their order. */
export function ownershipText(files: Iterable<OwnedFile>): string {
  const entries = Array.from(files, ({ path, sha256, owner, executable }) => ({
    path,
    sha256,
    owner,
    executable,
  }));
  entries.sort((a, b) => byCodeUnits(a.path, b.path));
  return `${JSON.stringify({ version: VERSION, files: entries }, undefined, 2)}\n`;
}

function schemas() {
  // zod takes longer to load than a run without changes takes: only a file that has to be parsed pays for it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { z } = require('zod') as typeof import('zod');
  const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');
  return {
    version: z.object({ version: z.number() }),
    ownership: z.object({
      version: z.literal(VERSION),
      files: z.array(
        z.object({ path: z.string(), sha256: hash, owner: z.string(), executable: z.boolean() }),
      ),
    }),
  };
}

function parse(text: string, refuse: (what: string, fix?: string) => WriteError): readonly OwnedFile[] {
  if (/^(<{7}|={7}|>{7}|\|{7})( |\r?$)/m.test(text)) throw refuse('has merge conflict markers in it');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw refuse('is not JSON');
  }
  const { version, ownership } = schemas();
  const head = version.safeParse(json);
  if (head.success && head.data.version > VERSION) {
    throw refuse(
      `was written by a newer homelab (format ${head.data.version}, this one reads ${VERSION})`,
      'update homelab-cdk to the version that wrote it',
    );
  }
  const result = ownership.safeParse(json);
  if (result.success) return result.data.files;
  const [issue] = result.error.issues;
  throw refuse(`does not list files: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`);
}

/**
 * Files of an ownership file, by path.
 *
 * @throws WriteError if it is broken, newer than this program, or claims anything outside the folder
 */
export function parseOwnership(text: string, place: string): ReadonlyMap<string, OwnedFile> {
  const refuse = (
    what: string,
    fix = 'restore it from git, or delete it: no other file is lost, and files that are up to date are taken over',
  ): WriteError => new WriteError(`${OWNERSHIP_FILE} ${what}`, [place], fix);

  const owned = new Map<string, OwnedFile>();
  for (const file of parse(text, refuse)) {
    const fault = faultOf(file.path);
    if (fault !== undefined) throw refuse(`lists ${JSON.stringify(file.path)}, which ${fault}`);
    if (owned.has(file.path)) throw refuse(`lists ${JSON.stringify(file.path)} twice`);
    owned.set(file.path, file);
  }
  return owned;
}

/** The ownership file found on disk. */
export interface Ownership {
  /** Its text; absent if there is no such file. */
  readonly text: string | undefined;
  /** The files that the program wrote, by path. */
  readonly owned: ReadonlyMap<string, OwnedFile>;
}

/**
 * Reads the ownership file.
 *
 * @param expected what would be written if nothing stood in the way; equal text is not parsed again
 * @throws WriteError as {@link parseOwnership} does
 */
export function readOwnership(disk: Disk, expected: string, files: readonly OwnedFile[]): Ownership {
  const entry = disk.entry(OWNERSHIP_FILE);
  if (entry.kind === 'absent') return { text: undefined, owned: new Map() };
  if (entry.kind !== 'file') {
    throw new WriteError(
      `${OWNERSHIP_FILE} is not a file`,
      [disk.place(OWNERSHIP_FILE)],
      'move it away, then synth again',
    );
  }
  const text = entry.found.bytes.toString('utf8');
  if (text !== expected) return { text, owned: parseOwnership(text, disk.place(OWNERSHIP_FILE)) };
  return { text, owned: new Map(files.map((file) => [file.path, file])) };
}
