import { join } from 'node:path';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

import { locateTool } from '../../../lib/verify/tools/locate';
import { Workshop } from './workshop';

let shop: Workshop;
beforeEach(() => {
  shop = new Workshop();
});
afterEach(() => shop.remove());

test('takes a program on PATH, if its version is the pinned one', () => {
  shop.describe('smith');
  const program = shop.program('smith', 'echo "Tool v1.2.3"');
  expect(locateTool('smith', shop)).toEqual({
    name: 'smith',
    program,
    programs: { smith: program },
    env: {},
    version: '1.2.3',
    where: 'PATH',
  });
});

test('takes what Devbox brought into this folder before what is on PATH', () => {
  shop.describe('smith');
  shop.program('smith', 'echo "Tool v1.2.2"');
  const bin = join(shop.folder, '.devbox', 'nix', 'profile', 'default', 'bin');
  mkdirSync(bin, { recursive: true });
  const program = join(bin, 'smith');
  writeFileSync(program, '#!/bin/sh\necho "Tool v1.2.3"\n', { mode: 0o755 });
  const before = process.cwd();
  process.chdir(shop.folder);
  try {
    expect(locateTool('smith', shop)).toMatchObject({ program, version: '1.2.3' });
  } finally {
    process.chdir(before);
  }
});

test('refuses another version, an older and a newer one, and says which', () => {
  shop.describe('smith');
  for (const version of ['1.2.2', '1.3.0']) {
    shop.program('smith', `echo "Tool v${version}"`);
    expect(locateTool('smith', shop)).toEqual({
      missing: `version ${version} on PATH, 1.2.3 wanted`,
      fix: 'npm run tools -- smith',
    });
  }
});

test('takes a newer version where the distribution chooses it', () => {
  shop.describe('smith', { orNewer: true });
  shop.program('smith', 'echo "Tool v1.3.0"');
  expect(locateTool('smith', shop)).toMatchObject({ version: '1.3.0', where: 'PATH' });
  shop.program('smith', 'echo "Tool v1.1.0"');
  expect(locateTool('smith', shop)).toMatchObject({
    missing: 'version 1.1.0 on PATH, 1.2.3 or newer wanted',
  });
});

test('refuses a program that fails or is silent', () => {
  shop.describe('smith');
  const program = shop.program('smith', 'echo "no libc" >&2; exit 3');
  expect(locateTool('smith', shop)).toMatchObject({
    missing: `${program} told no version (exit code 3: no libc)`,
  });
});

test('wants all programs of a tool', () => {
  shop.describe('smith', { programs: ['smith', 'smith-anvil'] });
  const program = shop.program('smith', 'echo "Tool v1.2.3"');
  expect(locateTool('smith', shop)).toMatchObject({ missing: `${program} is on PATH without smith-anvil` });
  const anvil = shop.program('smith-anvil', '');
  expect(locateTool('smith', shop)).toMatchObject({ programs: { smith: program, 'smith-anvil': anvil } });
});

test('what npm run tools brought goes before what is on PATH', async () => {
  shop.describe('smith');
  shop.compiler();
  await shop.run();
  shop.program('smith', 'echo "Tool v1.2.3"');
  expect(locateTool('smith', shop)).toMatchObject({
    program: join(shop.installed, 'smith', 'bin', 'smith'),
    where: 'installed',
  });
});

test('what was brought for another version is missing', async () => {
  shop.describe('smith');
  shop.compiler();
  await shop.run();
  shop.describe('smith', { version: '1.2.4' });
  expect(locateTool('smith', shop)).toEqual({
    missing: 'version 1.2.3 is installed, 1.2.4 wanted',
    fix: 'npm run tools -- smith',
  });
});

test('what was brought and is gone is missing', async () => {
  shop.describe('smith');
  shop.compiler();
  await shop.run();
  rmSync(join(shop.installed, 'smith'), { recursive: true });
  expect(locateTool('smith', shop)).toHaveProperty('missing');
});

test('HOMELAB_TOOLS names another folder', async () => {
  shop.describe('smith');
  shop.compiler();
  await shop.run();
  const before = process.env['HOMELAB_TOOLS'];
  process.env['HOMELAB_TOOLS'] = shop.installed;
  try {
    expect(locateTool('smith', { tools: shop.tools })).toMatchObject({ where: 'installed' });
  } finally {
    if (before === undefined) delete process.env['HOMELAB_TOOLS'];
    else process.env['HOMELAB_TOOLS'] = before;
  }
});

test('gives variables that point at what is there, and no others', async () => {
  shop.describe('smith', {
    env: { CONFIG: '{installed}/tofurc', GONE: '{installed}/gone', QUIET: '1', ROOT: '{root}/bin' },
  });
  const program = shop.program('smith', 'echo "Tool v1.2.3"');
  expect(locateTool('smith', shop)).toMatchObject({ program, env: { QUIET: '1' } });
  rmSync(program);
  shop.compiler();
  await shop.run();
  expect(locateTool('smith', shop)).toHaveProperty('env', {
    CONFIG: join(shop.installed, 'tofurc'),
    QUIET: '1',
    ROOT: join(shop.installed, 'smith', 'bin'),
  });
});

test('says why something cannot be had, and what is unknown', () => {
  const thing = { name: 'ghost', source: 'a/ghost', gives: 'nothing', reason: 'nobody has it' };
  writeFileSync(join(shop.tools, 'not-to-be-had.json'), JSON.stringify([thing]));
  expect(locateTool('ghost', shop)).toEqual({ missing: 'nobody has it' });
  expect(locateTool('nobody', shop)).toEqual({ missing: 'no tool is called nobody in tools/' });
  expect(locateTool('../tools', shop)).toEqual({ missing: 'no tool is called ../tools in tools/' });
});

test('a wrong description is a mistake of ours', () => {
  shop.describe('smith', { version: 3 });
  expect(() => locateTool('smith', shop)).toThrow(/smith\/tool\.json is wrong/);
  shop.describe('smith', { name: 'other' });
  expect(() => locateTool('smith', shop)).toThrow(/is in the folder of smith but names other/);
});
