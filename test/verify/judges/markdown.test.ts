import { readPage } from '../../../lib/verify/markdown/page';
import { markdown } from '../../../lib/verify/judges/markdown';
import { judgePlanted } from './planted';
import { testJudge, text } from './catches';

const readme = 'vm-platform/README.md';
const owner = 'vm-platform';

/** Written in the place of the last line. */
const last = (line: string) => text(readme, /The files here are[^\n]*/, line);

testJudge(markdown, 21, [
  [
    'a link to no file',
    last('See [x](tofu/other.tf.json).'),
    readme,
    owner,
    /line \d+: the link tofu\/other.tf.json leads to no file/,
  ],
  ['a link to no heading', last('See [x](#nowhere).'), readme, owner, /#nowhere leads to no heading/],
  [
    'a link to a heading of another page that is not there',
    last('See [x](../vm-platform/README.md#work).'),
    readme,
    owner,
    /leads to no heading/,
  ],
  [
    'a link out of the repository',
    last('See [x](../ctr01-stacks/README.md).'),
    readme,
    owner,
    /leads out of the repository/,
  ],
  [
    'an image that is not there',
    last('![x](picture.png "X")'),
    readme,
    owner,
    /picture.png leads to no file/,
  ],
  [
    'a link by a name that is not there',
    last('See [x][there].'),
    readme,
    owner,
    /no link is called \[there\]/,
  ],
  [
    'a named link to no file',
    last('See [x][there].\n\n[there]: nothing.md'),
    readme,
    owner,
    /nothing.md leads to no file/,
  ],
  ['a link of HTML', last('<a href="nothing.md">x</a>'), readme, owner, /nothing.md leads to no file/],
  ['a link that is empty', last('[x]()'), readme, owner, /is empty/],
  [
    'a row with a cell too many',
    text(readme, '| debian-13 |', '| debian-13 | more |'),
    readme,
    owner,
    /the row has 4 cells, the table 3/,
  ],
  [
    'a block with no end',
    text(readme, /```\n\nThe files/, 'The files'),
    readme,
    owner,
    /the block of code has no end/,
  ],
]);

test('follows links that lead somewhere', async () => {
  const lines = [
    'See [one](tofu/main.tf.json), [two](#work-on-it), [three](/packer), [four](./README.md#machines), [five][tofu],',
    '[six](https://example.com/a#b), `[no](link.md)`, [seven](<tofu/main.tf.json>) and [eight](#own).',
    '',
    '<a id="own"></a>',
    '[tofu]: tofu/',
    '```md',
    '[no](link.md)',
    '```',
  ];
  const { faults } = await judgePlanted(markdown, last(lines.join('\n')));
  expect(faults).toEqual([]);
});

test('names headings as GitLab and GitHub do', () => {
  const { anchors } = readPage('# `a.b` & [C](d) é\n## x\n### x\n## x_y - z #\n');
  expect([...anchors]).toEqual(['ab--c-é', 'x', 'x-1', 'x_y---z']);
});
