import { ansible } from '../../../lib/verify/judges/ansible';
import { folder, testAnsible, text } from './ansible-planted';
import { judgePlanted } from './planted';

const project = 'vm-platform/ansible';
const inventory = 'vm-platform/inventory';

test('the output is what Ansible wants', async () => {
  const verdict = await judgePlanted(ansible, () => undefined);
  expect(verdict).toMatchObject({ faults: [] });
  expect(verdict.files).toBeGreaterThan(60);
  expect(verdict.notRun).toBeUndefined();
});

const hosts = 'inventory/hosts.yml';
const tasks = (role: string, name: string) => `roles/${role}/tasks/${name}.yml`;
const [base, updates, users] = ['base', 'updates', 'users'].map((name) => tasks('common', name));
const [install, configure] = ['install', 'configure'].map((name) => tasks('docker', name));
const [firewall, ssh] = ['firewall', 'ssh'].map((name) => tasks('hardening', name));

// The linter takes its time: what does not hide the other is judged together.
testAnsible([
  [
    [
      'a module that is not there',
      text(install!, '.apt:', '.aptt:'),
      install!,
      project,
      /no module ansible.builtin.aptt/,
    ],
    [
      'a collection that nobody brings',
      text('requirements.yml', 'ansible.posix', 'ansible.utils'),
      tasks('nfs', 'main'),
      project,
      /ansible.posix.mount is of a collection that requirements.yml/,
    ],
    [
      'an option that a module does not have',
      text(updates!, 'dest:', 'destination:'),
      updates!,
      project,
      /there is no option destination/,
    ],
    [
      'an option of another type',
      text(firewall!, '    src:', '    follow: [1]\n    src:'),
      firewall!,
      project,
      /option follow must be a bool/,
    ],
    ['a short name of a module', text(ssh!, 'ansible.builtin.template:', 'template:'), ssh!, project, /fqcn/],
    [
      'a file with no mode',
      text(configure!, /\n +mode: '0644'/, ''),
      configure!,
      project,
      /risky-file-permissions/,
    ],
    [
      'a task with no name',
      text(base!, '- name: Limit the size of the journal\n  ', '- '),
      base!,
      project,
      /name\[missing\]/,
    ],
    [
      'a list in the place of a text',
      text(users!, 'label: "{{ item.name }}"', 'label: [a]'),
      users!,
      project,
      /./,
    ],
    [
      'a machine at another address',
      text(hosts, '192.168.1.20', '192.168.1.21'),
      hosts,
      inventory,
      /ctr01 has ansible_host "192.168.1.21", the model has "192.168.1.20"/,
    ],
    ['another user', text(hosts, 'stetter', 'root'), hosts, inventory, /dev01 has ansible_user "root"/],
    [
      'a machine in another group',
      text(hosts, 'container_hosts', 'docker_hosts'),
      hosts,
      inventory,
      /groups: .*docker_hosts/,
    ],
    [
      'variables of nobody',
      (output) => output.add(`${folder}/inventory/host_vars/ctr09.yml`, inventory, '---\na: b\n'),
      'inventory/host_vars/ctr09.yml',
      inventory,
      /never reads it/,
    ],
    [
      'a setting that Ansible does not have',
      text('ansible.cfg', 'inventory =', 'inventory = inventory\ninventroy ='),
      'ansible.cfg',
      project,
      /inventroy/,
    ],
  ],
  [
    [
      'files that the linter is to leave out',
      text('.ansible-lint', 'collections/', 'roles/'),
      'ansible.cfg',
      project,
      /ansible-lint read \d+ files, there are \d+/,
    ],
  ],
]);
