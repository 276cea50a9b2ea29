import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { compareOutput } from '../../../lib/core/writer/compare';
import { writeOutput } from '../../../lib/core/writer/write';
import { emptyFolder, everything } from './folder';
import { programArguments } from './program';
import { outputOfVersion } from './versions';

const KILLS = 200;
/** Kills that have to land between the first and the last rename of a run. */
const BETWEEN = 50;
/** In memory where that is possible: a run is short, so that its moments are hit evenly, and the test as well. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : undefined;
const outputs = [outputOfVersion('a'), outputOfVersion('b'), outputOfVersion('c')] as const;

/** Resolves when a file of every version, the first of them to be renamed, gets new content. */
async function firstRename(folder: string, signal: AbortSignal): Promise<void> {
  const watcher = watch(join(folder, 'repository-0/part-00'), { signal });
  await new Promise<void>((resolve) => {
    watcher.on('change', (_, name) => {
      if (name === 'file-0.txt') resolve();
    });
    watcher.on('close', resolve);
  });
}

/** Starts a process that writes without end, and kills it: at any moment, or once it has begun to rename. */
async function killWriter(folder: string, isRenaming: boolean): Promise<void> {
  const child = spawn(process.execPath, programArguments('kill-program.ts', folder), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  const watching = new AbortController();
  if (isRenaming) await Promise.race([firstRename(folder, watching.signal), ended]);
  await delay(Math.random() * (isRenaming ? 4 : 20));
  watching.abort();
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
}

/** How many versions the files that all of them have come from; each file has to be whole. */
function versionsIn(folder: string): number {
  const found = new Set<number>();
  for (const [path, text] of Object.entries(everything(folder))) {
    if (path.endsWith('/') || path === 'homelab.json' || path.includes('.homelab.')) continue;
    const version = outputs.findIndex((output) => output.get(path)?.text === text);
    if (version === -1) throw new Error(`${path} is not whole`);
    if (path.startsWith('repository-')) found.add(version);
  }
  return found.size;
}

const inMemory = emptyFolder(MEMORY);
const onDisk = emptyFolder();

test(`after ${KILLS} kills all files are whole, and the next run repairs the rest`, async () => {
  const landed = { total: 0, withJournal: 0, betweenRenames: 0 };

  async function killAndRepair(folder: string, isRenaming: boolean): Promise<void> {
    writeOutput(folder, outputs[2]);
    // A busy machine misses the moment more often: then it takes more kills, up to a point.
    while (landed.total < KILLS || (landed.betweenRenames < BETWEEN && landed.total < 2 * KILLS)) {
      const turn = (landed.total += 1);
      await killWriter(folder, isRenaming);

      if (existsSync(join(folder, '.homelab.journal'))) landed.withJournal += 1;
      if (versionsIn(folder) > 1) landed.betweenRenames += 1;

      const output = outputs[turn % 3 === 0 ? 0 : turn % 3 === 1 ? 1 : 2];
      expect(writeOutput(folder, output).edited).toEqual([]);
      expect(compareOutput(folder, output)).toEqual([]);
      expect(Object.keys(everything(folder)).sort()).toEqual([...output.keys(), 'homelab.json'].sort());
    }
  }

  await Promise.all([killAndRepair(inMemory, false), killAndRepair(onDisk, true)]);
  expect(landed.total).toBeGreaterThanOrEqual(KILLS);
  expect(landed.withJournal).toBeGreaterThanOrEqual(BETWEEN);
  expect(landed.betweenRenames).toBeGreaterThanOrEqual(BETWEEN);
}, 300_000);
