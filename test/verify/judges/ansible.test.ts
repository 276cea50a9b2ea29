import { ansible } from '../../../lib/verify/judges/ansible';
import { judgePlanted, type Output } from './planted';

jest.setTimeout(240_000);

const folder = 'vm-platform/ansible';
const project = 'vm-platform/ansible';
const inventory = 'vm-platform/inventory';
const site = 'vm-platform/site';

test('the output is what Ansible wants', async () => {
  const verdict = await judgePlanted(ansible, () => undefined);
  expect(verdict).toMatchObject({ faults: [] });
  expect(verdict.files).toBeGreaterThan(60);
  expect(verdict.notRun).toBeUndefined();
});

/** What is planted, the file and the construct that are named, and what is said. */
type Planted = readonly [
  what: string,
  plant: (output: Output) => void,
  file: string,
  owner: string,
  message: RegExp,
];

const text = (path: string, before: string | RegExp, after: string) => (output: Output) =>
  output.replace(`${folder}/${path}`, before, after);

const report = (before: string, after: string) => (output: Output) =>
  output.replace('report.json', before, after);

const hosts = 'inventory/hosts.yml';
const tasks = (role: string, name: string) => `roles/${role}/tasks/${name}.yml`;
const [base, updates, users] = ['base', 'updates', 'users'].map((name) => tasks('common', name));
const [install, configure] = ['install', 'configure'].map((name) => tasks('docker', name));
const [firewall, ssh] = ['firewall', 'ssh'].map((name) => tasks('hardening', name));
const play = / {4}- role: nfs\n {6}tags:\n {8}- nfs\n/;

/** Judged together, because the linter takes its time; no one of them hides another. */
const together: readonly (readonly Planted[])[] = [
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
  [['a play for nobody', text('site.yml', 'hosts: ctr01', 'hosts: ctr02'), 'site.yml', site, /for no host/]],
  [
    [
      'files that the linter is to leave out',
      text('.ansible-lint', 'collections/', 'roles/'),
      'ansible.cfg',
      project,
      /ansible-lint read \d+ files, there are \d+/,
    ],
  ],
  [
    [
      'a role left out',
      text('site.yml', play, ''),
      'site.yml',
      site,
      /ctr01 gets the roles .*model has .*nfs/,
    ],
  ],
  [
    [
      'a role twice where another belongs',
      text('site.yml', play, '    - role: gpu\n'),
      'site.yml',
      site,
      /ctr01 gets the roles \[common, hardening, gpu/,
    ],
  ],
  [['a role that is not there', text('site.yml', 'role: gpu', 'role: gpuu'), 'site.yml', site, /gpuu/]],
  [
    [
      'a map where a playbook has plays',
      text('site.yml', '- name: Configure', 'plays:\n- name: Configure'),
      'site.yml',
      site,
      /list of plays/,
    ],
  ],
  [['an inventory that is a list', text(hosts, /^all:$/m, '- all:'), hosts, inventory, /hosts.yml/]],
  [
    [
      'a setting of another type',
      text('ansible.cfg', '[defaults]', '[defaults]\ntimeout = soon'),
      'ansible.cfg',
      project,
      /soon/,
    ],
  ],
  [
    [
      'a machine that the inventory lacks',
      report(
        '"name": "haos",\n      "path": "haos",\n      "addresses": [\n        "192.168.1.3"\n      ],\n      "user": null,\n      "groups": []',
        '"name": "haos",\n      "path": "haos",\n      "addresses": [\n        "192.168.1.3"\n      ],\n      "user": null,\n      "groups": ["homes"]',
      ),
      hosts,
      inventory,
      /hosts: .*model has \[.*haos/,
    ],
  ],
];

describe.each(together.map((planted) => ({ planted, names: planted.map(([what]) => what).join(', ') })))(
  'catches $names',
  ({ planted }) => {
    let verdict: Awaited<ReturnType<typeof judgePlanted>>;

    beforeAll(async () => {
      verdict = await judgePlanted(ansible, (output) => {
        for (const [, plant] of planted) plant(output);
      });
    });

    test.each(planted)('%s', (_, _plant, path, owner, message) => {
      const file = `${folder}/${path}`;
      const found = verdict.faults.filter((fault) => fault.file === file && message.test(fault.message));
      expect({ all: verdict.faults, found: found[0] }).toMatchObject({ found: { file, owner } });
    });
  },
);
