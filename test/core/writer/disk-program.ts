import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { writeOutput, type OutputFile } from '../../../lib/core/writer/write';
import { WriteError } from '../../../lib/core/writer/write-error';

// Writes to a disk that makes trouble, in a mount namespace of its own, and tells how that went. The first parameter
// is the trouble, the second an empty folder.
const [, trouble, folder] = process.argv as [
  string,
  'full' | 'full-at-once' | 'read-only' | 'not-permitted',
  string,
];

function outputOf(text: string, count: number): Map<string, OutputFile> {
  const paths = Array.from({ length: count }, (_, index) => `lab-${index % 3}/file-${index}.txt`);
  return new Map(paths.map((path) => [path, { text, executable: false, owner: 'lab' }]));
}

function state(): string {
  // Of another program, so that nothing is taken for granted.
  return execFileSync('sh', ['-c', 'find . | sort; find . -type f | sort | xargs -r cat | cksum'], {
    cwd: folder,
    encoding: 'utf8',
  });
}

function messageOf(action: () => void): string {
  try {
    action();
    return 'no error';
  } catch (error) {
    return error instanceof WriteError ? error.message.replaceAll(folder, '<out>') : String(error);
  }
}

if (trouble !== 'not-permitted') execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
const small = outputOf('small\n', 9);
if (trouble !== 'full-at-once') writeOutput(folder, small);

const before = state();
// All of it does not fit, but a good part does.
const large = outputOf('large '.repeat(8_000), 9);
if (trouble === 'read-only') execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
if (trouble === 'not-permitted') {
  for (const name of ['', '/lab-0', '/lab-1', '/lab-2']) chmodSync(folder + name, 0o555);
  // Root may write anywhere.
  if (process.getuid?.() === 0) process.setuid?.(65_534);
}
const message = messageOf(() => writeOutput(folder, large));
const unchanged = messageOf(() => {
  if (trouble !== 'full-at-once') writeOutput(folder, small);
});
process.stdout.write(JSON.stringify({ message, isAsBefore: state() === before, unchanged }));
