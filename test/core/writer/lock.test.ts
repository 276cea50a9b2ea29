import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { takeLock } from '../../../lib/core/writer/lock';
import { writeOutput } from '../../../lib/core/writer/write';
import { WriteError } from '../../../lib/core/writer/write-error';
import { emptyFolder, everything, outputIn, outputOf, put } from './folder';
import { programArguments } from './program';

const output = outputOf({ 'a.txt': '' });

const living = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
const livingPid = living.pid!;
afterAll(() => living.kill());

/** Number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

test('a folder that another process writes to is refused', () => {
  const folder = emptyFolder();
  put(folder, '.homelab.lock', `${livingPid}\n`);
  let message = '';
  try {
    writeOutput(folder, output);
  } catch (error) {
    expect(error).toBeInstanceOf(WriteError);
    message = (error as WriteError).message
      .replaceAll(folder, '<out>')
      .replaceAll(String(livingPid), '<pid>');
  }
  expect(message).toMatchInlineSnapshot(`
   "another synth (process <pid>) is writing to <out>
       at <out>/.homelab.lock
      fix wait until it has ended; if process <pid> is no synth, delete this file"
  `);
  expect(everything(folder)).toEqual({ '.homelab.lock': `${livingPid}\n` });
});

test('with nothing to write, nobody has to wait', () => {
  const folder = emptyFolder();
  writeOutput(folder, output);
  put(folder, '.homelab.lock', `${livingPid}\n`);
  expect(writeOutput(folder, output).written).toEqual([]);
});

test('what looks wrong in the middle of another run is told as that run', () => {
  const folder = emptyFolder();
  put(folder, '.homelab.lock', `${livingPid}\n`);
  put(folder, 'a.txt', 'of the other run');
  expect(() => writeOutput(folder, output)).toThrow('another synth');
});

test.each([
  ['a dead process', () => `${deadPid()} x\n`],
  // As in a container that was started again, where every process has the number of the one before.
  ['an earlier process of the same number', () => `${process.pid} x\n`],
  ['a process that died before it wrote its number', () => ''],
])('the lock of %s is taken over, and none is left', (_, content) => {
  const folder = emptyFolder();
  put(folder, '.homelab.lock', content());
  put(folder, '.homelab.lock-0123456789abcdef', `${deadPid()}\n`);
  writeOutput(folder, output);
  expect(outputIn(folder)).toEqual({ 'a.txt': '' });

  put(folder, '.homelab.lock', content());
  expect(writeOutput(folder, output).written).toEqual([]);
  expect(outputIn(folder)).toEqual({ 'a.txt': '' });
});

test('the lock is given back when the run fails', () => {
  const folder = emptyFolder();
  const long = 'x'.repeat(300);
  expect(() => writeOutput(folder, outputOf({ [long]: '' }))).toThrow('too long');
  expect(everything(folder)).toEqual({});
});

test('a lock is held by one at a time', () => {
  const folder = emptyFolder();
  const release = takeLock(folder);
  expect(Object.keys(everything(folder))).toEqual(['.homelab.lock']);
  release();
  expect(everything(folder)).toEqual({});
});

test('many processes that find dead locks all the time never hold one together', async () => {
  const folder = emptyFolder();
  const marker = join(emptyFolder(), 'inside');
  const children = [0, 1, 2, 3].map(() =>
    spawn(process.execPath, programArguments('lock-program.ts', folder, marker), { stdio: 'inherit' }),
  );
  const codes = await Promise.all(children.map((child) => once(child, 'exit')));
  expect(codes).toEqual(children.map(() => [0, null]));
  expect(Object.keys(everything(folder)).filter((path) => path !== '.homelab.lock')).toEqual([]);
}, 30_000);
