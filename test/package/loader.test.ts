import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root, run, succeed } from './consumer';

const loader = JSON.stringify(join(root, 'bin', 'loader.js'));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-loader-'));
  writeFileSync(
    join(folder, 'thrower.ts'),
    `interface Gone {
  readonly word: string;
}

export const thrower = (gone: Gone): never => {
  throw new TypeError(gone.word);
};
`,
  );
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a program with the loader and prints the stack of what it throws. */
function traceOf(cache: string): readonly string[] {
  const program = `require(${loader}).register(${JSON.stringify(cache)});
    try { require('./thrower.ts').thrower({ word: 'no' }); } catch (error) { console.log(error.stack); }`;
  return succeed(folder, process.execPath, '-e', program).split('\n').slice(0, 2);
}

const expected = () => ['TypeError: no', `    at Object.thrower (${join(folder, 'thrower.ts')}:6:9)`];

test('traces name lines of the TypeScript, whether it is compiled now or was before', () => {
  const cache = join(folder, 'cache');
  expect(traceOf(cache)).toEqual(expected());
  expect(readdirSync(cache).map((name) => name.replace(/^\w+/, ''))).toEqual(['.js', '.js.map']);
  expect(traceOf(cache)).toEqual(expected());
});

test('a cache that cannot be written costs time only', () => {
  expect(traceOf(join(folder, 'thrower.ts', 'cache'))).toEqual(expected());
});

test('a cache that lost its maps gives lines of the JavaScript', () => {
  const cache = join(folder, 'cache');
  traceOf(cache);
  for (const name of readdirSync(cache).filter((name) => name.endsWith('.map'))) rmSync(join(cache, name));
  expect(traceOf(cache)).toEqual(['TypeError: no', expect.stringContaining('thrower.ts:')]);
});

test('an error that cannot be told has a trace', () => {
  const program = `require(${loader}).register('cache');
    const error = new Error('x'); Object.defineProperty(error, 'message', { get() { throw 1; } });
    console.log(typeof error.stack);`;
  expect(run(folder, process.execPath, '-e', program)).toMatchObject({
    code: 0,
    stdout: 'string\n',
    stderr: '',
  });
});

test('the library that makes zip files is loaded when it is called', () => {
  const program = `require(${loader}).register('cache');
    const loaded = () => Object.keys(require.cache).filter((file) => file.includes('archiver')).length;
    const { createRequire } = require('node:module');
    const archiver = createRequire(require.resolve(${JSON.stringify(join(root, 'node_modules/cdktf'))}))('archiver');
    const before = loaded();
    const zip = archiver('zip');
    console.log(JSON.stringify([before, loaded() > 0, typeof zip.append, typeof archiver.create]));`;
  expect(JSON.parse(succeed(folder, process.execPath, '-e', program))).toEqual([
    0,
    true,
    'function',
    'function',
  ]);
});
