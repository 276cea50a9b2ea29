import { lstatSync, readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from './paths';
import { WriteError, onDisk } from './write-error';

/** A regular file as it stands on disk. */
export interface Found {
  /** What the file holds. */
  readonly bytes: Buffer;
  /** Whether its owner can run it. */
  readonly executable: boolean;
}

/** What stands at a path: a file, a folder, nothing, or a file at one of the folders above it. */
export type Entry =
  | { readonly kind: 'file'; readonly found: Found }
  | { readonly kind: 'folder' | 'absent' | 'other' }
  | { readonly kind: 'below-file'; readonly file: string };

/**
 * The output folder as a run finds it, read without ever following a symbolic link inside it.
 *
 * What was learned about folders is remembered: make a new one to look again.
 */
export class Disk {
  private readonly folders = new Map<string, 'folder' | 'absent' | 'file'>();

  constructor(
    /** The output folder, as it was given. */
    readonly folder: string,
  ) {
    const root = onDisk(folder, () => statSync(folder, { throwIfNoEntry: false }));
    if (root !== undefined && !root.isDirectory()) {
      throw new WriteError(
        'the output folder is a file',
        [folder],
        'choose another output folder, or move the file away',
      );
    }
  }

  /** A path as the user would type it. */
  place(path: string): string {
    return join(this.folder, path);
  }

  /**
   * What stands at a path.
   *
   * @throws WriteError if it, or a folder above it, is a symbolic link, or cannot be read
   */
  entry(path: string): Entry {
    for (const folder of foldersOf(path)) {
      const kind = this.folderKind(folder);
      if (kind === 'absent') return { kind };
      if (kind === 'file') return { kind: 'below-file', file: folder };
    }
    const stats = this.stats(path);
    if (stats === undefined) return { kind: 'absent' };
    if (stats.isDirectory()) return { kind: 'folder' };
    if (!stats.isFile()) return { kind: 'other' };
    const place = this.place(path);
    const bytes = onDisk(place, () => readFileSync(place));
    // The owner's bit alone: it is what git keeps, the rest depends on who checked the files out.
    return { kind: 'file', found: { bytes, executable: (stats.mode & 0o100) !== 0 } };
  }

  private folderKind(folder: string): 'folder' | 'absent' | 'file' {
    let kind = this.folders.get(folder);
    if (kind === undefined) {
      const stats = this.stats(folder);
      kind = stats === undefined ? 'absent' : stats.isDirectory() ? 'folder' : 'file';
      this.folders.set(folder, kind);
    }
    return kind;
  }

  private stats(path: string): Stats | undefined {
    const place = this.place(path);
    const stats = onDisk(place, () => lstatSync(place, { throwIfNoEntry: false }));
    if (stats?.isSymbolicLink()) {
      throw new WriteError(
        'a symbolic link stands where output belongs; homelab does not write through links',
        [place],
        'replace the link by what it points to, or delete it, then synth again',
      );
    }
    return stats;
  }
}
