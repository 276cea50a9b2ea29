import { byCodeUnits, sha256 } from './paths';

/** A file of the output, complete in memory. */
export interface OutputFile {
  /** What the file holds. */
  readonly text: string;
  /** Whether the file can be run. */
  readonly executable: boolean;
  /** Path of the construct that made it; kept in the ownership file. */
  readonly owner: string;
}

/** An output file as the writer handles it. */
export interface Wanted {
  /** Path below the output folder, with `/`. */
  readonly path: string;
  /** What the file is to hold. */
  readonly bytes: Uint8Array;
  /** Hash of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** Whether the file can be run. */
  readonly executable: boolean;
  /** Path of the construct that writes it. */
  readonly owner: string;
}

/** Output files in the order in which they are written. */
export function wantedOf(files: ReadonlyMap<string, OutputFile>): Wanted[] {
  const wanted = Array.from(files, ([path, { text, executable, owner }]) => {
    const bytes = Buffer.from(text, 'utf8');
    return { path, bytes, sha256: sha256(bytes), executable, owner };
  });
  return wanted.sort((a, b) => byCodeUnits(a.path, b.path));
}
