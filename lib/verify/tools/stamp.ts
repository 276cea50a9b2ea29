import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

import { isExecutable } from '../process';
import { installedProgram, programOnMachine } from './layout';
import type { Tool } from './tool';

const schema = z.object({
  version: z.string(),
  /** Of the description that it was made by. */
  hash: z.string(),
  where: z.enum(['installed', 'PATH']),
  program: z.string(),
  size: z.number(),
  modified: z.number(),
});

/** What is remembered of a tool that was seen to work. */
export type Stamp = z.infer<typeof schema>;

/** Where tools are described and where they go. */
export interface Place {
  /** Folder with a folder for each tool's description. */
  readonly tools: string;
  /** Folder that they are brought into. */
  readonly installed: string;
}

/**
 * Of all that decides what a tool becomes: its description, the machine's kind, and where it goes, as a Python
 * environment does not work in another folder.
 */
export function hashOf(tool: Tool, { tools, installed }: Place): string {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${real(installed)}`);
  for (const folder of [tool.name, ...(tool.source === 'pip' ? [tool.requirements] : [])]) {
    const files = readdirSync(join(tools, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(join(tools, folder), join(parentPath, name)))
      .sort();
    for (const file of files) {
      hash.update(`\0${folder}/${file}\0`).update(readFileSync(join(tools, folder, file)));
    }
  }
  return hash.digest('hex');
}

function real(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

function fileOf({ name }: Tool, { installed }: Place): string {
  return join(installed, 'stamps', `${name}.json`);
}

/** What is remembered of a tool, whether it still holds or not. */
export function readStamp(tool: Tool, place: Place): Stamp | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(fileOf(tool, place), 'utf8')));
  } catch {
    // Never written, or by another version of this: as good as none.
    return undefined;
  }
}

/** Remembers that a tool works. */
export function writeStamp(
  tool: Tool,
  place: Place,
  stamp: Pick<Stamp, 'version' | 'where' | 'program'>,
): void {
  const file = fileOf(tool, place);
  const { size, mtimeMs: modified } = statSync(stamp.program);
  const text = JSON.stringify({ ...stamp, hash: hashOf(tool, place), size, modified }, null, 2);
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${text}\n`);
  renameSync(temporary, file);
}

/** Forgets a tool: it is about to be made anew. */
export function removeStamp(tool: Tool, place: Place): void {
  rmSync(fileOf(tool, place), { force: true });
}

/** Whether what is remembered of a tool is still so. */
export function holds(stamp: Stamp, tool: Tool, place: Place): boolean {
  const expected =
    stamp.where === 'installed' ? installedProgram(tool, place.installed) : programOnMachine(tool);
  if (stamp.program !== expected || !isExecutable(stamp.program)) return false;
  const { size, mtimeMs } = statSync(stamp.program);
  if (size !== stamp.size || mtimeMs !== stamp.modified) return false;
  // A Python environment is of no use without the Python that it was made with.
  if (
    stamp.where === 'installed' &&
    tool.source === 'pip' &&
    !isExecutable(join(dirname(stamp.program), 'python3'))
  ) {
    return false;
  }
  return stamp.hash === hashOf(tool, place);
}
