import { Image, Network, ProxmoxNode, ProxmoxVm } from '../../lib';
import { expectRefused, expectWarned } from './refusal';
import { ProxmoxLab } from './small-lab';

test('two networks with a gateway', () => {
  const lab = new ProxmoxLab();
  const dmz = new Network(lab.app, 'dmz', { cidr: '192.168.2.0/24', gateway: '192.168.2.1' });
  const wan = new Network(lab.app, 'wan', { cidr: '192.168.3.0/24', gateway: '192.168.3.1' });
  const networks = [
    { address: wan.at(21), bridge: 'vmbr3' },
    { address: dmz.at(21), bridge: 'vmbr2' },
  ];
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), networks }); // <two-ways>
  expectRefused(
    lab.app,
    `
    HL619  wan and dmz both have a gateway, and a machine has one way out
           at  platform/tofu/ctr01  <two-ways>
      fix  leave the gateway out of one of the networks, or the machine out of it`,
  );
});

test.each(['0vmbr', 'vmbr 0', 'a-bridge-of-16-ch'])('a bridge named %s', (bridge) => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), networks: [{ address: lab.lan.at(21), bridge }] }); // <bridge>
  expectRefused(
    lab.app,
    `
    HL620  "${bridge}" is no name of a bridge: a letter, then letters, digits, "_", "." and "-", 15 characters at most
           at  platform/tofu/ctr01  <bridge>
      fix  name it as in 'vmbr0'`,
  );
});

test.each(['x', 'local-', 'my storage'])('a storage with the id %s', (storage) => {
  const lab = new ProxmoxLab();
  new ProxmoxNode(lab.root, 'pve2', { address: lab.lan.at(6), bridges: { vmbr0: lab.lan }, storage }); // <storage>
  expectRefused(
    lab.app,
    `
    HL621  "${storage}" is no id of a storage: a letter, then letters, digits, "_", "." and "-", a letter or digit at the end
           at  platform/tofu/pve2  <storage>
      fix  write it as Proxmox shows it, as in 'local-lvm'`,
  );
});

test('machines that see the CPU of their node, on several nodes of a cluster', () => {
  const lab = new ProxmoxLab({ cluster: 'home' }, { cpuType: 'host' });
  const { lan, root } = lab;
  const bridges = { vmbr0: lan };
  const other = { address: lan.at(6), bridges, storage: 'local-lvm', cluster: 'home' };
  const second = new ProxmoxNode(root, 'pve2', other); // <cluster-2>
  new ProxmoxVm(root, 'ctr01', lab.machine(21));
  new ProxmoxVm(root, 'ctr02', { ...lab.machine(22), cpuType: 'x86-64-v3' });
  new ProxmoxVm(root, 'ctr03', { ...lab.machine(23), node: second });
  expectWarned(
    lab.app,
    `
      HL646  warning: ctr01, ctr03 have cpuType host on several nodes of home: one that moves while it runs may crash on another CPU
             by  platform/tofu/pve   <small-node>
             and platform/tofu/pve2  <cluster-2>
        fix  give them a type that all nodes have, as in cpuType: 'x86-64-v2-AES'`,
  );
});

test('the CPU of the node is fine on one node, and on nodes that stand alone', () => {
  const lab = new ProxmoxLab({}, { cpuType: 'host' });
  const { lan, root, image } = lab;
  const second = new ProxmoxNode(root, 'pve2', {
    address: lan.at(6),
    bridges: { vmbr0: lan },
    storage: 'local-lvm',
  });
  const there = new Image(lab.repository, 'there', { node: second, vmId: 9000, facts: image.facts });
  new ProxmoxVm(root, 'ctr01', lab.machine(21));
  new ProxmoxVm(root, 'ctr02', lab.machine(22));
  new ProxmoxVm(root, 'ctr03', { ...lab.machine(23), node: second, image: there });
  expect(lab.app.check()).toEqual([]);
});

test.each(['pve_1', 'PVE', '-pve'])('a node named %s', (id) => {
  const { app, lan, root } = new ProxmoxLab();
  new ProxmoxNode(root, id, { address: lan.at(6), bridges: { vmbr0: lan }, storage: 'local-lvm' }); // <node>
  expect(app.check()).toMatchObject([
    { code: 'HL014', what: `a machine's name must be a DNS label of a-z, 0-9 and "-", got "${id}"` },
  ]);
});
