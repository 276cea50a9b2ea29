import { Host, Image, Network, ProxmoxNode, ProxmoxVm, Share } from '../../lib';
import { read } from '../facts/output';
import { CapabilityLab, vm } from './lab';

test('L01 a Proxmox node with name, address, API URL, threads, memory, storages, GPUs and role', () => {
  const { app, node, repository } = new CapabilityLab({
    node: {
      endpoint: 'https://pve.example.org:8006',
      threads: 32,
      memory: '64GiB',
      gpus: { rtx: { path: '0000:01:00', id: '10de:2571' } },
      groups: ['docker-hosts'],
      aliases: ['nexus'],
    },
  });
  expect(node).toMatchObject({
    name: 'pve',
    endpoint: 'https://pve.example.org:8006',
    threads: 32,
    capacity: 65536,
    storage: 'local-lvm',
    gpuNames: ['rtx'],
    groups: ['docker-hosts'],
    aliases: ['nexus'],
  });
  expect([app.check(), repository.node.id]).toEqual([[], 'platform']);
});

test('L02 several independent Proxmox endpoints in one root, by provider aliases', () => {
  const lab = new CapabilityLab();
  const { root, lan, image, node } = lab;
  const second = new ProxmoxNode(root, 'pve2', {
    address: lan.at(6),
    bridges: { vmbr0: lan },
    storage: 'zfs',
  });
  const there = new Image(root, 'debian', { node: second, vmId: 9000, facts: image.facts });
  new ProxmoxVm(root, 'one', lab.machine(121));
  new ProxmoxVm(root, 'two', { ...lab.machine(121), node: second, image: there, network: lan.at(122) });
  const { provider, resource } = lab.tofu();
  expect(provider['proxmox']).toMatchObject([
    { endpoint: `${node.endpoint}/` },
    { alias: 'pve2', endpoint: 'https://192.168.1.6:8006/', api_token: '${var.pve2_api_token}' },
  ]);
  expect(resource[vm]).toMatchObject({ one: { provider: 'proxmox' }, two: { provider: 'proxmox.pve2' } });
});

test('L03 hosts that nobody here makes are addressed like all others', () => {
  const { hosts } = read('report.json') as { hosts: { name: string; addresses: string[] }[] };
  expect(hosts.filter(({ name }) => ['syn', 'rtr', 'haos'].includes(name))).toMatchObject([
    { name: 'rtr', addresses: ['192.168.1.1'] },
    { name: 'haos', addresses: ['192.168.1.3'] },
    { name: 'syn', addresses: ['192.168.1.4', '10.0.10.4'] },
  ]);
});

test('L04 networks with subnet, gateway, DHCP range, DNS, MTU and VLAN, and one without a gateway', () => {
  const lab = new CapabilityLab();
  const { app, root, lan } = lab;
  const iot = new Network(app, 'iot', {
    cidr: '192.168.3.0/24',
    gateway: '192.168.3.1',
    dhcp: '.100-.254',
    vlan: 10,
  });
  const storage = new Network(app, 'storage', { cidr: '10.0.10.0/24', mtu: 9000 });
  const networks = [{ address: lan.at(21) }, { address: storage.at(21), bridge: 'vmbr1' }];
  new ProxmoxVm(root, 'nas-client', { ...lab.machine(121), networks });
  new ProxmoxVm(root, 'hub', { ...lab.machine(122), networks: [{ address: iot.at(22), bridge: 'vmbr0' }] });
  const { resource } = lab.tofu();
  expect(resource[vm]).toMatchObject({
    'nas-client': {
      network_device: [{ mtu: null }, { bridge: 'vmbr1', mtu: 9000 }],
      initialization: [
        {
          dns: [{ servers: ['192.168.1.4'] }],
          ip_config: [{ ipv4: [{ gateway: '192.168.1.1' }] }, { ipv4: [{ address: '10.0.10.21/24' }] }],
        },
      ],
    },
    hub: { network_device: [{ vlan_id: 10 }] },
  });
});

test.each([
  ['twice', 'HL018', (lan: Network) => lan.at(5)],
  ['outside of the subnet', 'HL015', (lan: Network) => lan.at('192.168.2.7')],
  ['from the DHCP range', 'HL017', (lan: Network) => lan.at(202)],
])('L05 an address %s is a problem', (_, code, address) => {
  const { app, lan } = new CapabilityLab();
  new Host(app, 'web', { address: address(lan) });
  expect(app.check().map((problem) => problem.code)).toEqual([code]);
});

test('L06 ids are unique on a node or in its cluster, and templates have a range of their own', () => {
  const lab = new CapabilityLab();
  const { root, lan } = lab;
  new ProxmoxVm(root, 'one', lab.machine(121));
  new ProxmoxVm(root, 'two', { ...lab.machine(121), network: lan.at(122) });
  new ProxmoxVm(root, 'three', { ...lab.machine(123), vmId: 9001 });
  expect(lab.codes()).toEqual(['HL613', 'HL023']);
});

test('L07 machines that have more memory than their node are a warning', () => {
  const lab = new CapabilityLab({ node: { memory: '3GiB' } });
  new ProxmoxVm(lab.root, 'one', lab.machine(121));
  new ProxmoxVm(lab.root, 'two', lab.machine(122));
  expect(lab.app.check()).toMatchObject([{ code: 'HL614', severity: 'warning' }]);
});

test('L08 an NFS export and its mounts: server, path, options, over which network', () => {
  const lab = new CapabilityLab();
  const { app, root, lan } = lab;
  const nas = new Host(app, 'nas', { address: lan.at(4) });
  const share = new Share(nas, 'media', { path: '/volume1/media', over: lan, options: ['vers=4.1', 'hard'] });
  const machine = new ProxmoxVm(root, 'web', { ...lab.machine(121), mounts: [share.at('/mnt/media')] });
  expect(share).toMatchObject({ serverAddress: '192.168.1.4', path: '/volume1/media', over: lan });
  expect(machine.mounts).toMatchObject([{ path: '/mnt/media', share: { options: ['vers=4.1', 'hard'] } }]);
  const { nfs_mounts: mounts } = read('vm-platform/ansible/inventory/host_vars/sec01.yml') as {
    nfs_mounts: readonly object[];
  };
  expect(mounts).toEqual([
    expect.objectContaining({ server: '10.0.10.4', export: '/volume1/sec01', path: '/mnt/synology/sec01' }),
  ]);
});
