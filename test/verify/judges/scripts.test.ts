import { scripts } from '../../../lib/verify/judges/scripts';
import { testJudge, text } from './catches';

const cleanup = 'vm-platform/packer/debian-13/scripts/90-cleanup.sh';
const packer = 'vm-platform/debian-13';
const devbox = 'vm-platform/devbox.json';
const owner = 'vm-platform/devbox';

testJudge(scripts, { files: 30, near: 'file' }, [
  [
    'a condition with no end',
    text(cleanup, /^set -/m, 'if true; then\nset -'),
    cleanup,
    packer,
    /bash -n: line \d+/,
  ],
  // At the end: the script has quotes of its own, which would end it.
  ['a quote with no end', text(cleanup, /\n$/, "\necho 'a\n"), cleanup, packer, /bash -n: .*matching/],
  ['an expansion with no quotes', text(cleanup, /^set -/m, 'rm -rf $1\nset -'), cleanup, packer, /SC2086/],
  [
    'a variable that nobody sets',
    text(cleanup, /^set -/m, 'echo "$nothing"\nset -'),
    cleanup,
    packer,
    /SC2154/,
  ],
  ['a script with no first line', text(cleanup, /^#!.*\n/, ''), cleanup, packer, /SC2148/],
  [
    'something left out of shellcheck',
    text(cleanup, /^set -/m, '# shellcheck disable=SC2086\nset -'),
    cleanup,
    packer,
    /leaves something out/,
  ],
  [
    'arguments that fall apart',
    text(devbox, 'tofu \\"$@\\"', 'tofu $@'),
    devbox,
    owner,
    /script tofu, line \d+: SC2068/,
  ],
  [
    'a condition of Devbox with no end',
    text(devbox, '; set +a; fi', '; set +a'),
    devbox,
    owner,
    /script tofu, bash -n/,
  ],
  [
    'bash where there is sh',
    text(devbox, '[ -f .env ]', '[[ -f .env ]]'),
    devbox,
    owner,
    /script tofu, line 2: SC3010/,
  ],
  [
    'a script that is a number',
    text(devbox, '"packer": [', '"number": 1,\n      "packer": ['),
    devbox,
    owner,
    /scripts.*number/s,
  ],
  ['a file of Devbox that is no JSON', text(devbox, '"name":', 'name:'), devbox, owner, /JSON/],
  ['a file that is not there', text(devbox, '. ./.env;', '. ./.environment;'), devbox, owner, /SC1091/],
]);
