import type { Output } from './planted';

// It takes longer than all the rest of the judge; ansible.test.ts has it. An import would come before.
jest.doMock('../../../lib/verify/ansible/lint', () => ({ lint: () => Promise.resolve([]) }));
const { testAnsible, text } = jest.requireActual<typeof import('./ansible-planted')>('./ansible-planted');

const project = 'vm-platform/ansible';
const inventory = 'vm-platform/inventory';
const site = 'vm-platform/site';
const hosts = 'inventory/hosts.yml';
const play = / {4}- role: nfs\n {6}tags:\n {8}- nfs\n/;

const report = (before: string, after: string) => (output: Output) =>
  output.replace('report.json', before, after);

// Each hides what another one would show.
testAnsible([
  [['a play for nobody', text('site.yml', 'hosts: ctr01', 'hosts: ctr02'), 'site.yml', site, /for no host/]],
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
]);
