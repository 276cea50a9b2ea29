import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { stetter } from '../../stacks/stetter';

const root = join(__dirname, '..', '..');
const folder = join(root, 'synth-out');
const remedy = 'Run `npm run synth`, and commit what it changes.';

/** What OpenTofu leaves in the folder when it is applied from here; git ignores it. */
const leftBehind = /(^|\/)(\.terraform\/|\.terraform\.lock\.hcl$|plan$|terraform\.tfstate)/;

function committedFiles(): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !leftBehind.test(path))
    .sort();
}

/** Fails with the names of the files and what to do. */
function expectNone(what: string, paths: readonly string[]): void {
  if (paths.length > 0) throw new Error(`${what}:\n  ${paths.join('\n  ')}\n${remedy}`);
}

const output = stetter().output();
const committed = committedFiles();

test('synth-out/ has every file of the lab and no other', () => {
  const written = [...output.keys(), 'homelab.json'];
  expectNone(
    'synth-out/ lacks files that the lab has',
    written.filter((path) => !committed.includes(path)),
  );
  expectNone(
    'synth-out/ has files that the lab lacks',
    committed.filter((path) => !written.includes(path)),
  );
});

test('each file is as the lab renders it, byte for byte', () => {
  const different = committed.filter((path) => {
    const file = output.get(path);
    return file !== undefined && !readFileSync(join(folder, path)).equals(Buffer.from(file.text, 'utf8'));
  });
  expectNone('files in synth-out/ are not as the lab renders them', different);
});

test('programs can be run, and nothing else can', () => {
  const wrong = [...output].flatMap(([path, { executable }]) => {
    const stats = statSync(join(folder, path), { throwIfNoEntry: false });
    const expected = executable ? 0o755 : 0o644;
    const mode = stats === undefined ? expected : stats.mode & 0o777;
    // Git keeps the owner's bit alone; the others are as the umask of whoever checked it out has them.
    return (mode & 0o100) === (expected & 0o100) ? [] : [`${path} has mode ${mode.toString(8)}`];
  });
  expectNone('files in synth-out/ have another mode', wrong);
  const scripts = [...output.keys()].filter((path) => /\.sh$|\/scripts\/[^/.]+$|\/env-check$/.test(path));
  const executables = [...output].filter(([, { executable }]) => executable).map(([path]) => path);
  expect(scripts).toEqual(executables);
});

test('homelab.json names exactly these files', () => {
  const { files } = JSON.parse(readFileSync(join(folder, 'homelab.json'), 'utf8')) as {
    files: { path: string; owner: string; executable: boolean }[];
  };
  const wanted = [...output].map(([path, { owner, executable }]) => ({ path, owner, executable }));
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  const named = files.map(({ path, owner, executable }) => ({ path, owner, executable }));
  expect(named).toEqual(wanted.sort(byPath));
});

test('rendering twice gives the same, and so does describing twice', () => {
  const app = stetter();
  const first = [...app.render()];
  expect([...app.render()]).toEqual(first);
  expect([...stetter().render()]).toEqual(first);
});
