import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { writeOutput } from '../../../lib/core/writer/write';
import { emptyFolder, outputIn, outputOf } from './folder';
import { programArguments } from './program';

interface Outcome {
  readonly message: string;
  readonly isAsBefore: boolean;
  readonly unchanged: string;
}

function run(command: string, args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(
      `this test mounts a small disk with "unshare" and "mount", which Linux lets root or, with user namespaces, ` +
        `anybody do; here it failed: ${stderr}`,
    );
  }
  return JSON.parse(stdout) as Outcome;
}

/** What came of writing to a disk that nobody else sees, and that is gone with the process. */
function onOwnDisk(trouble: string): Outcome {
  const namespace = process.getuid?.() === 0 ? ['-m'] : ['-rm'];
  const program = programArguments('disk-program.ts', trouble, emptyFolder());
  return run('unshare', [...namespace, process.execPath, ...program]);
}

test('a disk that gets full leaves all as it was', () => {
  const outcome = onOwnDisk('full');
  expect(outcome.message).toMatchInlineSnapshot(`
   "the disk is full
       at <out>/lab-1/file-4.txt
      fix free some space and synth again; no file was left half-written"
  `);
  expect(outcome).toMatchObject({ isAsBefore: true, unchanged: 'no error' });
});

test('a disk that gets full in the first run leaves nothing', () => {
  const outcome = onOwnDisk('full-at-once');
  expect(outcome.message).toContain('the disk is full');
  expect(outcome.isAsBefore).toBe(true);
});

test('a disk that is read-only can still be found up to date', () => {
  const outcome = onOwnDisk('read-only');
  expect(outcome.message).toMatchInlineSnapshot(`
   "the file system is read-only
       at <out>
      fix mount it for writing, or choose another output folder"
  `);
  expect(outcome).toMatchObject({ isAsBefore: true, unchanged: 'no error' });
});

test('a folder without the right to write is refused', () => {
  const folder = emptyFolder();
  const outcome = run(process.execPath, programArguments('disk-program.ts', 'not-permitted', folder));
  for (const name of ['', 'lab-0', 'lab-1', 'lab-2']) chmodSync(join(folder, name), 0o755);
  expect(outcome.message).toMatchInlineSnapshot(`
   "reading or writing is not permitted
       at <out>
      fix give your user the right to read and write there, or choose another output folder"
  `);
  expect(outcome).toMatchObject({ isAsBefore: true, unchanged: 'no error' });
});

test('a rename that fails in the middle leaves whole files, and the next run goes on', () => {
  const folder = emptyFolder();
  writeOutput(folder, outputOf({ 'a/x': '1', 'b/x': '1' }));
  const fs = jest.requireActual<typeof import('node:fs')>('node:fs');
  const { renameSync } = fs;
  const spy = jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (String(to).endsWith('b/x')) throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'rename' });
    renameSync(from, to);
  });
  expect(() => writeOutput(folder, outputOf({ 'a/x': '2', 'b/x': '2', 'c/x': '2' }))).toThrow('(EIO)');
  spy.mockRestore();
  const { '.homelab.journal': journal, ...files } = outputIn(folder);
  expect(files).toEqual({ 'a/x': '2', 'b/x': '1' });
  expect(journal).toBeDefined();

  expect(writeOutput(folder, outputOf({ 'a/x': '3', 'b/x': '3' })).edited).toEqual([]);
  expect(outputIn(folder)).toEqual({ 'a/x': '3', 'b/x': '3' });
});
