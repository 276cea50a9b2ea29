import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Workshop } from './workshop';

let shop: Workshop;
beforeEach(() => {
  shop = new Workshop();
  shop.describe('anvil');
  shop.describe('smith');
});
afterEach(() => shop.remove());

test('brings all tools, a line for each, and tells how many there are', async () => {
  shop.compiler();
  const { code, told } = await shop.run();
  expect(told).toMatch(/^anvil 1\.2\.3 {2}building….*$/m);
  expect(told).toMatch(/^smith 1\.2\.3 {2}done {2}\d+\.\d s$/m);
  expect(told).toMatch(/^2 tools are there/m);
  expect(code).toBe(0);
});

test('a build takes the pinned sums, this compiler and no paths of this machine', async () => {
  shop.compiler();
  await shop.run('smith');
  expect(readFileSync(join(shop.folder, 'builds'), 'utf8').trim()).toBe(
    `build -mod=readonly -trimpath -buildvcs=false -ldflags -s -o ${join(shop.installed, 'smith', 'bin', 'smith')} example.org/smith`,
  );
});

test('a second run does nothing, in no time', async () => {
  shop.compiler();
  await shop.run();
  expect(shop.builds).toBe(2);
  const started = performance.now();
  const { code, told } = await shop.run();
  expect(performance.now() - started).toBeLessThan(1000);
  expect(shop.builds).toBe(2);
  expect(told).toMatch(/^2 tools are there \(0\.\d s\)$/m);
  expect(code).toBe(0);
});

test('a changed description is followed, of its tool only', async () => {
  shop.compiler();
  await shop.run();
  appendFileSync(join(shop.tools, 'smith', 'go.mod'), '// another sum\n');
  await shop.run();
  expect(shop.builds).toBe(3);
});

test('takes only what is named', async () => {
  shop.compiler();
  const { code, told } = await shop.run('smith');
  expect(told).not.toContain('anvil');
  expect(existsSync(join(shop.installed, 'anvil'))).toBe(false);
  expect(code).toBe(0);
});

test('takes the right version from PATH and says where it is', async () => {
  shop.compiler();
  const program = shop.program('smith', 'echo "Tool v1.2.3"');
  const { told } = await shop.run();
  expect(told).toContain(`smith 1.2.3  on PATH: ${program}\n`);
  expect(shop.builds).toBe(1);
  // It is asked again only after it has changed.
  shop.program('smith', 'echo "Tool v1.2.4"; echo another');
  await shop.run();
  expect(shop.builds).toBe(2);
});

test('does not take a wrong version from PATH', async () => {
  shop.compiler();
  shop.program('smith', 'echo "Tool v9.9.9"');
  const { code, told } = await shop.run('smith');
  expect(told).not.toContain('on PATH');
  expect(shop.builds).toBe(1);
  expect(code).toBe(0);
});

test('names a source that is not on the machine, and what it would have given', async () => {
  shop.program('smith', 'echo "Tool v1.2.3"');
  const { code, told } = await shop.run();
  expect(told).toContain(
    'anvil 1.2.3 is not to be had: go is not on PATH\n    it would have given the judge of anvil',
  );
  expect(told).toMatch(/^1 of 2 tools are there/m);
  expect(code).toBe(1);
});

test('tells once what several tools have for a reason', async () => {
  const { told } = await shop.run();
  expect(told).toContain(
    '\nanvil 1.2.3, smith 1.2.3 are not to be had: go is not on PATH\n    they would have given the judge of anvil; the judge of smith\n',
  );
});

test.each([
  ['npm', {}, 'npm is not on PATH'],
  ['pip', { requirements: 'python' }, 'python3 is not on PATH'],
  ['debian', { packages: ['smithy'] }, 'apt-get is not on PATH'],
])('names the source %s', async (source, more, reason) => {
  mkdirSync(join(shop.tools, 'python'));
  shop.describe('smith', { source, package: undefined, ldflags: undefined, ...more });
  const { code, told } = await shop.run('smith');
  expect(told).toContain(`smith 1.2.3 is not to be had: ${reason}\n`);
  expect(code).toBe(1);
});

test('refuses a compiler and a Python that are too old', async () => {
  shop.program('go', 'echo go1.19.8');
  expect((await shop.run('smith')).told).toContain('go 1.19.8 is on PATH, 1.20 or newer wanted');
  mkdirSync(join(shop.tools, 'python'));
  shop.describe('smith', { source: 'pip', package: undefined, ldflags: undefined, requirements: 'python' });
  shop.program('python3', 'echo Python 3.9.2');
  expect((await shop.run('smith')).told).toContain('python3 is 3.9.2, 3.11 or newer wanted');
});

test('shows why a build failed, and builds the others', async () => {
  shop.program(
    'go',
    `case "$*" in env*) echo go1.21.0;; *anvil) echo "anvil.go:1: no steel" >&2; exit 2;; *) ${shop.folder}/good "$@";; esac`,
  );
  writeFileSync(
    join(shop.folder, 'good'),
    '#!/bin/sh\nwhile [ "$1" != -o ]; do shift; done\nprintf \'#!/bin/sh\\necho "Tool v1.2.3"\\n\' > "$2"\n/bin/chmod 755 "$2"\n',
    { mode: 0o755 },
  );
  const { code, told } = await shop.run();
  expect(told).toMatch(/failed with exit code 2\n {4}anvil\.go:1: no steel\n/);
  expect(told).toMatch(/^1 of 2 tools are there/m);
  expect(code).toBe(1);
});

test('does not keep what came in another version', async () => {
  shop.compiler('1.2.2');
  const { code, told } = await shop.run('smith');
  expect(told).toContain('smith 1.2.3  does not work: version 1.2.2 came, 1.2.3 wanted');
  expect(code).toBe(1);
});

test('lists name, version, where and state, and what cannot be had', async () => {
  shop.compiler();
  await shop.run('smith');
  const thing = { name: 'ghost', source: 'a/ghost', gives: 'nothing', reason: 'nobody has it' };
  writeFileSync(join(shop.tools, 'not-to-be-had.json'), JSON.stringify([thing]));
  const { code, told } = await shop.run('--list');
  expect(told).toBe(`tool   version  where             state
anvil  1.2.3    -                 not installed, and not on PATH (1.2.3 wanted)
smith  1.2.3    tools/.installed  ok

Not to be had:
ghost  a/ghost  nobody has it
`);
  expect(code).toBe(0);
});

test('refuses names and options that there are not', async () => {
  const thing = { name: 'ghost', source: 'a/ghost', gives: 'nothing', reason: 'nobody has it' };
  writeFileSync(join(shop.tools, 'not-to-be-had.json'), JSON.stringify([thing]));
  expect(await shop.run('smit')).toEqual({
    code: 1,
    told: 'there is no tool smit\n  fix  name some of: anvil, smith\n',
  });
  expect(await shop.run('ghost')).toEqual({ code: 1, told: 'ghost cannot be had: nobody has it\n' });
  expect(await shop.run('--lst')).toMatchObject({ code: 1 });
});

test('two at a time are refused, and what a killed one left is not in the way', async () => {
  shop.compiler();
  mkdirSync(shop.installed);
  writeFileSync(join(shop.installed, 'lock'), String(process.ppid));
  expect(await shop.run()).toMatchObject({
    code: 1,
    told: expect.stringContaining('runs already') as string,
  });
  writeFileSync(join(shop.installed, 'lock'), '999999999');
  expect(await shop.run()).toMatchObject({ code: 0 });
  expect(existsSync(join(shop.installed, 'lock'))).toBe(false);
});
