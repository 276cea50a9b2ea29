import {
  Network,
  ProxmoxDirectoryStorage,
  ProxmoxNfsStorage,
  ProxmoxNode,
  ProxmoxPool,
  ProxmoxRole,
  Share,
} from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab } from './small-lab';

test('a storage that is made twice', () => {
  const lab = new ProxmoxLab();
  const props = { nodes: [lab.node], path: '/mnt/vms', content: ['images'] } as const;
  new ProxmoxDirectoryStorage(lab.root, 'vms', props); // <first>
  new ProxmoxDirectoryStorage(lab.node, 'vms', props); // <second>
  expectRefused(
    lab.app,
    `
    HL660  storage vms on pve exists twice
           by  platform/tofu/pve/vms  <second>
           and platform/tofu/vms      <first>
      fix  give one of them another id, or use one object for both`,
  );
});

test('a storage of two nodes that know nothing of each other', () => {
  const lab = new ProxmoxLab();
  const other = new ProxmoxNode(lab.root, 'pve2', { address: lab.lan.at(6), bridges: {}, storage: 'zfs' });
  const props = { nodes: [lab.node, other], path: '/mnt/vms', content: ['images'] } as const;
  new ProxmoxDirectoryStorage(lab.root, 'vms', props); // <two-nodes>
  expectRefused(
    lab.app,
    `
    HL661  pve2 and pve are in no cluster, and have no storage in common
           at  platform/tofu/vms  <two-nodes>
      fix  make a storage for each of them, or give both nodes the cluster that they are in`,
  );
});

test('a share that the node cannot reach', () => {
  const lab = new ProxmoxLab();
  const direct = new Network(lab.app, 'direct', { cidr: '10.0.10.0/24' });
  const nas = new ProxmoxNode(lab.root, 'nas', { address: direct.at(4), bridges: {}, storage: 'zfs' });
  const share = new Share(nas, 'backups', { path: '/volume1/backups', over: direct });
  new ProxmoxNfsStorage(lab.root, 'nas-1', { nodes: [lab.node], share, content: ['backup'] }); // <nfs>
  expectRefused(
    lab.app,
    `
    HL662  pve has no address on direct, which leads nowhere else, and mounts /volume1/backups over it
           at  platform/tofu/nas-1  <nfs>
      fix  give the node an address there, or export the share over a network that it is in`,
  );
});

test('a storage in a folder without a place', () => {
  const lab = new ProxmoxLab();
  const props = { nodes: [lab.node], path: 'vms', content: ['images'] } as const;
  new ProxmoxDirectoryStorage(lab.root, 'vms', props); // <relative>
  expectRefused(
    lab.app,
    `
    HL663  path of a storage must be absolute, got "vms"
           at  platform/tofu/vms  <relative>
      fix  write it as in '/srv/images'`,
  );
});

test('a pool with a blank in its name', () => {
  const lab = new ProxmoxLab();
  new ProxmoxPool(lab.root, 'my guests', { node: lab.node }); // <pool>
  expectRefused(
    lab.app,
    `
    HL664  "my guests" is no id of a pool: letters, digits, ".", "_" and "-"
           at  platform/tofu/my guests  <pool>
      fix  name it as in 'guests'`,
  );
});

test('a privilege that is none', () => {
  const lab = new ProxmoxLab();
  new ProxmoxRole(lab.root, 'Watching', { node: lab.node, privileges: ['audit'] }); // <privilege>
  expectRefused(
    lab.app,
    `
    HL665  "audit" is no privilege
           at  platform/tofu/Watching  <privilege>
      fix  write it as in 'VM.Audit'; pveum role list on the node shows them`,
  );
});

test.each([
  [9 as const, 'VM.Monitor', 'take VM.GuestAgent.Audit, or Sys.Audit'],
  [8 as const, 'VM.GuestAgent.Audit', 'take VM.Monitor'],
])('Proxmox %d and a privilege of the other', (pveVersion, privilege, fix) => {
  const lab = new ProxmoxLab({ pveVersion });
  new ProxmoxRole(lab.root, 'Watching', { node: lab.node, privileges: [privilege] }); // <other>
  expectRefused(
    lab.app,
    `
    HL666  Proxmox ${pveVersion} has no privilege ${privilege}
           at  platform/tofu/Watching  <other>
      fix  ${fix}`,
  );
});
