import { byCodeUnits, sha256 } from './paths';

/** A file of the output, complete in memory. */
export interface OutputFile {
  readonly text: string;
  readonly executable: boolean;
  /** Path of the construct that made it; kept in the ownership file. */
  readonly owner: string;
}

/** An output file as the writer handles it. */
export interface Wanted {
  readonly path: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly executable: boolean;
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
