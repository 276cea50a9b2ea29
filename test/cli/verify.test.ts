import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Lab } from './run';

let lab: Lab;
beforeAll(() => {
  lab = new Lab();
  expect(lab.homelab(['synth'])).toMatchObject({ code: 0 });
});
afterAll(() => {
  lab.remove();
});

test('tells of each judge, and the numbers last', () => {
  const { code, stdout, stderr } = lab.homelab(['verify', '--only', 'markdown,config-files']);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^ok {4}(markdown|config-files): \d+ files? {2}\d+\.\d s$/m);
  expect(stdout).toMatch(/^judge +version +files +passed +failed +took +what it did$/m);
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^\d+ passed, 0 failed, 0 skipped$/);
  expect(code).toBe(0);
});

test('tells of a failure in full, with the construct that wrote the file', () => {
  const broken = new Lab();
  broken.homelab(['synth']);
  writeFileSync(join(broken.folder, 'synth-out', 'report.json'), '{ "version": "1", "allowed": [] }\n');
  const { code, stdout } = broken.homelab(['verify', '--only', 'config-files']);
  broken.remove();
  expect(stdout).toMatch(/^FAIL {2}config-files: 1 of 1 file/m);
  expect(stdout).toMatch(/^config-files {2}report\.json\n {7}at .*\n {7}version: /m);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed, 0 skipped');
  expect(code).toBe(1);
});

test('a file that no judge knows is a failure, unless it is left to its own program', () => {
  const strict = lab.homelab(['verify']);
  expect(strict.stdout).toMatch(
    /^unread {2}texts\/note\.txt\n {7}no judge knows this kind of file; --allow-unread leaves it to/m,
  );
  expect(strict.stdout).toMatch(/, 1 failed, \d+ skipped\n$/);
  expect(strict.code).toBe(1);
  const lenient = lab.homelab(['verify', '--allow-unread']);
  expect(lenient.stdout).not.toContain('texts/note.txt');
  expect(lenient.stdout).toMatch(/, 0 failed, \d+ skipped\n$/);
  expect(lenient.code).toBe(0);
});

test('tells the same as JSON', () => {
  const { code, stdout } = lab.homelab(['verify', '--only', 'config-files', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    ok: true,
    passed: 1,
    failed: 0,
    verdicts: [{ judge: 'config-files', files: 1, faults: [] }],
  });
  expect(code).toBe(0);
});

test.each([
  ['a judge', ['--only', 'nobody'], /^there is no judge nobody\n {2}fix {2}name some of: .*tofu/],
  [
    'a repository',
    ['--repository', 'nobody'],
    /^there is no repository nobody\n {2}fix {2}name some of: texts/,
  ],
  [
    'an output',
    ['.'],
    /is no output of homelab: it has no homelab\.json\n {2}fix {2}run homelab synth first/,
  ],
])('says what to do where %s is not there', (_, args, says) => {
  const { code, stdout, stderr } = lab.homelab(['verify', ...args]);
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/^ +at /m);
  expect(stdout).toBe('');
  expect(code).toBe(1);
});

test('says what to do where nobody can write to the folder for temporary files', () => {
  const { code, stdout, stderr } = lab.homelab(['verify'], { TMPDIR: '/dev/null/absent' });
  expect(stderr).toMatch(
    /^the judges work on a copy, which cannot be made: ENOTDIR.*\n {2}fix {2}set TMPDIR to a folder that you may write to\n$/,
  );
  expect(stdout).toBe('');
  expect(code).toBe(1);
});
