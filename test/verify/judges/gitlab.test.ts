import { gitlab } from '../../../lib/verify/judges/gitlab';
import { testJudge, text } from './catches';

const owner = 'vm-platform/pipeline';
const file = 'vm-platform/.gitlab-ci.yml';

testJudge(gitlab, 4, [
  ['an unknown key', text(file, 'interruptible: true', 'interuptible: true'), file, owner, /interuptible/],
  [
    'a text for a number of jobs',
    text(file, /^stages:\n {2}- validate/m, 'stages:\n  - [validate]\n  - 3'),
    file,
    owner,
    /stages/,
  ],
  [
    'a job without a script',
    text(file, '  script:\n    - cd tofu', '  scripts:\n    - cd tofu'),
    file,
    owner,
    /script/,
  ],
  [
    'rules that are no list',
    text(file, /rules:\n {4}- if: \$CI_COMMIT_BRANCH/, 'rules:\n      if: $CI_COMMIT_BRANCH'),
    file,
    owner,
    /./,
  ],
  ['a stage that is not there', text(file, 'stage: plan', 'stage: pan'), file, owner, /stage:pan/],
  [
    'a job that waits for nobody',
    text(file, 'needs:\n    - validate:tofu', 'needs:\n    - validate:tof'),
    file,
    owner,
    /validate:tof/,
  ],
  [
    'a job that waits for another',
    text(file, 'needs:\n    - validate:tofu', 'needs:\n    - validate:packer'),
    file,
    owner,
    /plan: .*needs \[validate:packer\], in the model .*validate:tofu/,
  ],
  ['a job of another name', text(file, /^apply:/m, 'aply:'), file, owner, /the model has a job apply/],
  [
    'a job in another stage',
    text(file, 'stage: plan', 'stage: validate'),
    file,
    owner,
    /plan: stage validate/,
  ],
  ['a text that is no YAML', text(file, 'stages:', 'stages: ['), file, owner, /./],
]);
