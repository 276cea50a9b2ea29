import {
  ProxmoxFirewall,
  ProxmoxHostFirewall,
  ProxmoxIpSet,
  ProxmoxNode,
  ProxmoxSecurityGroup,
  ProxmoxVm,
  TofuRoot,
} from '../../lib';
import { expectRefused, expectWarned } from './refusal';
import { ProxmoxLab } from './small-lab';

test('rules that Proxmox refuses, or that meet no packet', () => {
  const lab = new ProxmoxLab();
  const node = lab.node;
  const networks = [{ address: lab.lan.at(21), firewall: true }];
  const host = new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), networks });
  new ProxmoxFirewall(lab.root, 'firewall', { node, management: [lab.lan] });
  const admins = new ProxmoxIpSet(lab.root, 'admins', { node, members: [lab.lan.at(10)] });
  // <rules>
  new ProxmoxHostFirewall(lab.root, 'rules', {
    host,
    rules: [
      { from: [admins, lab.lan], ports: [70_000] },
      { from: 'office', protocol: 'icmp', ports: [1] },
      { direction: 'forward', action: 'REJECT', card: 'eth0' },
      { direction: 'out' },
      { direction: 'out', ports: [25], action: 'DROP' },
    ],
  });
  expectRefused(
    lab.app,
    `
      HL681  rule 1: IP set admins stands in a list, and Proxmox takes it alone
             at  platform/tofu/rules  <rules>
        fix  put all of them into one IP set

      HL681  rule 1: ports are 1 to 65535, got "70000"
             at  platform/tofu/rules  <rules>
        fix  write them as in 22, or '8000:8010'

      HL681  rule 2: "office" is no address or network
             at  platform/tofu/rules  <rules>
        fix  write it as in '203.0.113.0/24'

      HL681  rule 2: icmp has no ports
             at  platform/tofu/rules  <rules>
        fix  leave the ports out, or take tcp or udp

      HL681  rule 3: nothing is forwarded by a machine
             at  platform/tofu/rules  <rules>
        fix  take 'in' or 'out', or put the rule on the node

      HL681  rule 3: what is forwarded cannot be rejected
             at  platform/tofu/rules  <rules>
        fix  take 'DROP'

      HL681  rule 3: "eth0" is no card of a machine
             at  platform/tofu/rules  <rules>
        fix  write it as in 'net0'

      HL682  rule 5 meets no packet: rule 4 decides all that go out
             at  platform/tofu/rules  <rules>
        fix  put the rule that fits everything last, as the first that fits decides`,
  );
});

test('names that Proxmox does not take, or that are there twice', () => {
  const lab = new ProxmoxLab();
  const node = lab.node;
  new ProxmoxSecurityGroup(lab.root, 'the-group-of-the-web', { node, rules: [] }); // <group>
  new ProxmoxFirewall(lab.root, 'firewall', { node, management: [lab.lan] }); // <firewall>
  new ProxmoxIpSet(lab.root, 'management', { node, members: [] }); // <set>
  expectRefused(
    lab.app,
    `
      HL683  "the-group-of-the-web" is no name of a security group: a letter, then letters, digits, "_" and "-", 2 to 18 characters
             at  platform/tofu/the-group-of-the-web  <group>
        fix  name it as in 'admins'

      HL684  IP set management of pve exists twice
             by  platform/tofu/firewall/management  <firewall>
             and platform/tofu/management           <set>
        fix  give one of them another id, or use one object for both`,
  );
});

test('a firewall that lets nobody in, and rules of a machine that do nothing', () => {
  const lab = new ProxmoxLab();
  new ProxmoxFirewall(lab.root, 'firewall', { node: lab.node }); // <silent>
  const host = new ProxmoxVm(lab.root, 'ctr01', lab.machine(21));
  new ProxmoxHostFirewall(lab.root, 'rules', { host, rules: [] }); // <idle>
  expectWarned(
    lab.app,
    `
      HL680  warning: nobody but the network that pve itself is in reaches its SSH and port 8006, once the firewall is on
             at  platform/tofu/firewall  <silent>
        fix  name in management who works on it, as in management: [lan]

      HL685  warning: the rules of ctr01 may do nothing: no card of ctr01 passes it
             at  platform/tofu/rules  <idle>
        fix  give the card firewall: true in networks`,
  );
});

test('two firewalls of one datacenter, and two of one machine', () => {
  const lab = new ProxmoxLab();
  const node = lab.node;
  const networks = [{ address: lab.lan.at(21), firewall: true }];
  const host = new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), networks });
  new ProxmoxFirewall(lab.root, 'firewall', { node, management: [lab.lan] }); // <first>
  new ProxmoxFirewall(lab.root, 'other', { node, input: 'ACCEPT' }); // <second>
  new ProxmoxHostFirewall(lab.root, 'web', { host, rules: [{ ports: [80] }] }); // <web>
  new ProxmoxHostFirewall(lab.root, 'ssh', { host, rules: [{ ports: [22] }] }); // <ssh>
  expectRefused(
    lab.app,
    `
      HL688  the firewall of pve is written twice
             by  platform/tofu/firewall  <first>
             and platform/tofu/other     <second>
        fix  put the rules of both into one

      HL688  the firewall of platform/tofu/ctr01 is written twice
             by  platform/tofu/web  <web>
             and platform/tofu/ssh  <ssh>
        fix  put the rules of both into one`,
  );
});

test('two firewalls of one cluster, whose nodes are in two roots', () => {
  const lab = new ProxmoxLab({ cluster: 'home' });
  const other = new TofuRoot(lab.repository, 'tofu-2');
  const second = new ProxmoxNode(other, 'pve2', {
    address: lab.lan.at(6),
    bridges: { vmbr0: lab.lan },
    storage: 'local-lvm',
    cluster: 'home',
  });
  new ProxmoxFirewall(lab.root, 'firewall', { node: lab.node, management: [lab.lan] }); // <of-pve>
  new ProxmoxFirewall(other, 'firewall', { node: second, input: 'ACCEPT' }); // <of-pve2>
  expectRefused(
    lab.app,
    `
      HL688  the firewall of home is written twice
             by  platform/tofu/firewall    <of-pve>
             and platform/tofu-2/firewall  <of-pve2>
        fix  put the rules of both into one`,
  );
});
