import {
  Host,
  ProxmoxAlias,
  ProxmoxFirewall,
  ProxmoxHostFirewall,
  ProxmoxIpSet,
  ProxmoxSecurityGroup,
  type FirewallRules,
} from '../../../../lib';
import { codesOf } from '../../small-lab';
import { labWithNode, resourcesOf } from '../small-node';

type Lab = ReturnType<typeof labWithNode>;

/** A machine with rules, in a datacenter with a firewall. */
function labWithRules(rules: (lab: Lab) => FirewallRules) {
  const lab = labWithNode();
  const web = lab.vm({ networks: [{ address: lab.lan.at(20), firewall: true }] });
  new ProxmoxFirewall(lab.root, 'firewall', { node: lab.pve, management: [lab.lan] });
  new ProxmoxHostFirewall(lab.root, 'web-firewall', { host: web, rules: rules(lab) });
  return lab;
}

/** Its rules as the provider reads them. */
function rulesOf(rules: (lab: Lab) => FirewallRules): unknown {
  const { app } = labWithRules(rules);
  expect(codesOf(app)).toEqual([]);
  return resourcesOf(app, 'proxmox_virtual_environment_firewall_rules')['web-firewall_rules']?.['rule'];
}

test('rules name networks, addresses and machines of the lab', () => {
  const found = rulesOf(({ app, lan, storage }) => {
    const nas = new Host(app, 'nas', { address: [lan.at(4), storage.at(4)] });
    return [
      { from: lan, ports: [22] },
      { from: [lan.at(10), '203.0.113.0/24'], ports: [8080, '9000:9010'], comment: 'Metrics' },
      { direction: 'out', to: nas, ports: [2049], action: 'REJECT', log: 'info', enabled: false },
      { macro: 'Ping', card: 'net0' },
      { protocol: 'icmp', action: 'DROP' },
    ];
  });
  expect(found).toEqual([
    { type: 'in', action: 'ACCEPT', source: '192.168.1.0/24', proto: 'tcp', dport: '22' },
    {
      type: 'in',
      action: 'ACCEPT',
      source: '192.168.1.10,203.0.113.0/24',
      proto: 'tcp',
      dport: '8080,9000:9010',
      comment: 'Metrics',
    },
    {
      type: 'out',
      action: 'REJECT',
      dest: '192.168.1.4,10.0.10.4',
      proto: 'tcp',
      dport: '2049',
      log: 'info',
      enabled: false,
    },
    { type: 'in', action: 'ACCEPT', macro: 'Ping', iface: 'net0' },
    { type: 'in', action: 'DROP', proto: 'icmp' },
  ]);
});

test('ports of a service keep their protocol: those of both are two rules', () => {
  const dns = [
    { port: 53, protocol: 'tcp', by: 'DNS' },
    { port: 53, protocol: 'udp', by: 'DNS' },
    { port: 853, protocol: 'tcp', by: 'DNS over TLS' },
  ] as const;
  expect(rulesOf(() => [{ ports: dns }])).toEqual([
    { type: 'in', action: 'ACCEPT', proto: 'tcp', dport: '53,853' },
    { type: 'in', action: 'ACCEPT', proto: 'udp', dport: '53' },
  ]);
});

test('sets, aliases and groups are there before the rules that name them', () => {
  const { app } = labWithRules(({ root, pve, lan }) => {
    const admins = new ProxmoxIpSet(root, 'admins', { node: pve, members: [lan.at(11), lan.at(10)] });
    const iot = new ProxmoxAlias(root, 'iot', { node: pve, of: '192.168.3.0/24', comment: 'Things' });
    const http = new ProxmoxSecurityGroup(root, 'http', {
      node: pve,
      rules: [{ from: iot, ports: [80, 443] }],
    });
    return [http, { from: admins, ports: [22] }];
  });
  expect(codesOf(app)).toEqual([]);
  const resource = (type: string) => resourcesOf(app, `proxmox_virtual_environment_${type}`);
  expect(resource('firewall_rules')['web-firewall_rules']).toMatchObject({
    node_name: 'pve',
    vm_id: 101,
    rule: [{ security_group: 'http' }, { source: '+admins' }],
    depends_on: [
      'proxmox_virtual_environment_vm.web',
      'proxmox_virtual_environment_cluster_firewall_security_group.http',
      'proxmox_virtual_environment_firewall_ipset.admins',
    ],
  });
  expect(resource('cluster_firewall_security_group')['http']).toMatchObject({
    rule: [{ source: 'iot', dport: '80,443' }],
    depends_on: ['proxmox_virtual_environment_firewall_alias.iot'],
  });
  expect(resource('firewall_ipset')['admins']).toMatchObject({
    cidr: [{ name: '192.168.1.10' }, { name: '192.168.1.11' }],
  });
  expect(resource('firewall_alias')['iot']).toMatchObject({ cidr: '192.168.3.0/24', comment: 'Things' });
});

test('the firewall is switched on when its rules and who may log in are there', () => {
  const { app, root, pve, lan } = labWithNode();
  new ProxmoxFirewall(root, 'firewall', {
    node: pve,
    management: [lan],
    rules: [{ from: '192.168.3.0/24', action: 'DROP' }],
    forward: 'DROP',
  });
  new ProxmoxHostFirewall(root, 'pve-firewall', { host: pve, rules: [{ from: lan, ports: [9100] }] });
  expect(codesOf(app)).toEqual([]);
  expect(resourcesOf(app, 'proxmox_virtual_environment_cluster_firewall')['firewall']).toMatchObject({
    enabled: true,
    input_policy: 'DROP',
    output_policy: 'ACCEPT',
    forward_policy: 'DROP',
    depends_on: [
      'proxmox_virtual_environment_firewall_ipset.firewall_management',
      'proxmox_virtual_environment_firewall_rules.firewall_rules',
    ],
  });
  expect(resourcesOf(app, 'proxmox_node_firewall')['pve-firewall']).toMatchObject({
    node_name: 'pve',
    enabled: true,
    depends_on: ['proxmox_virtual_environment_firewall_rules.pve-firewall_rules'],
  });
});

test('a rule may let people in to the node as well', () => {
  const { app, root, pve, lan } = labWithNode();
  new ProxmoxFirewall(root, 'firewall', { node: pve, rules: [{ from: lan, ports: [22, '8000:8010'] }] });
  expect(codesOf(app)).toEqual([]);
});
