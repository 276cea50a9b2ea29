import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeOutput } from '../../../lib/core/writer/write';
import { emptyFolder, everything, outputIn, outputOf, put } from './folder';

const before = { 'lab/a.txt': 'a1', 'lab/b.txt': 'b1' };
const after = { 'lab/a.txt': 'a2', 'lab/b.txt': 'b2' };

function editedFolder(): string {
  const folder = emptyFolder();
  writeOutput(folder, outputOf(before));
  put(folder, 'lab/a.txt', 'by hand');
  return folder;
}

test('a file that was edited by hand is reported and kept, run after run', () => {
  const folder = editedFolder();
  for (const output of [before, after, after, before]) {
    const result = writeOutput(folder, outputOf(output));
    expect(result.edited).toEqual(['lab/a.txt']);
    expect(outputIn(folder)).toEqual({ ...output, 'lab/a.txt': 'by hand' });
  }
  expect(writeOutput(folder, outputOf(before)).counts.get('lab')).toEqual({
    written: 0,
    unchanged: 1,
    removed: 0,
  });
});

test('the ownership file keeps the hash of what was generated for it', () => {
  const folder = editedFolder();
  const hashes = (): string[] => everything(folder)['homelab.json']!.match(/[0-9a-f]{64}/g)!;
  const [generated, other] = hashes();
  writeOutput(folder, outputOf(after));
  expect(hashes()[0]).toBe(generated);
  expect(hashes()[1]).not.toBe(other);
});

test('an edit that says what the program says now is no edit any more', () => {
  const folder = editedFolder();
  put(folder, 'lab/a.txt', 'a2');
  const result = writeOutput(folder, outputOf(after));
  expect(result).toMatchObject({ edited: [], written: ['lab/b.txt'] });
});

test('an edit that was taken back is no edit any more', () => {
  const folder = editedFolder();
  writeOutput(folder, outputOf(after));
  put(folder, 'lab/a.txt', 'a1');
  expect(writeOutput(folder, outputOf(after))).toMatchObject({ edited: [], written: ['lab/a.txt'] });
});

test('force overwrites it, even where the generated text did not change', () => {
  const folder = editedFolder();
  expect(writeOutput(folder, outputOf(before), { force: true })).toMatchObject({
    edited: [],
    written: ['lab/a.txt'],
  });
  expect(outputIn(folder)).toEqual(before);
});

test('a stale file that was edited is kept and reported until it is forced', () => {
  const folder = editedFolder();
  for (let run = 0; run < 2; run += 1) {
    const result = writeOutput(folder, outputOf({}));
    expect(result.edited).toEqual(['lab/a.txt']);
    expect(outputIn(folder)).toEqual({ 'lab/a.txt': 'by hand' });
  }
  expect(writeOutput(folder, outputOf({}), { force: true })).toMatchObject({
    edited: [],
    removed: ['lab/a.txt'],
  });
  expect(outputIn(folder)).toEqual({});
});

test('a stale file that was edited and then deleted is forgotten', () => {
  const folder = editedFolder();
  writeOutput(folder, outputOf({}));
  rmSync(join(folder, 'lab/a.txt'));
  expect(writeOutput(folder, outputOf({})).edited).toEqual([]);
  expect(everything(folder)['homelab.json']).not.toContain('a.txt');
});
