import { repository } from '../../../lib/verify/judges/repository';
import { testJudge, text } from './catches';

const owner = 'vm-platform';
const file = `${owner}/.gitignore`;

testJudge(repository, 4, [
  [
    'a file that git does not take',
    text(file, '.devbox/', '.devbox/\n*.j2'),
    file,
    owner,
    /git does not take ansible\/roles\/.*\.j2/,
  ],
  [
    'a folder that git does not take',
    text(file, '.devbox/', '.devbox/\ntofu'),
    file,
    owner,
    /git does not take tofu\/main\.tf\.json/,
  ],
  ['secrets that git takes', text(file, /^\.env$/m, 'env'), file, owner, /git would take \.env/],
  [
    'a state that git takes',
    text(file, '*.tfstate\n', ''),
    file,
    owner,
    /git would take tofu\/terraform\.tfstate/,
  ],
  [
    'variables that git takes',
    text(file, '*.pkrvars.hcl\n', '*.pkrvars\n'),
    file,
    owner,
    /git would take packer\/x\.auto\.pkrvars\.hcl/,
  ],
  [
    'a lock that git does not take',
    text(file, '.terraform/', '.terraform*'),
    file,
    owner,
    /git would not take tofu\/\.terraform\.lock\.hcl/,
  ],
  [
    'an example that git does not take',
    text('ctr01-stacks/.gitignore', '!.env.example\n', ''),
    'ctr01-stacks/.gitignore',
    'ctr01-stacks',
    /git does not take core\/\.env\.example/,
  ],
]);
