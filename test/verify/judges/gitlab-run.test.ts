import type { Verdict } from '../../../lib/verify/judge';
import { gitlabRun } from '../../../lib/verify/judges/gitlab-run';
import { text } from './catches';
import { judgePlanted, type Output } from './planted';

const platform = 'vm-platform/.gitlab-ci.yml';
const stacks = 'ctr01-stacks/.gitlab-ci.yml';

interface Root {
  terraform: { required_providers: Record<string, object> };
  data?: object;
}

/** A job that fails: what is wrong, the change, its pipeline and the construct that wrote that, and what is said. */
type Failure = readonly [string, (output: Output) => void, string, string, RegExp];

/** Jobs don't wait for each other: one run fails in all of them. */
function testFailures(failures: readonly Failure[]): void {
  let verdict: Verdict;
  beforeAll(async () => {
    verdict = await judgePlanted(gitlabRun, (output) => failures.forEach(([, plant]) => plant(output)));
  });

  test.each(failures)('catches %s', (_, _plant, file, owner, says) => {
    const found = verdict.faults.find((fault) => fault.file === file && says.test(fault.message));
    expect({ all: verdict.faults, found }).toMatchObject({ found: { file, owner } });
  });
}

test('accepts the output', async () => {
  const verdict = await judgePlanted(gitlabRun, () => undefined);
  expect(verdict).toMatchObject({ faults: [], files: 4 });
  expect(verdict.notRun).toBeUndefined();
});

test('runs a job without the providers that cannot be had here', async () => {
  const verdict = await judgePlanted(gitlabRun, (output) => {
    output.json('vm-platform/tofu/main.tf.json', (document: Root) => {
      document.terraform.required_providers['local'] = { source: 'hashicorp/local', version: '1.0.0' };
      document.data = { local_file: { motd: { filename: '/etc/motd' } } };
    });
  });
  expect(verdict.faults).toEqual([]);
});

describe('in the files that the jobs read', () => {
  testFailures([
    [
      'a wrong field of OpenTofu',
      text('vm-platform/tofu/main.tf.json', '"cores": 10', '"core": 10'),
      platform,
      'vm-platform/pipeline',
      /validate:tofu failed[^]*core/,
    ],
    [
      'a template of another structure',
      text('vm-platform/packer/debian-13.pkr.hcl', 'build {', 'build = {'),
      platform,
      'vm-platform/pipeline',
      /validate:packer failed[^]*debian-13\.pkr\.hcl/,
    ],
    [
      'a version that Galaxy does not have',
      text('vm-platform/ansible/requirements.yml', '2.1.0', '2.9.0'),
      platform,
      'vm-platform/pipeline',
      /validate:ansible failed[^]*ansible\.posix:2\.9\.0/,
    ],
    [
      'a wrong type of Compose',
      text('ctr01-stacks/core/compose.yaml', 'container_name: vault', 'container_name: [3]'),
      stacks,
      'ctr01-stacks/pipeline',
      /validate:compose failed[^]*container_name/,
    ],
  ]);
});

describe('in the jobs', () => {
  testFailures([
    [
      'a command that is not there',
      text(platform, '- tofu validate', '- tofu validat'),
      platform,
      'vm-platform/pipeline',
      /validate:tofu failed[^]*validat/,
    ],
    [
      'a folder that is not there',
      text(platform, '- cd packer', '- cd paker'),
      platform,
      'vm-platform/pipeline',
      /validate:packer failed[^]*paker/,
    ],
    [
      'a file that is not there',
      text(platform, '-r requirements.yml', '-r requirement.yml'),
      platform,
      'vm-platform/pipeline',
      /validate:ansible failed[^]*requirement\.yml/,
    ],
    [
      'an argument that Compose does not have',
      text(stacks, 'config --quiet', 'config --quite'),
      stacks,
      'ctr01-stacks/pipeline',
      /validate:compose failed[^]*quite/,
    ],
  ]);
});
