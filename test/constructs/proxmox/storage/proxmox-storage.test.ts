import { ProxmoxDirectoryStorage } from '../../../../lib/constructs/proxmox/storage/proxmox-directory-storage';
import { ProxmoxNfsStorage } from '../../../../lib/constructs/proxmox/storage/proxmox-nfs-storage';
import { ProxmoxPbsStorage } from '../../../../lib/constructs/proxmox/storage/proxmox-pbs-storage';
import { ProxmoxNode } from '../../../../lib/constructs/proxmox/proxmox-node';
import { Repository } from '../../../../lib/core/repository';
import { Host } from '../../../../lib/model/host';
import { Share } from '../../../../lib/model/share';
import { codesOf } from '../../small-lab';
import { labWithNode, resourcesOf, tofuOf } from '../small-node';

/** A lab with a NAS that exports a folder, and a node that reaches it. */
function labWithNas() {
  const lab = labWithNode();
  const nas = new Host(lab.app, 'nas', { address: [lab.lan.at(4), lab.storage.at(4)] });
  const share = new Share(nas, 'backups', { path: '/volume1/backups', over: lab.lan, options: ['vers=4.1'] });
  return { ...lab, nas, share };
}

test('an NFS storage is a share of the lab: its server, path and options', () => {
  const { app, root, pve, share } = labWithNas();
  new ProxmoxNfsStorage(root, 'nas-backups', {
    nodes: [pve],
    share,
    content: ['backup', 'iso'],
    keep: { last: 3, hourly: 24, daily: 7, weekly: 4, monthly: 6, yearly: 1 },
  });
  expect(codesOf(app)).toEqual([]);
  expect(resourcesOf(app, 'proxmox_storage_nfs')['nas-backups']).toMatchObject({
    id: 'nas-backups',
    nodes: ['pve'],
    server: '192.168.1.4',
    export: '/volume1/backups',
    options: 'vers=4.1',
    content: ['backup', 'iso'],
    backups: {
      keep_last: 3,
      keep_hourly: 24,
      keep_daily: 7,
      keep_weekly: 4,
      keep_monthly: 6,
      keep_yearly: 1,
    },
    provider: 'proxmox',
  });
});

test('a folder is a storage, which can be switched off', () => {
  const { app, root, pve } = labWithNode();
  const props = { nodes: [pve], path: '/mnt/vms', content: ['images'] } as const;
  new ProxmoxDirectoryStorage(root, 'vms', { ...props, shared: true, enabled: false });
  new ProxmoxDirectoryStorage(root, 'own', props);
  const all = resourcesOf(app, 'proxmox_storage_directory');
  expect(all['vms']).toMatchObject({ path: '/mnt/vms', content: ['images'], shared: true, disable: true });
  expect(all['own']).not.toHaveProperty('shared');
  expect(all['own']).not.toHaveProperty('disable');
});

test('a backup server is a storage; its password is a variable, which no file has', () => {
  const { app, root, pve, nas } = labWithNas();
  new ProxmoxPbsStorage(root, 'pbs-1', {
    nodes: [pve],
    server: nas,
    datastore: 'lab',
    username: 'backup@pbs!pve',
    fingerprint: 'aa:bb',
    namespace: 'vms',
  });
  expect(resourcesOf(app, 'proxmox_storage_pbs')['pbs-1']).toMatchObject({
    server: '192.168.1.4',
    datastore: 'lab',
    username: 'backup@pbs!pve',
    password: '${var.pbs_1_password}',
    fingerprint: 'aa:bb',
    namespace: 'vms',
    content: ['backup'],
  });
  expect(tofuOf(app).variable?.['pbs_1_password']).toMatchObject({ sensitive: true });
});

test('the nodes of a cluster have one storage in common', () => {
  const { app, root, pve, lan } = labWithNode({ cluster: 'home' });
  const other = new ProxmoxNode(root, 'pve2', {
    address: lan.at(6),
    bridges: {},
    storage: 'local-lvm',
    cluster: 'home',
  });
  new ProxmoxDirectoryStorage(root, 'vms', { nodes: [pve, other], path: '/mnt/vms', content: ['images'] });
  expect(codesOf(app)).toEqual([]);
  expect(resourcesOf(app, 'proxmox_storage_directory')['vms']).toMatchObject({ nodes: ['pve', 'pve2'] });
});

test('each kind stands under a root', () => {
  const { app, pve, share, nas } = labWithNas();
  const elsewhere = new Repository(app, 'elsewhere');
  const nodes = [pve] as const;
  new ProxmoxNfsStorage(elsewhere, 'one', { nodes, share, content: ['iso'] });
  new ProxmoxDirectoryStorage(elsewhere, 'two', { nodes, path: '/srv', content: ['iso'] });
  new ProxmoxPbsStorage(elsewhere, 'three', { nodes, server: nas, datastore: 'lab', username: 'a@pbs' });
  expect(codesOf(app)).toEqual(['HL602', 'HL602', 'HL602']);
});
