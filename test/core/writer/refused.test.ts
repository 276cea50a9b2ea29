import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { compareOutput } from '../../../lib/core/writer/compare';
import { writeOutput, type WriteOptions } from '../../../lib/core/writer/write';
import { WriteError } from '../../../lib/core/writer/write-error';
import { emptyFolder, everything, outputIn, outputOf, put } from './folder';

/** Message of the refusal, with the folder as `<out>`; nothing may have changed. */
function refusal(folder: string, texts: Record<string, string>, options?: WriteOptions): string {
  const before = everything(folder);
  let message = '';
  for (const run of [
    () => writeOutput(folder, outputOf(texts), options),
    () => compareOutput(folder, outputOf(texts)),
  ]) {
    let caught: unknown;
    try {
      run();
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(WriteError);
    message = (caught as WriteError).message;
  }
  expect(everything(folder)).toEqual(before);
  return message.replaceAll(folder, '<out>');
}

test('paths that are no place for output are refused, all at once', () => {
  const paths = ['', '/etc/passwd', 'C:/x', 'a\\b', 'a\0b', '../up', 'a/../../up', './a', 'a//b', 'a/'];
  const reserved = ['homelab.json', '.homelab.lock', 'a/.homelab.x/b', '.git/config', 'below', 'below/a'];
  const folder = emptyFolder();
  const message = refusal(
    folder,
    Object.fromEntries([...paths, ...reserved, 'good'].map((path) => [path, ''])),
  );
  expect(message).toMatchInlineSnapshot(`
   "output can only be written to paths inside the output folder
       at "" is empty
       at "/etc/passwd" is absolute
       at "C:/x" is absolute
       at "a\\\\b" contains a backslash
       at "a\\u0000b" contains a NUL character
       at "../up" contains ".."
       at "a/../../up" contains ".."
       at "./a" contains an empty segment or "."
       at "a//b" contains an empty segment or "."
       at "a/" contains an empty segment or "."
       at "homelab.json" is a name that homelab keeps for itself
       at ".homelab.lock" is a name that homelab keeps for itself
       at "a/.homelab.x/b" is a name that homelab keeps for itself
       at ".git/config" is inside the data of git
       at "below/a" lies below the file "below"
      fix give these files relative paths with "/" between the segments"
  `);
});

test('files of somebody else are never overwritten, not even with force', () => {
  const folder = emptyFolder();
  writeOutput(folder, outputOf({ 'ours.txt': '1' }));
  put(folder, 'theirs.txt', 'theirs');
  put(folder, 'a/theirs.txt', 'theirs');
  mkdirSync(join(folder, 'folder'));
  put(folder, 'file', '');
  const texts = {
    'ours.txt': '2',
    'theirs.txt': '',
    'a/theirs.txt': '',
    folder: '',
    'file/x': '',
    'file/y': '',
  };
  expect(refusal(folder, texts, { force: true })).toMatchInlineSnapshot(`
   "homelab did not write what stands where its output belongs, and leaves it alone
       at <out>/a/theirs.txt
       at <out>/file (a file, where a folder belongs)
       at <out>/folder (a folder, where a file belongs)
       at <out>/theirs.txt
      fix move it away or delete it, then synth again"
  `);
});

test('a file of somebody else that says the same is taken over', () => {
  const folder = emptyFolder();
  put(folder, 'a.txt', 'same');
  expect(writeOutput(folder, outputOf({ 'a.txt': 'same' })).written).toEqual([]);
  expect(writeOutput(folder, outputOf({ 'a.txt': 'new' })).written).toEqual(['a.txt']);
});

test('a folder with anything else than stale files does not become a file', () => {
  const folder = emptyFolder();
  writeOutput(folder, outputOf({ 'a/b/c': '' }));
  put(folder, 'a/b/notes', 'mine');
  expect(refusal(folder, { a: '' })).toContain('<out>/a (a folder, where a file belongs)');
});

test('what is neither file nor folder is left alone', () => {
  const folder = emptyFolder();
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect(refusal(folder, { pipe: '' })).toContain('<out>/pipe (neither a file nor a folder)');
});

describe('symbolic links', () => {
  test.each([
    ['a folder above a new file', 'link', { 'link/a.txt': '' }],
    ['a folder further up', 'deep/link', { 'deep/link/b/a.txt': '' }],
    ['the file itself', 'a.txt', { 'a.txt': '' }],
    ['the ownership file', 'homelab.json', { 'a.txt': '' }],
  ])('%s is not followed', (_, path, texts) => {
    const folder = emptyFolder();
    const outside = mkdtempSync(join(emptyFolder(), 'outside-'));
    mkdirSync(join(folder, 'deep'));
    symlinkSync(outside, join(folder, path));
    expect(refusal(folder, texts)).toContain(`    at <out>/${path}\n`);
    expect(everything(outside)).toEqual({});
  });

  test('a link in the place of a file that homelab wrote is not followed, and nothing behind it removed', () => {
    const folder = emptyFolder();
    const outside = emptyFolder();
    put(outside, 'a.txt', 'same');
    writeOutput(folder, outputOf({ 'lab/a.txt': 'same', 'b.txt': '' }));
    rmSync(join(folder, 'lab'), { recursive: true });
    symlinkSync(outside, join(folder, 'lab'));
    expect(refusal(folder, { 'b.txt': '' })).toContain('    at <out>/lab\n');
    expect(outputIn(outside)).toEqual({ 'a.txt': 'same' });
  });
});

test('an output folder that is a file is refused', () => {
  const parent = emptyFolder();
  put(parent, 'out', '');
  expect(() => writeOutput(join(parent, 'out'), outputOf({ a: '' }))).toThrow(/output folder is a file/);
  expect(() => writeOutput(join(parent, 'out/deeper'), outputOf({ a: '' }))).toThrow(WriteError);
});
