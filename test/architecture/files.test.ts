import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Construct } from 'constructs';

import * as library from '../../lib';
import { Component } from '../../lib/core/component';
import { root, typescriptFiles } from './sources';

const limit = 300;

test(`no TypeScript file has more than ${limit} lines`, () => {
  const long = typescriptFiles('lib', 'stacks', 'test')
    .filter((path) => !path.includes('/bindings/'))
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
  expect(long).toEqual([]);
});

test('each construct has a test: one of its own, or one that names it', () => {
  const tests = typescriptFiles('test').filter(
    (path) => path.endsWith('.test.ts') && !path.startsWith('test/architecture/'),
  );
  const texts = tests.map((path) => readFileSync(join(root, path), 'utf8'));
  const untested = typescriptFiles('lib/constructs')
    .filter((path) => !tests.includes(path.replace(/^lib\/(.*)\.ts$/, 'test/$1.test.ts')))
    .flatMap((path) => constructsOf(path).map((name) => ({ path, name })))
    .filter(({ name }) => !texts.some((text) => new RegExp(`\\b${name}\\b`).test(text)))
    .map(({ path, name }) => `${path} ${name}`);
  expect(untested).toEqual([]);
});

/** Names of the constructs that a file exports: components, and what else people can make. */
function constructsOf(path: string): readonly string[] {
  const surface: readonly unknown[] = Object.values(library);
  return Object.entries(jest.requireActual<Record<string, unknown>>(join(root, path)))
    .filter(([, value]) => typeof value === 'function' && value.prototype instanceof Construct)
    .filter(
      ([, value]) => (value as typeof Construct).prototype instanceof Component || surface.includes(value),
    )
    .map(([name]) => name);
}

test('nothing speaks of the machine that it was written on', () => {
  const words = new RegExp(
    [
      // In pieces, or this file would be the first to be found.
      ['(?<![\\w.])/w', 'ork(?![\\w-])'],
      ['(?<!\\w)sha', 'red/(design|reference|hooks)\\b'],
      ['\\bbash', '_jobs\\b'],
      ['\\bstetter-', 'homelab\\.md\\b'],
      ['\\b(cla', 'ude|anthr', 'opic|chat', 'gpt)\\b'],
      ['(?<![\\w.])/ho', 'me/(?!(libretranslate|linuxbrew|deploy|packer|stetter|node|coder)\\b)\\w+'],
      ['\\b(sub-?ag', 'ent|language mod', 'el)s?\\b'],
    ]
      .map((pieces) => pieces.join(''))
      .join('|'),
    'i',
  );
  const found = committedFiles().flatMap((path) => {
    const lines = readFileSync(join(root, path), 'utf8').split('\n');
    return lines.flatMap((line, index) => {
      const word = words.exec(line)?.[0];
      return word === undefined ? [] : [`${path}:${index + 1} ${word}`];
    });
  });
  expect(found).toEqual([]);
});

/** What is in git, or would be with the next commit; of an unpacked archive, everything. */
function committedFiles(): readonly string[] {
  const options = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { status, stdout } = spawnSync('git', options, { cwd: root, encoding: 'utf8' });
  const paths = status === 0 ? stdout.split('\0') : filesBelow('');
  return paths.filter(
    (path) => path !== '' && statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true,
  );
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !['.git', 'node_modules', 'dist', 'coverage', '.installed'].includes(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

test('snapshots are in the tests that they belong to', () => {
  expect(committedFiles().filter((path) => path.endsWith('.snap'))).toEqual([]);
});
