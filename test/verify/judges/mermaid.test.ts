import { mermaid } from '../../../lib/verify/judges/mermaid';
import { testJudge, text } from './catches';

const page = 'report.md';

testJudge(mermaid, 1, [
  ['a diagram of no kind', text(page, 'flowchart LR', 'flowchrt LR'), page, page, /No diagram type detected/],
  ['a box with no end', text(page, /m0\["[^"]*"\]/, 'm0["x"'), page, page, /line \d+: Parse error/],
  ['an arrow to an arrow', text(page, 'm18 --> m2', 'm18 --> --> m2'), page, page, /Parse error/],
  [
    'a part with no end',
    text(page, 'flowchart LR', 'flowchart LR\n  subgraph a['),
    page,
    page,
    /Parse error/,
  ],
]);
