import { yaml } from '../../../lib/verify/judges/yaml';
import { judgePlanted } from './planted';
import { testJudge, text } from './catches';

const compose = 'ctr01-stacks/core/compose.yaml';
const core = 'ctr01-stacks/core';
const hosts = 'vm-platform/ansible/inventory/hosts.yml';
const inventory = 'vm-platform/inventory';
const vars = 'vm-platform/ansible/inventory/host_vars/ctr01.yml';

/** Written in the place of the time zone. */
const zone = (value: string) => text(vars, 'America/Chicago', value);

testJudge(yaml, 85, [
  [
    'what is read as minutes',
    zone('22:22'),
    vars,
    inventory,
    /common_timezone: PyYAML .* the number 1342, yaml .* the text "22:22"/,
  ],
  ['what is read as a date', zone('2026-11-01'), vars, inventory, /common_timezone: PyYAML .* a date/],
  [
    'what is read as yes or no',
    zone('on'),
    vars,
    inventory,
    /common_timezone: PyYAML .* the boolean true.*"on"/,
  ],
  ['a number in the notation of eight', zone('0644'), vars, inventory, /octal/],
  ['a number with a line in it', zone('1_000'), vars, inventory, /the number 1000, .*"1_000"/],
  ['a key that is yes or no', text(vars, 'common_timezone:', 'yes:'), vars, inventory, /key yes|truthy/],
  ['a key twice', text(compose, /^services:/m, 'name: a\nname: b\nservices:'), compose, core, /duplicat/],
  [
    'a list where there is a map',
    text(hosts, '      hosts:\n        syn:', '      hosts:\n        - a\n        syn:'),
    hosts,
    inventory,
    /PyYAML: /,
  ],
  ['a bracket with no end', zone('[a'), vars, inventory, /yaml: /],
  ['a tab', zone("'a'\n\tb: c"), vars, inventory, /PyYAML: [^]*cannot start any token|yaml: .*[Tt]ab/],
  ['spaces at an end of a line', zone('a '), vars, inventory, /trailing spaces/],
  [
    'another indentation',
    text(vars, '  - port', '   - port'),
    vars,
    inventory,
    /line \d+:\d+ .*indentation|PyYAML/,
  ],
  ['no end of the last line', text(vars, /\n$/, ''), vars, inventory, /no new line/],
  ['an anchor that is not there', zone('*zone'), vars, inventory, /alias/],
]);

test('leaves templates to those that render them', async () => {
  const { faults, files } = await judgePlanted(yaml, (output) =>
    output.add('vm-platform/ansible/roles/docker/templates/a.yml', 'vm-platform/ansible', '{% if a %}'),
  );
  expect({ faults, files }).toEqual({ faults: [], files: 55 });
});

test("leaves the first line of cloud-init's files as cloud-init wants it", async () => {
  const plant = (line: string) =>
    judgePlanted(yaml, (output) =>
      output.add('vm-platform/tofu/cloud-init/a.yaml', 'vm-platform/tofu', `${line}\npackages:\n  - htop\n`),
    );
  expect((await plant('#cloud-config')).faults).toEqual([]);
  expect((await plant('#a comment')).faults).toMatchObject([
    { message: expect.stringContaining('comments') as string },
  ]);
});
