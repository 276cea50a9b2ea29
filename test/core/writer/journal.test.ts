import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryOf } from '../../../lib/core/writer/paths';
import { writeOutput } from '../../../lib/core/writer/write';
import { WriteError } from '../../../lib/core/writer/write-error';
import { emptyFolder, everything, outputIn, outputOf, put } from './folder';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a run that was killed leaves behind, having said what it was about to write. */
function putJournal(folder: string, texts: Record<string, string[]>): void {
  const files = Object.entries(texts).map(([path, versions]) => [path, versions.map(hash)]);
  put(folder, '.homelab.journal', JSON.stringify({ files }));
}

/** A folder that a killed run changed from `old` to `new` in part. */
function interruptedFolder(): string {
  const folder = emptyFolder();
  writeOutput(folder, outputOf({ a: 'old', b: 'old' }));
  putJournal(folder, { a: ['new'], b: ['new'], 'new/c': ['new'] });
  put(folder, 'a', 'new');
  put(folder, 'new/c', 'new');
  put(folder, temporaryOf('b'), 'ne');
  put(folder, temporaryOf('homelab.json'), '{');
  return folder;
}

test('the run after a kill finishes what the killed one began', () => {
  const folder = interruptedFolder();
  const output = { a: 'new', b: 'new', 'new/c': 'new' };
  expect(writeOutput(folder, outputOf(output))).toMatchObject({ written: ['b'], edited: [] });
  expect(outputIn(folder)).toEqual(output);
});

test('so does one whose program changed in between', () => {
  const folder = interruptedFolder();
  const output = { a: 'newer', b: 'newer', 'new/c': 'newer' };
  expect(writeOutput(folder, outputOf(output))).toMatchObject({ written: ['a', 'b', 'new/c'], edited: [] });
  expect(outputIn(folder)).toEqual(output);
});

test('and one whose program no longer has the files that the killed one made', () => {
  const folder = interruptedFolder();
  expect(writeOutput(folder, outputOf({ a: 'old' }))).toMatchObject({ removed: ['b', 'new/c'], edited: [] });
  expect(outputIn(folder)).toEqual({ a: 'old' });
});

test('two killed runs in a row are repaired as well', () => {
  const folder = interruptedFolder();
  // The second run adds its own hashes to those of content that it found.
  putJournal(folder, { a: ['newer', 'new'], b: ['newer'], 'new/c': ['newer', 'new'] });
  put(folder, 'a', 'newer');
  const output = { a: 'newest', b: 'newest', 'new/c': 'newest' };
  expect(writeOutput(folder, outputOf(output)).edited).toEqual([]);
  expect(outputIn(folder)).toEqual(output);
});

test('a run that fails after a kill leaves the next one all that it needs', () => {
  const folder = interruptedFolder();
  // Its temporary file has a name that somebody else took, without a journal that would say it is ours.
  put(folder, temporaryOf('z'), 'unknown');
  expect(() => writeOutput(folder, outputOf({ a: 'newer', b: 'newer', z: '' }))).toThrow(WriteError);
  expect(everything(folder)).toMatchObject({
    a: 'new',
    b: 'old',
    'new/c': 'new',
    [temporaryOf('z')]: 'unknown',
  });
  rmSync(join(folder, temporaryOf('z')));
  expect(writeOutput(folder, outputOf({ a: 'newest', 'new/c': 'newest' })).edited).toEqual([]);
  expect(outputIn(folder)).toEqual({ a: 'newest', 'new/c': 'newest' });
});

test('content that no run wrote is still known as edited, or as that of somebody else', () => {
  const folder = interruptedFolder();
  put(folder, 'b', 'by hand');
  expect(writeOutput(folder, outputOf({ a: 'new', b: 'new' })).edited).toEqual(['b']);

  const other = interruptedFolder();
  put(other, 'new/c', 'by hand');
  expect(() => writeOutput(other, outputOf({ 'new/c': 'new' }))).toThrow('did not write');
  expect(writeOutput(other, outputOf({ a: 'new' })).edited).toEqual([]);
  expect(outputIn(other)).toEqual({ a: 'new', 'new/c': 'by hand' });
});

test('what is left of a killed run goes even if there is nothing to write', () => {
  const folder = emptyFolder();
  const output = outputOf({ a: 'old' });
  writeOutput(folder, output);
  putJournal(folder, { a: ['old'], 'gone/x': ['old'] });
  put(folder, temporaryOf('a'), 'ol');
  put(folder, temporaryOf('gone/x'), 'ol');
  expect(writeOutput(folder, output).written).toEqual([]);
  expect(outputIn(folder)).toEqual({ a: 'old' });

  // Killed while it wrote the journal.
  put(folder, temporaryOf('.homelab.journal'), '{');
  writeOutput(folder, output);
  expect(outputIn(folder)).toEqual({ a: 'old' });
});

test('temporary files that no journal names are left alone', () => {
  const folder = emptyFolder();
  put(folder, temporaryOf('other'), '');
  writeOutput(folder, outputOf({ a: '' }));
  expect(everything(folder)).toHaveProperty([temporaryOf('other')]);
});

test.each(['{', '[]', '{ "files": [["../up", []]] }', '{ "files": [["a", ["x"]]] }', '{ "files": [3] }'])(
  'a journal that says %s is refused',
  (text) => {
    const folder = emptyFolder();
    put(folder, '.homelab.journal', text);
    expect(() => writeOutput(folder, outputOf({ a: '' }))).toThrow(
      /journal of an interrupted synth cannot be read/,
    );
    expect(everything(folder)).toEqual({ '.homelab.journal': text });
  },
);
