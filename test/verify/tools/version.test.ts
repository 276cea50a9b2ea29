import { readTool } from '../../../lib/verify/tools/tool';
import { fits, versionIn } from '../../../lib/verify/tools/version';

// What the programs print, each copied from a run of the pinned version.
test.each([
  ['tofu', 'OpenTofu v1.12.6\non linux_amd64\n', '1.12.6'],
  ['packer', 'Packer v1.16.0\n', '1.16.0'],
  [
    'terraform-provider-proxmox',
    'x: go1.26.8\n\tpath\tgithub.com/bpg/terraform-provider-proxmox\n\tmod\tgithub.com/bpg/terraform-provider-proxmox\tv0.111.1\th1:sRMD=\n\tdep\tgithub.com/agext/levenshtein\tv1.2.3\th1:YB2=\n',
    '0.111.1',
  ],
  ['docker-compose', 'Docker Compose version v5.5.0\n', '5.5.0'],
  ['ansible', 'Ansible community version 12.3.0\n', '12.3.0'],
  ['ansible-core', 'ansible-playbook [core 2.19.14]\n  config file = None\n', '2.19.14'],
  ['ansible-lint', 'ansible-lint 26.10.1 using ansible-core:2.19.14 ansible-compat:26.10.0\n', '26.10.1'],
  ['yamllint', 'yamllint 1.38.0\n', '1.38.0'],
  ['shellcheck', 'ShellCheck - shell script analysis tool\nversion: 0.11.0\nlicense: GNU\n', '0.11.0'],
  ['check-jsonschema', 'check-jsonschema, version 0.39.0\n', '0.39.0'],
  ['pyyaml', '6.0.3\n', '6.0.3'],
  ['gitlab-ci-local', '4.73.0\n', '4.73.0'],
  ['promtool', 'promtool, version 2.42.0+ds (branch: debian/sid, revision: 2.42.0+ds-5+deb12u1)\n', '2.42.0'],
  ['amtool', 'amtool, version 0.25.0 (branch: debian/sid, revision: 0.25.0-1+b4)\n', '0.25.0'],
  ['cloud-init', '/usr/bin/cloud-init 22.4.2\n', '22.4.2'],
  ['debconf', '1.5.82', '1.5.82'],
])('%s tells its version', (name, output, version) => {
  expect(versionIn(output, readTool(name)!.versionPattern)).toBe(version);
});

test('nothing that looks like a version is taken for one', () => {
  expect(versionIn('Terraform v1.12.6\n', readTool('tofu')!.versionPattern)).toBeUndefined();
  expect(versionIn('', readTool('tofu')!.versionPattern)).toBeUndefined();
});

test.each([
  ['1.2.3', false, '1.2.3', true],
  ['1.2.3', false, '1.2.4', false],
  ['1.2.3', false, '1.2.3-rc1', false],
  ['2.42.0', true, '2.42.0', true],
  ['2.42.0', true, '2.53.3', true],
  ['2.42.0', true, '10.0.0', true],
  ['2.42.0', true, '2.5.0', false],
  ['22.4.2', true, '25.1', true],
  ['22.4.2', true, '22.4', false],
])('%s wanted (newer too: %s), %s found: %s', (version, orNewer, found, answer) => {
  expect(fits({ version, orNewer }, found)).toBe(answer);
});
