import { writeOutput } from '../../../lib/core/writer/write';
import { WriteError } from '../../../lib/core/writer/write-error';
import { emptyFolder, everything, outputOf, put } from './folder';

const entry = { path: 'a', sha256: '0'.repeat(64), owner: 'lab/a', executable: false };

function ownershipOf(...files: object[]): string {
  return JSON.stringify({ version: 1, files });
}

test('lists the files in the order of their code units, the same every time', () => {
  const [one, other] = [emptyFolder(), emptyFolder()];
  const texts = { ä: '3', 'b.sh': '2', B: '1' };
  writeOutput(one, outputOf(texts));
  writeOutput(other, outputOf(Object.fromEntries(Object.entries(texts).reverse())));
  const text = everything(one)['homelab.json']!;
  expect(everything(other)['homelab.json']).toBe(text);
  expect(text).toMatchInlineSnapshot(`
   "{
     "version": 1,
     "files": [
       {
         "path": "B",
         "sha256": "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
         "owner": "lab/B",
         "executable": false
       },
       {
         "path": "b.sh",
         "sha256": "d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35",
         "owner": "lab/b.sh",
         "executable": true
       },
       {
         "path": "ä",
         "sha256": "4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce",
         "owner": "lab/ä",
         "executable": false
       }
     ]
   }
   "
  `);
});

test('is written again when only the owner of a file changes, without writing the file', () => {
  const folder = emptyFolder();
  writeOutput(folder, outputOf({ a: '' }));
  const moved = new Map([['a', { text: '', executable: false, owner: 'lab/moved' }]]);
  expect(writeOutput(folder, moved).written).toEqual([]);
  expect(everything(folder)['homelab.json']).toContain('lab/moved');
});

test('may be deleted: files that are up to date are taken over', () => {
  const folder = emptyFolder();
  const output = outputOf({ 'a.txt': '1', 'b/c.sh': '2' });
  writeOutput(folder, output);
  const { 'homelab.json': text, ...files } = everything(folder);
  const copy = emptyFolder();
  for (const [path, content] of Object.entries(files)) put(copy, path, content);
  expect(writeOutput(copy, output).written).toEqual(['b/c.sh']); // its mode
  expect(everything(copy)['homelab.json']).toBe(text);
});

test.each([
  ['no JSON', '{ "version": 1, ', 'is not JSON'],
  ['empty', '', 'is not JSON'],
  [
    'in conflict',
    '{\n<<<<<<< HEAD\n  "version": 1,\n=======\n  "x": 1\n>>>>>>> other\n}',
    'merge conflict markers',
  ],
  ['newer', '{ "version": 2, "entries": {} }', 'newer homelab (format 2, this one reads 1)'],
  ['of another shape', '{ "version": 1, "files": {} }', 'does not list files: files'],
  ['no object', '[]', 'does not list files'],
  ['without a version', '{ "files": [] }', 'does not list files: version'],
  [
    'with a wrong hash',
    ownershipOf({ ...entry, sha256: 'abc' }),
    'files.0.sha256 must be 64 hexadecimal digits',
  ],
  ['without an owner', ownershipOf({ ...entry, owner: undefined }), 'files.0.owner'],
  ['listing a path twice', ownershipOf(entry, entry), 'lists "a" twice'],
  [
    'claiming an absolute path',
    ownershipOf({ ...entry, path: '/etc/passwd' }),
    '"/etc/passwd", which is absolute',
  ],
  ['leaving the folder', ownershipOf({ ...entry, path: 'a/../../b' }), 'which contains ".."'],
  ['claiming git data', ownershipOf({ ...entry, path: '.git/config' }), 'inside the data of git'],
])('is refused when %s', (_, text, reason) => {
  const folder = emptyFolder();
  put(folder, 'homelab.json', text);
  const run = (): unknown => writeOutput(folder, outputOf({ 'a.txt': '' }));
  expect(run).toThrow(WriteError);
  expect(run).toThrow(reason);
  expect(run).toThrow(/^ {3}fix (restore it from git, or delete it|update homelab-cdk)/m);
  expect(everything(folder)).toEqual({ 'homelab.json': text });
});

test('a refusal reads like this', () => {
  const folder = emptyFolder();
  put(folder, 'homelab.json', '{');
  let message = '';
  try {
    writeOutput(folder, new Map());
  } catch (error) {
    message = (error as WriteError).message.replace(folder, '<out>');
  }
  expect(message).toMatchInlineSnapshot(`
   "homelab.json is not JSON
       at <out>/homelab.json
      fix restore it from git, or delete it: no other file is lost, and files that are up to date are taken over"
  `);
});

test('zod is loaded only when there is something to parse', () => {
  const folder = emptyFolder();
  jest.isolateModules(() => {
    let loads = 0;
    jest.doMock('zod', () => {
      loads += 1;
      return jest.requireActual<object>('zod');
    });
    const writer = jest.requireActual<typeof import('../../../lib/core/writer/write')>(
      '../../../lib/core/writer/write',
    );
    writer.writeOutput(folder, outputOf({ a: '1' }));
    writer.writeOutput(folder, outputOf({ a: '1' }));
    expect(loads).toBe(0);
    writer.writeOutput(folder, outputOf({ a: '2' }));
    expect(loads).toBe(1);
  });
});
