import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { askProgram, findOnPath, runProgram, TimeUp } from '../../../lib/verify/process';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-process-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A shell script that starts a child and waits for it; the child's process id goes into a file. */
const hanging = () => `sleep 300 & echo $! > ${folder}/child; echo started; wait`;

function child(): number {
  return Number(readFileSync(join(folder, 'child'), 'utf8'));
}

/** Whether a process runs; one that has ended and waits to be seen off does not. */
function lives(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 100 && !condition(); tries++) await new Promise((done) => setTimeout(done, 50));
  return condition();
}

test('gives code, output and messages; arguments are read by no shell', async () => {
  const run = await runProgram('sh', ['-c', 'cat; echo "$0 $X" >&2; pwd; exit 3', '$(id)'], {
    cwd: '/',
    env: { X: 'y' },
    input: 'in\n',
  });
  expect(run).toEqual({ code: 3, stdout: 'in\n/\n', stderr: '$(id) y\n', truncated: false });
});

test('a program that does not read its input is no mistake', async () => {
  expect(await runProgram('true', [], { input: 'x'.repeat(1_000_000) })).toMatchObject({ code: 0 });
});

test('a hung program is ended with its children', async () => {
  const started = performance.now();
  const run = runProgram('sh', ['-c', `echo so far >&2; ${hanging()}`], { timeoutSeconds: 1 });
  await expect(run).rejects.toThrow(/^sh -c .*was not done after 1 s and was ended; it had said:\nso far$/s);
  expect(performance.now() - started).toBeLessThan(4000);
  expect(await until(() => !lives(child()))).toBe(true);
});

test('one that does not want to end is ended all the same', async () => {
  const run = runProgram('sh', ['-c', `trap '' TERM; ${hanging()}; while :; do sleep 300; done`], {
    timeoutSeconds: 0.5,
  });
  await expect(run).rejects.toThrow(TimeUp);
  expect(await until(() => !lives(child()))).toBe(true);
});

test('what a program leaves in the background is ended, and not waited for', async () => {
  const started = performance.now();
  const run = await runProgram('sh', ['-c', `sleep 300 & echo $! > ${folder}/child; echo done`]);
  expect(run).toMatchObject({ code: 0, stdout: 'done\n' });
  expect(performance.now() - started).toBeLessThan(3000);
  expect(await until(() => !lives(child()))).toBe(true);
});

test('a question that gets no answer is ended with its children too', async () => {
  expect(() => askProgram('sh', ['-c', hanging()], { timeoutSeconds: 1 })).toThrow(TimeUp);
  expect(await until(() => !lives(child()))).toBe(true);
  expect(askProgram('/nowhere/tool', [])).toMatchObject({ code: 127 });
});

test('our own end is the end of what we started', async () => {
  const root = join(__dirname, '..', '..', '..');
  const script = `require(${JSON.stringify(join(root, 'bin', 'loader.js'))}).register(${JSON.stringify(join(folder, 'cache'))});
require(${JSON.stringify(join(root, 'lib', 'verify', 'process.ts'))}).runProgram('sh', ['-c', ${JSON.stringify(hanging())}]);`;
  writeFileSync(join(folder, 'run.js'), script);
  const run = spawn(process.execPath, [join(folder, 'run.js')], { stdio: 'ignore' });
  const signal = new Promise((resolve) => run.on('exit', (_, reason) => resolve(reason)));
  expect(await until(() => existsSync(join(folder, 'child')) && child() > 0)).toBe(true);
  run.kill('SIGINT');
  expect(await signal).toBe('SIGINT');
  expect(await until(() => !lives(child()))).toBe(true);
  // It compiles what it loads first, on a machine that does other things too.
}, 30_000);

test('keeps the last megabyte of output, in whole characters', async () => {
  const run = await runProgram('sh', ['-c', 'yes é | head -c 5000000; printf end']);
  expect(run.truncated).toBe(true);
  expect(Buffer.byteLength(run.stdout)).toBeLessThanOrEqual(1_000_000);
  expect(run.stdout.length).toBeGreaterThan(600_000);
  expect(run.stdout).toMatch(/end$/);
  expect(run.stdout).not.toContain('\ufffd');
});

test('what cannot be started is an error that says why', async () => {
  await expect(runProgram('no-such-program', [])).rejects.toThrow(
    'no-such-program cannot be started: it is not on PATH',
  );
  await expect(runProgram('/nowhere/tool', [])).rejects.toThrow('no such file');
  await expect(runProgram('true', [], { cwd: '/nowhere' })).rejects.toThrow(
    'its folder /nowhere does not exist',
  );
});

test('PATH is searched in its order, for what can be run', () => {
  writeFileSync(join(folder, 'sh'), '');
  expect(findOnPath('sh', `${folder}:/bin`)).toBe('/bin/sh');
  expect(findOnPath('sh', `relative::${folder}`)).toBeUndefined();
});
