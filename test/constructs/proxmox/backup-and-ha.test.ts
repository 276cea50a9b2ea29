import { ProxmoxBackupJob } from '../../../lib/constructs/proxmox/proxmox-backup-job';
import { ProxmoxHa } from '../../../lib/constructs/proxmox/proxmox-ha';
import { ProxmoxNode } from '../../../lib/constructs/proxmox/proxmox-node';
import { ProxmoxPool } from '../../../lib/constructs/proxmox/proxmox-pool';
import { codesOf } from '../small-lab';
import { labWithNode, resourcesOf } from './small-node';

test('a backup job is of all machines, of some or of a pool', () => {
  const { app, root, pve, vm } = labWithNode();
  const pool = new ProxmoxPool(root, 'guests', { node: pve });
  const job = { node: pve, schedule: 'sat 04:30', storage: 'tank' };
  new ProxmoxBackupJob(root, 'all', { ...job, keep: { daily: 7, weekly: 4 }, enabled: false });
  new ProxmoxBackupJob(root, 'some', { ...job, of: [vm()], mode: 'stop' });
  new ProxmoxBackupJob(root, 'pooled', { ...job, of: pool });
  expect(codesOf(app)).toEqual([]);
  expect(resourcesOf(app, 'proxmox_backup_job')).toMatchObject({
    all: {
      id: 'all',
      schedule: 'sat 04:30',
      storage: 'tank',
      all: true,
      enabled: false,
      mode: 'snapshot',
      prune_backups: { 'keep-daily': '7', 'keep-weekly': '4' },
    },
    some: { vmid: ['101'], mode: 'stop', depends_on: ['proxmox_virtual_environment_vm.web'] },
    pooled: { pool: 'guests', depends_on: ['proxmox_virtual_environment_pool.guests'] },
  });
});

/** A cluster of two nodes with a machine that it keeps running. */
function cluster(pveVersion: 8 | 9, other: Partial<ConstructorParameters<typeof ProxmoxNode>[2]> = {}) {
  const lab = labWithNode({ cluster: 'home', pveVersion });
  const props = { bridges: {}, storage: 'local-lvm', cluster: 'home', pveVersion, ...other };
  const second = new ProxmoxNode(lab.root, 'pve2', { address: lab.lan.at(6), ...props });
  const settings = { strict: true, failback: false, maxRestart: 2 };
  new ProxmoxHa(lab.root, 'kept', { machines: [lab.vm()], nodes: [lab.pve, second], ...settings });
  return lab.app;
}

test('on Proxmox 8 high availability is a group', () => {
  const app = cluster(8);
  expect(codesOf(app)).toEqual([]);
  expect(resourcesOf(app, 'proxmox_hagroup')['kept_group']).toMatchObject({
    group: 'kept',
    nodes: { pve: 2, pve2: 1 },
    restricted: true,
    no_failback: true,
  });
  expect(resourcesOf(app, 'proxmox_haresource')['kept_web']).toMatchObject({
    resource_id: 'vm:101',
    group: 'kept',
    state: 'started',
    max_restart: 2,
    depends_on: ['proxmox_virtual_environment_vm.web', 'proxmox_hagroup.kept_group'],
  });
  expect(resourcesOf(app, 'proxmox_harule')).toEqual({});
});

test('on Proxmox 9 it is a rule', () => {
  const app = cluster(9);
  expect(codesOf(app)).toEqual([]);
  expect(resourcesOf(app, 'proxmox_harule')['kept_rule']).toMatchObject({
    rule: 'kept',
    type: 'node-affinity',
    resources: ['vm:101'],
    nodes: { pve: 2, pve2: 1 },
    strict: true,
  });
  const resource = resourcesOf(app, 'proxmox_haresource')['kept_web'];
  expect(resource).toMatchObject({ failback: false });
  expect(resource).not.toHaveProperty('group');
  expect(resourcesOf(app, 'proxmox_hagroup')).toEqual({});
});

test.each([{ cluster: 'other' }, { pveVersion: 9 as const }])('a second node of %j is a problem', (other) => {
  expect(codesOf(cluster(8, other))).toEqual(['HL674']);
});
