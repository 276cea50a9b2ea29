import { spawnSync } from 'node:child_process';
import fc from 'fast-check';

import { quoteShell, shellArray } from '../../lib/formats/shell';

test('a shell reads every text as it was', () => {
  const texts = fc.array(
    fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0')),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(texts, (given) => {
      const script = `set -u; given=${shellArray(given)}; printf '%s\\0' "\${given[@]}"`;
      const { stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
      // With nothing to print, printf prints its format once.
      expect(stdout).toBe(given.length === 0 ? '\0' : given.map((text) => `${text}\0`).join(''));
    }),
    { numRuns: 50 },
  );
});

test.each(['psql --username "$USER"', 'a $(b) `c` \\ \\$ "d" \'e\' !f', 'plain', '$'])(
  'a line of the shell is handed on as it was: %s',
  (line) => {
    const { stdout } = spawnSync('bash', ['-c', `printf %s ${quoteShell(line)}`], { encoding: 'utf8' });
    expect(stdout).toBe(line);
  },
);

test('what no shell can keep is refused', () => {
  expect(() => quoteShell('a\0b')).toThrow('a shell cannot keep a text with a NUL character: remove it');
});
