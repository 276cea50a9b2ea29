import { readdirSync } from 'node:fs';
import { Disk, type Found } from './disk';
import { readJournal, type Journal } from './journal';
import { ownershipText, readOwnership, type OwnedFile } from './ownership';
import type { Wanted } from './output-file';
import { sha256, temporaryOf } from './paths';
import { WriteError, onDisk } from './write-error';

/** A file to write, and what it replaces. */
export interface Write {
  /** The file as it is to be. */
  readonly file: Wanted;
  /** How it differs from what is there. */
  readonly kind: 'new' | 'changed' | 'mode' | 'edited';
  /**
   * What is there.
   *
   * @default - nothing is there
   */
  readonly before?: Found;
}

/** A file that was edited by hand and stays as it is; without `after` it is no longer part of the output. */
export interface Edited {
  /** Path below the output folder. */
  readonly path: string;
  /** What people made of it. */
  readonly before: Found;
  /**
   * What the program would write.
   *
   * @default - the program would remove the file
   */
  readonly after?: Wanted;
}

/** All that has to happen to make a folder equal to the output. */
export interface Plan {
  /** Files to write, in the order of their paths. */
  readonly writes: readonly Write[];
  /** Files to remove. */
  readonly removals: ReadonlyMap<string, Found>;
  /** Files that were edited by hand and stay as they are. */
  readonly edited: readonly Edited[];
  /** Paths of the files that are right already. */
  readonly unchanged: readonly string[];
  /** Paths that are no longer part of the output and not on disk either; their folders may be. */
  readonly gone: readonly string[];
  /** What `homelab.json` says afterwards. */
  readonly ownership: { readonly before: string | undefined; readonly after: string };
  /** What the folder may hold without an owner while the plan is carried out. */
  readonly journal: Journal;
  /** Journal of a killed run. */
  readonly interrupted: Journal | undefined;
}

/** Whether the folder differs from the output. */
export function hasChanges({ writes, removals, ownership }: Plan): boolean {
  return writes.length > 0 || removals.size > 0 || ownership.before !== ownership.after;
}

/** Compares the output with a folder, file by file. */
class Planner {
  readonly writes: Write[] = [];
  readonly removals = new Map<string, Found>();
  readonly edited: Edited[] = [];
  readonly unchanged: string[] = [];
  readonly gone: string[] = [];
  readonly journal = new Map<string, string[]>();
  /** Places where something stands that is not ours. */
  readonly foreign: string[] = [];
  /** Entries of the ownership file that outlive this run because the files were edited. */
  readonly kept = new Map<string, OwnedFile>();

  constructor(
    private readonly disk: Disk,
    private readonly owned: ReadonlyMap<string, OwnedFile>,
    private readonly interrupted: Journal,
    private readonly force: boolean,
  ) {}

  /** Decides about a path that homelab wrote once and does not write any more. */
  stale(path: string): void {
    const entry = this.disk.entry(path);
    if (entry.kind === 'absent') this.gone.push(path);
    if (entry.kind !== 'file') return;
    const { found } = entry;
    const record = this.owned.get(path);
    if (this.isGenerated(path, found) || (record !== undefined && this.force)) {
      this.removals.set(path, found);
    } else if (record !== undefined) {
      this.keep(record, { path, before: found });
    }
  }

  /** Decides about a file of the output; all stale paths have to be known by then. */
  file(file: Wanted): void {
    const { path } = file;
    const entry = this.disk.entry(path);
    const record = this.owned.get(path);
    if (entry.kind === 'file') {
      const { found } = entry;
      if (found.bytes.equals(file.bytes)) {
        if (found.executable === file.executable) this.unchanged.push(path);
        else this.writes.push({ file, kind: 'mode', before: found });
      } else if (this.isGenerated(path, found)) {
        this.writes.push({ file, kind: 'changed', before: found });
      } else if (record === undefined) {
        this.foreign.push(this.disk.place(path));
      } else if (this.force) {
        this.writes.push({ file, kind: 'edited', before: found });
      } else {
        this.keep(record, { path, before: found, after: file });
        return;
      }
    } else {
      const obstacle = entry.kind === 'below-file' ? entry.file : path;
      if (entry.kind !== 'absent' && !this.goesAway(obstacle)) this.obstruct(obstacle, entry.kind);
      this.writes.push({ file, kind: 'new' });
    }
    // Files that are written, because their temporary files have to be found again, and files that are taken over.
    if (this.writes.at(-1)?.file === file || record?.sha256 !== file.sha256) this.remember(path, file.sha256);
  }

  private obstruct(path: string, kind: 'folder' | 'below-file' | 'other'): void {
    const what = {
      folder: 'a folder, where a file belongs',
      'below-file': 'a file, where a folder belongs',
      other: 'neither a file nor a folder',
    };
    this.foreign.push(`${this.disk.place(path)} (${what[kind]})`);
  }

  private keep(record: OwnedFile, edited: Edited): void {
    this.edited.push(edited);
    this.kept.set(record.path, record);
  }

  /** Whether homelab itself wrote this content, in a run that ended or in one that was killed. */
  private isGenerated(path: string, { bytes }: Found): boolean {
    const hash = sha256(bytes);
    if (this.owned.get(path)?.sha256 === hash) return true;
    if (this.interrupted.get(path)?.includes(hash) !== true) return false;
    // If this run is killed too, before it comes to this file, the next one has to know it as well.
    this.remember(path, hash);
    return true;
  }

  private remember(path: string, hash: string): void {
    const hashes = this.journal.get(path);
    if (hashes === undefined) this.journal.set(path, [hash]);
    else if (!hashes.includes(hash)) hashes.push(hash);
  }

  /** Whether nothing but stale files is in the way, so that removing them makes room. */
  private goesAway(path: string): boolean {
    if (this.removals.has(path)) return true;
    if (this.disk.entry(path).kind !== 'folder') return false;
    const temporaries = new Set(Array.from(this.interrupted.keys(), temporaryOf));
    const place = this.disk.place(path);
    const children = onDisk(place, () => readdirSync(place)).map((name) => `${path}/${name}`);
    return children.length > 0 && children.every((child) => temporaries.has(child) || this.goesAway(child));
  }
}

/**
 * Works out what has to happen; changes nothing.
 *
 * @throws WriteError if a file that homelab did not write, or a symbolic link, stands where output belongs; if the
 * ownership file is broken; or if something cannot be read
 */
export function planOutput(folder: string, wanted: readonly Wanted[], force: boolean): Plan {
  const disk = new Disk(folder);
  const pristine = ownershipText(wanted);
  // The journal first: a run that ends in between removes it only after the ownership file says the same.
  const interrupted = readJournal(disk);
  const { text, owned } = readOwnership(disk, pristine, wanted);

  const planner = new Planner(disk, owned, interrupted ?? new Map(), force);
  const paths = new Set(wanted.map(({ path }) => path));
  for (const path of new Set([...owned.keys(), ...(interrupted?.keys() ?? [])])) {
    if (!paths.has(path)) planner.stale(path);
  }
  for (const file of wanted) planner.file(file);

  const { writes, removals, edited, unchanged, gone, journal, foreign, kept } = planner;
  if (foreign.length > 0) {
    throw new WriteError(
      'homelab did not write what stands where its output belongs, and leaves it alone',
      [...new Set(foreign)],
      'move it away or delete it, then synth again',
    );
  }
  const entries = [...wanted.filter(({ path }) => !kept.has(path)), ...kept.values()];
  const after = kept.size === 0 ? pristine : ownershipText(entries);
  const ownership = { before: text, after };
  return { writes, removals, edited, unchanged, gone, ownership, journal, interrupted };
}
