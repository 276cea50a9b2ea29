import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareOutput } from '../../../lib/core/writer/compare';
import { writeOutput } from '../../../lib/core/writer/write';
import { emptyFolder, everything, outputOf, put } from './folder';

test('tells every kind of difference by path, and writes nothing', () => {
  const folder = emptyFolder();
  writeOutput(
    folder,
    outputOf({ changed: '1', edited: '1', 'mode.sh': '', same: '', stale: '1', 'stale-edited': '1' }),
  );
  put(folder, 'edited', 'by hand');
  put(folder, 'stale-edited', 'by hand');
  put(folder, 'unknown', 'of somebody else');
  chmodSync(join(folder, 'mode.sh'), 0o644);
  const before = everything(folder);
  const { mtimeMs } = statSync(folder);

  const changes = compareOutput(
    folder,
    outputOf({ changed: '2', edited: '2', 'mode.sh': '', new: '2', same: '' }),
  );
  expect(changes.filter(({ path }) => path !== 'homelab.json')).toEqual([
    { path: 'changed', kind: 'changed', before: '1', after: '2' },
    { path: 'edited', kind: 'edited', before: 'by hand', after: '2' },
    { path: 'mode.sh', kind: 'mode', before: '0644', after: '0755' },
    { path: 'new', kind: 'new', after: '2' },
    { path: 'stale', kind: 'stale', before: '1' },
    { path: 'stale-edited', kind: 'edited', before: 'by hand' },
  ]);
  expect(changes.map(({ path }) => path)).toContain('homelab.json');
  expect(everything(folder)).toEqual(before);
  expect(statSync(folder).mtimeMs).toBe(mtimeMs);
});

test('a folder that was just written has no differences', () => {
  const folder = emptyFolder();
  const output = outputOf({ a: '1', 'b/c.sh': '2' });
  writeOutput(folder, output);
  expect(compareOutput(folder, output)).toEqual([]);
});

test('an ownership file that is missing or out of date is a difference', () => {
  const folder = emptyFolder();
  expect(compareOutput(folder, outputOf({}))).toMatchObject([{ path: 'homelab.json', kind: 'new' }]);
  writeOutput(folder, outputOf({ a: '' }));
  const moved = new Map([['a', { text: '', executable: false, owner: 'lab/moved' }]]);
  expect(compareOutput(folder, moved)).toMatchObject([{ path: 'homelab.json', kind: 'changed' }]);
});

test('a folder that does not exist differs in every file, and is not made', () => {
  const folder = join(emptyFolder(), 'none');
  expect(compareOutput(folder, outputOf({ a: '' }))).toMatchObject([
    { path: 'a', kind: 'new' },
    { path: 'homelab.json', kind: 'new' },
  ]);
  expect(() => statSync(folder)).toThrow('ENOENT');
});
