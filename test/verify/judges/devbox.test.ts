import { devbox } from '../../../lib/verify/judges/devbox';
import { testJudge, text } from './catches';

const file = 'vm-platform/devbox.json';
const owner = 'vm-platform/devbox';

testJudge(devbox, 4, [
  ['an unknown key', text(file, '"shell"', '"shel"'), file, owner, /"shel"/],
  ['an unknown key of the shell', text(file, '"scripts"', '"script"'), file, owner, /shell: .*"script"/],
  ['a number for a package', text(file, '"jq@latest"', '3'), file, owner, /packages\.\d+: .*string/],
  [
    'a text for the packages',
    text(file, /"packages": \[[^\]]*\]/, '"packages": "jq"'),
    file,
    owner,
    /packages: /,
  ],
  [
    'a map for a script',
    text(file, /"tofu": \[[^]*?\n {6}\]/, '"tofu": {"run": "tofu"}'),
    file,
    owner,
    /shell\.scripts\.tofu: /,
  ],
  ['a text that is no JSON', text(file, '"packages"', 'packages'), file, owner, /no JSON/],
  [
    'another folder',
    text(file, '"cd tofu"', '"cd packer"'),
    file,
    owner,
    /in "packer", the model has "tofu"/,
  ],
  ['arguments that fall apart', text(file, 'tofu \\"$@\\"', 'tofu $@'), file, owner, /was given/],
  ['arguments that are lost', text(file, 'packer \\"$@\\"', 'packer'), file, owner, /the program got \[\]/],
  ['another program', text(file, '"tofu \\"$@\\""', '"packer \\"$@\\""'), file, owner, /ends with packer/],
  [
    'variables that are not handed over',
    text(file, 'set -a; ', ''),
    file,
    owner,
    /TF_HTTP_ADDRESS of \.env is .* the program has undefined/,
  ],
  [
    'a script of another name',
    text(file, '"packer": [', '"packr": ['),
    file,
    owner,
    /the model has a script packer/,
  ],
  ['a shell that cannot read it', text(file, 'then set -a', 'the set -a'), file, owner, /yntax error/],
]);
