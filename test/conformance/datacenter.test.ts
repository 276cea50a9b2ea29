import * as bindings from '../../lib/constructs/proxmox/bindings';
import {
  Host,
  ProxmoxAlias,
  ProxmoxBackupJob,
  ProxmoxDirectoryStorage,
  ProxmoxFirewall,
  ProxmoxGroup,
  ProxmoxHa,
  ProxmoxHostFirewall,
  ProxmoxIpSet,
  ProxmoxNfsStorage,
  ProxmoxNode,
  ProxmoxPbsStorage,
  ProxmoxPool,
  ProxmoxRole,
  ProxmoxSecurityGroup,
  ProxmoxToken,
  ProxmoxUser,
  ProxmoxVm,
  Share,
} from '../../lib';
import { cloudInit } from '../../lib/verify/judges/cloud-init';
import { tofu } from '../../lib/verify/judges/tofu';
import { faultsOf, labWithNode } from './lab-judge';

test('storages, pools, users and rights are planned by the provider', async () => {
  const { app, root, pve, lan, machine } = labWithNode({ pveVersion: 8 });
  const nodes = [pve] as const;
  const nas = new Host(app, 'nas', { address: lan.at(4) });
  const share = new Share(nas, 'backups', { path: '/volume1/backups', over: lan, options: ['vers=4.1'] });
  const keep = { last: 3, hourly: 24, daily: 7, weekly: 4, monthly: 6, yearly: 1 };
  new ProxmoxNfsStorage(root, 'nas-1', { nodes, share, content: ['backup', 'iso', 'vztmpl'], keep });
  new ProxmoxDirectoryStorage(root, 'vms', { nodes, path: '/srv/vms', content: ['images'], enabled: false });
  new ProxmoxPbsStorage(root, 'pbs', { nodes, server: nas, datastore: 'lab', username: 'a@pbs', keep });
  const pool = new ProxmoxPool(root, 'guests', { node: pve, comment: 'of others' });
  const extra = { tpmState: { version: 'v2.0' }, vga: { type: 'serial0' } } as const;
  new ProxmoxVm(root, 'web', { ...machine(21), pool, extra });
  const role = new ProxmoxRole(root, 'Watching', { node: pve, privileges: ['VM.Audit', 'VM.Monitor'] });
  const group = new ProxmoxGroup(root, 'operators', { node: pve }).grant(role, { on: '/vms' });
  const user = new ProxmoxUser(root, 'exporter', { node: pve, groups: [group] }).grant(role, { on: pool });
  const token = new ProxmoxToken(user, 'prometheus', { expires: '2030-01-01T00:00:00Z' }).grant(role);
  root.output('token', { value: token.value, sensitive: true });
  expect(await faultsOf(app)).toEqual([]);
});

test('disks, cards and devices are planned by the provider', async () => {
  const { app, lan, root, machine } = labWithNode({
    gpus: { rtx: { path: '0000:01:00', id: '10de:1f06', subsystemId: '10de:1f06', iommuGroup: 14 } },
    pci: { hba: { path: '0000:02:00.0', id: '1000:0072' } },
    usb: { zigbee: { id: '10c4:ea60', path: '1-2' } },
  });
  const card = { address: lan.at(22), firewall: true, rateLimit: 12.5, queues: 4, trunks: '10;20-30' };
  new ProxmoxVm(root, 'web', { ...machine(21), linked: true });
  new ProxmoxVm(root, 'home', {
    ...machine(22),
    networks: [card],
    disk: { size: '40GiB', cache: 'writeback', aio: 'native', discard: 'ignore', speed: { read: 200 } },
    dataDisks: ['100GiB', { size: '1TiB', storage: 'tank', backup: false, serial: 'media', queues: 4 }],
    gpu: 'rtx',
    pci: [{ device: 'hba', rombar: false }],
    usb: ['zigbee'],
  });
  expect(await faultsOf(app)).toEqual([]);
});

test('documents for cloud-init are read by cloud-init, and planned by the provider', async () => {
  const { app, root, machine, lan } = labWithNode();
  const ethernet = {
    match: { macaddress: 'bc:24:11:a8:01:17' },
    'set-name': 'eth0',
    addresses: ['192.168.1.23/24'],
    routes: [{ to: '0.0.0.0/0', via: '192.168.1.1' }],
    nameservers: { addresses: ['192.168.1.4'] },
  };
  const users = ['default', { name: 'deploy', ssh_authorized_keys: ['ssh-ed25519 AAAA me'] }];
  new ProxmoxVm(root, 'web', {
    ...machine(22),
    cloudInit: {
      userData: { users, runcmd: ['echo "${HOME}" > /root/started'], timezone: 'America/Chicago' },
      vendorData: { package_update: true, packages: ['htop', ['jq', '1.7.1']] },
      metaData: { 'instance-id': 'web-1', 'local-hostname': 'web' },
    },
  }).allow('HL672', 'a trial');
  const networkData = { version: 2 as const, ethernets: { eth0: ethernet } };
  const other = { ...machine(22), vmId: 130, network: lan.at(23) };
  new ProxmoxVm(root, 'other', { ...other, cloudInit: { networkData } }).allow('HL672', 'a trial');
  expect(await faultsOf(app, [tofu, cloudInit])).toEqual([]);
});

test.each([8, 9] as const)('backups and high availability on Proxmox %d', async (pveVersion) => {
  const { app, root, pve, lan, machine } = labWithNode({ cluster: 'home', pveVersion });
  const props = { bridges: { vmbr0: lan }, storage: 'local-lvm', cluster: 'home', pveVersion };
  const second = new ProxmoxNode(root, 'pve2', { address: lan.at(6), ...props });
  const web = new ProxmoxVm(root, 'web', machine(21));
  const job = { node: pve, schedule: 'sat 04:30', storage: 'tank', keep: { daily: 7, yearly: 1 } };
  new ProxmoxBackupJob(root, 'all', job);
  new ProxmoxBackupJob(root, 'some', { ...job, of: [web], mode: 'stop', enabled: false });
  new ProxmoxHa(root, 'kept', { machines: [web], nodes: [pve, second], strict: true, maxRestart: 2 });
  expect(await faultsOf(app)).toEqual([]);
});

test('a firewall is planned by the provider', async () => {
  const { app, root, pve, lan, machine } = labWithNode({ pveVersion: 8 });
  const node = pve;
  const networks = [{ address: lan.at(21), firewall: true }];
  const host = new ProxmoxVm(root, 'web', { ...machine(21), networks });
  const admins = new ProxmoxIpSet(root, 'admins', { node, members: [lan.at(10)], comment: 'people' });
  const iot = new ProxmoxAlias(root, 'iot', { node, of: '192.168.3.0/24' });
  const http = new ProxmoxSecurityGroup(root, 'http', { node, rules: [{ from: iot, ports: [80, 443] }] });
  const rules = [http, { from: admins, ports: [22], log: 'info', card: 'net0' } as const];
  new ProxmoxFirewall(root, 'firewall', {
    node,
    management: [lan],
    rules: [{ macro: 'Ping' }],
    forward: 'DROP',
  });
  new ProxmoxHostFirewall(root, 'web-firewall', { host, rules, log: 'info' });
  new ProxmoxHostFirewall(root, 'node-firewall', { host: pve, rules: [http] });
  expect(await faultsOf(app)).toEqual([]);
});

test('SDN and VLANs are classes of the provider beside ours, with facts of the lab', async () => {
  const { app, root, pve } = labWithNode();
  const { name: nodeName } = pve;
  // One of ours makes the provider, with its log-in.
  new ProxmoxPool(root, 'guests', { node: pve });
  new bindings.NetworkLinuxVlan(root, 'iot', { nodeName, name: 'eno1.10', comment: 'IoT' });
  const zone = new bindings.SdnZoneVlan(root, 'zone', { id: 'lab', bridge: 'vmbr0', nodes: [nodeName] });
  const vnet = new bindings.SdnVnet(root, 'vnet', { id: 'iot', zone: zone.id, tag: 10 });
  const subnet = { vnet: vnet.id, cidr: '192.168.3.0/24', gateway: '192.168.3.1' };
  new bindings.SdnSubnet(root, 'subnet', subnet);
  new bindings.SdnApplier(root, 'applier', { dependsOn: [vnet] });
  expect(await faultsOf(app)).toEqual([]);
});
