import { preseed } from '../../../lib/verify/judges/preseed';
import { readAnswers } from '../../../lib/verify/preseed/answers';
import { readQuestions } from '../../../lib/verify/preseed/questions';
import { judgePlanted } from './planted';

const file = 'vm-platform/packer/debian-13/http/preseed.cfg';
const owner = 'vm-platform/debian-13';

test("the output is what Debian's installer wants", async () => {
  const verdict = await judgePlanted(preseed, () => undefined);
  expect(verdict).toMatchObject({ files: 2, faults: [] });
  expect(verdict.notRun).toBeUndefined();
});

test('several at once do not meet at the lock of the database', async () => {
  const all = Array.from({ length: 6 }, () => judgePlanted(preseed, () => undefined));
  expect((await Promise.all(all)).flatMap(({ faults }) => faults)).toEqual([]);
});

const errors: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
  [
    'a question that nobody asks',
    'clock-setup/utc',
    'clock-setup/utcc',
    /line \d+: clock-setup\/utcc is no q/,
  ],
  ['a type that debconf does not know', 'utc boolean', 'utc bool', /Unknown type bool/],
  ['another type', 'utc boolean', 'utc string', /utc is of type boolean, not string/],
  ['a truth that is none', 'utc boolean true', 'utc boolean yes', /utc has no value yes, only true, false/],
  ['a choice that is none', 'full-upgrade', 'dist-upgrade', /upgrade has no value dist-upgrade, only none/],
  [
    'a choice among several that is none',
    'security, updates',
    'security, update',
    /has no value update, only/,
  ],
  ['a keyboard that is none', 'select us', 'select xx', /xkb-keymap has no value xx/],
  ['a line without a type', 'd-i clock-setup/utc boolean true', 'd-i clock-setup/utc', /parse error on line/],
  ['a line of another kind', '# Clock', 'Clock: UTC', /debconf-set-selections ended with 1|no question/],
  ['a line that nobody ends', /$/, 'd-i \\', /parse error/],
  [
    'a question of another package',
    'tasksel tasksel/first',
    'd-i tasksel/first',
    /a question of tasksel, not/,
  ],
  ['a question twice', '# Clock', 'd-i clock-setup/utc boolean true', /is answered on line \d+ already/],
  ['a file without answers', /^[^]*$/, '# nothing\n', /it has no answer/],
];

// One after the other: debconf locks its database.
test.each(errors)('catches %s', async (_, before, after, message) => {
  const { faults } = await judgePlanted(preseed, (output) => output.replace(file, before, after));
  const found = faults.filter((fault) => message.test(fault.message));
  expect({ all: faults, found: found[0] }).toMatchObject({ found: { file, owner } });
});

test('reads answers as debconf does', () => {
  expect(readAnswers('# no\n\nd-i a/b string x \\\n  y\n d-i a/c\tselect\nbad\nd-i a/d string  z\n')).toEqual(
    [
      { line: 3, owner: 'd-i', question: 'a/b', type: 'string', value: 'x   y' },
      { line: 5, owner: 'd-i', question: 'a/c', type: 'select', value: '' },
      { line: 7, owner: 'd-i', question: 'a/d', type: 'string', value: ' z' },
    ],
  );
});

test('knows questions by their templates and by the manual', () => {
  const questions = readQuestions();
  expect(questions.get('pkgsel/upgrade')).toEqual({
    owner: 'd-i',
    types: ['select'],
    values: ['none', 'safe-upgrade', 'full-upgrade'],
  });
  expect(questions.get('time/zone')?.types).toEqual(['select', 'string']);
  expect(questions.get('tasksel/first')?.owner).toBe('tasksel');
});
