import { chmodSync, mkdirSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compareOutput } from '../../../lib/core/writer/compare';
import { writeOutput } from '../../../lib/core/writer/write';
import { emptyFolder, everything, modeOf, outputIn, outputOf, put } from './folder';

const texts = {
  'README.md': '# Lab\n',
  'vm-platform/devbox.json': '{}\n',
  'vm-platform/packer/setup.sh': '#!/bin/sh\n',
};

test('makes a new folder equal to the output', () => {
  const folder = join(emptyFolder(), 'deep/synth-out');
  const result = writeOutput(folder, outputOf(texts));
  expect(outputIn(folder)).toEqual(texts);
  expect(result.written).toEqual(Object.keys(texts));
  expect(Object.fromEntries(result.counts)).toEqual({
    '': { written: 1, unchanged: 0, removed: 0 },
    'vm-platform': { written: 2, unchanged: 0, removed: 0 },
  });
});

test('writes modes that do not depend on the umask', () => {
  const folder = emptyFolder();
  const before = process.umask(0o077);
  try {
    writeOutput(folder, outputOf(texts));
  } finally {
    process.umask(before);
  }
  expect(modeOf(folder, 'README.md')).toBe('644');
  expect(modeOf(folder, 'homelab.json')).toBe('644');
  expect(modeOf(folder, 'vm-platform/packer/setup.sh')).toBe('755');
});

test('a second run touches nothing', () => {
  const folder = emptyFolder();
  writeOutput(folder, outputOf(texts));
  const past = new Date(2000, 1);
  for (const path of ['', 'homelab.json', 'README.md']) utimesSync(join(folder, path), past, past);

  const result = writeOutput(folder, outputOf(texts));
  expect(result.written).toEqual([]);
  expect(Object.fromEntries(result.counts)).toEqual({
    '': { written: 0, unchanged: 1, removed: 0 },
    'vm-platform': { written: 0, unchanged: 2, removed: 0 },
  });
  // The folder as well: no lock, no journal, no temporary file came and went.
  for (const path of ['', 'homelab.json', 'README.md']) {
    expect(statSync(join(folder, path)).mtime).toEqual(past);
  }
});

test('writes only the files that differ', () => {
  const folder = emptyFolder();
  writeOutput(folder, outputOf(texts));
  const result = writeOutput(folder, outputOf({ ...texts, 'README.md': '# My lab\n' }));
  expect(result.written).toEqual(['README.md']);
  expect(outputIn(folder)).toEqual({ ...texts, 'README.md': '# My lab\n' });
});

test('repairs an executable bit, and leaves other bits to whoever checked the files out', () => {
  const folder = emptyFolder();
  writeOutput(folder, outputOf(texts));
  chmodSync(join(folder, 'vm-platform/packer/setup.sh'), 0o644);
  chmodSync(join(folder, 'README.md'), 0o600);
  expect(writeOutput(folder, outputOf(texts)).written).toEqual(['vm-platform/packer/setup.sh']);
  expect(modeOf(folder, 'vm-platform/packer/setup.sh')).toBe('755');
  expect(modeOf(folder, 'README.md')).toBe('600');
});

test('writes a file again that was deleted by hand', () => {
  const folder = emptyFolder();
  writeOutput(folder, outputOf(texts));
  rmSync(join(folder, 'vm-platform'), { recursive: true });
  expect(writeOutput(folder, outputOf(texts)).written).toHaveLength(2);
  expect(outputIn(folder)).toEqual(texts);
});

test('removes stale files and the folders that they leave empty, not those that hold something else', () => {
  const folder = emptyFolder();
  writeOutput(folder, outputOf({ 'a/b/c/d.txt': '', 'x/y/z.txt': '', 'keep.txt': '' }));
  put(folder, 'x/notes.txt', 'mine');
  const result = writeOutput(folder, outputOf({ 'keep.txt': '' }));
  expect(result.removed).toEqual(['a/b/c/d.txt', 'x/y/z.txt']);
  expect(result.counts.get('a')).toEqual({ written: 0, unchanged: 0, removed: 1 });
  expect(outputIn(folder)).toEqual({ 'keep.txt': '', 'x/notes.txt': 'mine' });
});

test('removes everything but the folder itself when the output is empty', () => {
  const folder = emptyFolder();
  writeOutput(folder, outputOf(texts));
  writeOutput(folder, new Map());
  expect(everything(folder)).toEqual({ 'homelab.json': '{\n  "version": 1,\n  "files": []\n}\n' });
});

test('removes the folder of a stale file that was deleted by hand', () => {
  const folder = emptyFolder();
  writeOutput(folder, outputOf({ 'a/b.txt': '', 'c.txt': '' }));
  rmSync(join(folder, 'a/b.txt'));
  writeOutput(folder, outputOf({ 'c.txt': '' }));
  expect(outputIn(folder)).toEqual({ 'c.txt': '' });
});

test('a file can become a folder and a folder a file', () => {
  const folder = emptyFolder();
  writeOutput(folder, outputOf({ a: 'file', 'b/c/d': 'below' }));
  writeOutput(folder, outputOf({ 'a/b/c': 'below', b: 'file' }));
  expect(outputIn(folder)).toEqual({ 'a/b/c': 'below', b: 'file' });
});

test('the output folder may be reached through a symbolic link', () => {
  const parent = emptyFolder();
  mkdirSync(join(parent, 'real'));
  symlinkSync('real', join(parent, 'link'));
  writeOutput(join(parent, 'link'), outputOf(texts));
  expect(outputIn(join(parent, 'real'))).toEqual(texts);
});

test('any output after any other gives exactly that output', () => {
  const folder = emptyFolder();
  const segment = fc.constantFrom('a', 'b', '__proto__', '1', 'ä ö');
  const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/'));
  const output = fc.dictionary(path, fc.string(), { maxKeys: 6 }).map((found) => {
    const paths = Object.keys(found);
    const isFolder = (name: string): boolean => paths.some((other) => other.startsWith(`${name}/`));
    return outputOf(Object.fromEntries(Object.entries(found).filter(([name]) => !isFolder(name))));
  });
  fc.assert(
    fc.property(output, (files) => {
      expect(writeOutput(folder, files).edited).toEqual([]);
      expect(compareOutput(folder, files)).toEqual([]);
      const expected = Array.from(files, ([name, { text }]) => [name, Buffer.from(text).toString()] as const);
      expect(new Map(Object.entries(outputIn(folder)))).toEqual(new Map(expected));
    }),
    { numRuns: 60 },
  );
});
