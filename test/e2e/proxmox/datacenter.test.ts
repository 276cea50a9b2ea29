import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  Host,
  Image,
  Network,
  ProxmoxBackupJob,
  ProxmoxDirectoryStorage,
  ProxmoxGroup,
  ProxmoxHa,
  ProxmoxNfsStorage,
  ProxmoxNode,
  ProxmoxPbsStorage,
  ProxmoxPool,
  ProxmoxRole,
  ProxmoxToken,
  ProxmoxUser,
  ProxmoxVm,
  Repository,
  Share,
  TofuRoot,
} from '../../../lib';
import { App } from '../../../lib/core/app';
import { fileOf } from '../../constructs/small-lab';
import { Client } from './client';
import { node as nodeName, setUp, token, type Setting } from './setting';
import { templateFacts } from './template-facts';
import type { Workspace } from './workspace';

/** What is changed between two applies. */
interface Settings {
  readonly daily: number;
  readonly comment: string;
  readonly privileges: readonly string[];
  readonly schedule: string;
  readonly mtu: number;
}

const before: Settings = {
  daily: 7,
  comment: 'of others',
  privileges: ['VM.Audit', 'VM.Monitor'],
  schedule: '02:00',
  mtu: 9000,
};
const after: Settings = {
  daily: 14,
  comment: 'of friends',
  privileges: ['Sys.Audit', 'VM.Audit', 'VM.Monitor'],
  schedule: 'sat 04:30',
  mtu: 8000,
};

/** The root of a lab that has one of everything beside machines, and a machine that uses it. */
function rootOf({ daily, comment, privileges, schedule, mtu }: Settings): string {
  const app = new App();
  const lan = new Network(app, 'lan', {
    cidr: '192.168.1.0/24',
    gateway: '192.168.1.1',
    dns: ['192.168.1.4'],
  });
  const storageNet = new Network(app, 'storage-net', { cidr: '10.0.10.0/24', mtu });
  const iot = new Network(app, 'iot', { cidr: '192.168.3.0/24', vlan: 10 });
  const root = new TofuRoot(new Repository(app, 'platform'), 'tofu');
  const node = new ProxmoxNode(root, nodeName, {
    address: [lan.at(12), storageNet.at(12), iot.at(12)],
    bridges: {
      vmbr0: lan,
      vmbr1: {
        network: storageNet,
        ports: ['enp2s0'],
        address: storageNet.at(12),
        vlanAware: true,
        vlans: [iot, 2],
      },
    },
    vlans: [{ network: iot, on: 'vmbr1', address: iot.at(12) }],
    storage: 'local-lvm',
    pveVersion: 8,
    pci: { hba: { path: '0000:02:00.0', id: '1000:0072', iommuGroup: 12 } },
    usb: { zigbee: { id: '10c4:ea60', path: '1-2' } },
  });
  const nas = new Host(app, 'nas', { address: lan.at(4) });
  const share = new Share(nas, 'backups', { path: '/volume1/backups', over: lan, options: ['vers=4.1'] });
  const nodes = [node] as const;
  const onNas = new ProxmoxNfsStorage(root, 'nas-1', {
    nodes,
    share,
    content: ['backup', 'iso'],
    keep: { daily },
  });
  new ProxmoxDirectoryStorage(root, 'scratch', { nodes, path: '/srv/scratch', content: ['snippets'] });
  new ProxmoxPbsStorage(root, 'pbs', { nodes, server: nas, datastore: 'lab', username: 'lab@pbs' });
  const pool = new ProxmoxPool(root, 'guests', { node, comment });
  const image = new Image(root, 'debian', { node, vmId: 9001, facts: templateFacts });
  const web = new ProxmoxVm(root, 'web', {
    node,
    vmId: 130,
    image,
    cores: 2,
    memory: '2GiB',
    disk: '20GiB',
    network: lan.at(30),
    pool,
    pci: ['hba'],
    usb: ['zigbee'],
    protect: false,
  });
  const role = new ProxmoxRole(root, 'Watching', { node, privileges });
  const group = new ProxmoxGroup(root, 'operators', { node, comment }).grant(role, { on: '/vms' });
  const user = new ProxmoxUser(root, 'exporter', { node, groups: [group], email: 'ops@example.org' });
  user.grant(role, { on: pool }).grant('PVEAuditor', { on: onNas, propagate: false });
  new ProxmoxToken(user, 'prometheus', { expires: '2030-01-01T00:00:00Z', comment }).grant(role);
  new ProxmoxBackupJob(root, 'nightly', { node, schedule, storage: onNas, of: pool, keep: { daily } });
  new ProxmoxHa(root, 'kept', { machines: [web], nodes: [node], maxRestart: 2 });
  return fileOf(app, 'platform/tofu/main.tf.json');
}

describe('a datacenter, from nothing to nothing', () => {
  let setting: Setting;
  let workspace: Workspace;
  beforeAll(async () => {
    setting = await setUp();
    workspace = await setting.openRoot(rootOf(before), { pbs_password: 'of the story' });
  });
  afterAll(() => setting.stop());
  const get = (path: string) => new Client(setting.proxmox.endpoint, token).call<unknown>('GET', path);

  test('is made as the program has it', async () => {
    const run = await workspace.apply();
    expect(run.text).toContain('Apply complete!');
    expect(await get('/storage/nas-1')).toMatchObject({
      type: 'nfs',
      server: '192.168.1.4',
      export: '/volume1/backups',
      options: 'vers=4.1',
      nodes: nodeName,
      'prune-backups': 'keep-daily=7',
    });
    expect(await get('/storage/pbs')).not.toHaveProperty('password');
    expect(await get('/pools?poolid=guests')).toEqual([
      { poolid: 'guests', comment: 'of others', members: [expect.objectContaining({ vmid: 130 })] },
    ]);
    expect(await get('/access/roles/Watching')).toEqual({ 'VM.Audit': 1, 'VM.Monitor': 1 });
    expect(await get('/access/users/exporter@pve')).toMatchObject({ enable: 1, groups: ['operators'] });
    expect(await get('/access/groups/operators')).toMatchObject({ members: ['exporter@pve'] });
    const grant = (type: string, ugid: string, path: string, roleid: string, propagate = 1) => ({
      type,
      ugid,
      path,
      roleid,
      propagate,
    });
    expect(new Set((await get('/access/acl')) as unknown[])).toEqual(
      new Set([
        grant('group', 'operators', '/vms', 'Watching'),
        grant('user', 'exporter@pve', '/pool/guests', 'Watching'),
        grant('user', 'exporter@pve', '/storage/nas-1', 'PVEAuditor', 0),
        grant('token', 'exporter@pve!prometheus', '/', 'Watching'),
      ]),
    );
    expect(await get('/cluster/backup/nightly')).toMatchObject({
      pool: 'guests',
      storage: 'nas-1',
      schedule: '02:00',
      'prune-backups': { 'keep-daily': '7' },
    });
    expect(await get('/cluster/ha/resources/vm:130')).toMatchObject({ group: 'kept', max_restart: 2 });
    expect(await get(`/nodes/${nodeName}/network/vmbr1`)).toMatchObject({
      type: 'bridge',
      mtu: '9000',
      cidr: '10.0.10.12/24',
      bridge_ports: 'enp2s0',
      bridge_vlan_aware: 1,
      bridge_vids: '2 10',
    });
    expect(await get(`/nodes/${nodeName}/network/vmbr1.10`)).toMatchObject({
      type: 'vlan',
      cidr: '192.168.3.12/24',
    });
  });

  test('has nothing more to do', async () => {
    const { changes, text } = await workspace.plan('-detailed-exitcode');
    expect({ changes, text }).toEqual({
      changes: [],
      text: expect.stringContaining('No changes.') as string,
    });
  });

  test('changes in place', async () => {
    workspace.write(rootOf(after));
    const { changes } = await workspace.plan();
    expect(changes.filter(({ actions }) => actions !== 'update')).toEqual([]);
    expect(
      changes.map(({ address }) => address.replace(/^proxmox_(virtual_environment_)?/, '')).sort(),
    ).toEqual([
      'backup_job.nightly',
      'group.operators',
      'network_linux_bridge.pve-ms-a2_vmbr1',
      'pool.guests',
      'role.Watching',
      'storage_nfs.nas-1',
      'user_token.exporter_prometheus',
    ]);
    expect((await workspace.apply()).text).toContain('Apply complete!');
    expect((await workspace.plan()).changes).toEqual([]);
    expect(await get('/access/roles/Watching')).toEqual({ 'Sys.Audit': 1, 'VM.Audit': 1, 'VM.Monitor': 1 });
    expect(await get('/cluster/backup/nightly')).toMatchObject({ 'prune-backups': { 'keep-daily': '14' } });
    expect(await get(`/nodes/${nodeName}/network/vmbr1`)).toMatchObject({ mtu: '8000' });
  });

  test('is told what Proxmox 8 does not take, each beside its construct', async () => {
    const [nfs, role] = ['proxmox_storage_nfs.nas-2', 'proxmox_virtual_environment_role.Asking'];
    const file = join(workspace.root, 'wrong.tf.json');
    const wrong = {
      resource: {
        proxmox_storage_nfs: {
          // A setting of Proxmox 9.
          'nas-2': { id: 'nas-2', server: '192.168.1.4', export: '/v', snapshot_as_volume_chain: true },
        },
        proxmox_virtual_environment_role: {
          Asking: { role_id: 'Asking', privileges: ['VM.GuestAgent.Audit'] },
        },
      },
    };
    writeFileSync(file, JSON.stringify(wrong));
    const { code, text } = await workspace.apply(`-target=${nfs}`, `-target=${role}`);
    expect(code).not.toBe(0);
    const told = text.replace(/[│\s]+/g, ' ');
    expect(told).toMatch(/snapshot-as-volume-chain.*property is not defined in schema/);
    expect(told).toContain(`with ${nfs}`);
    expect(told).toContain("invalid privilege 'VM.GuestAgent.Audit'");
    expect(told).toContain(`with ${role}`);
    rmSync(file);
  });

  test('is destroyed without a trace', async () => {
    const run = await workspace.tofu(['destroy', '-auto-approve', '-input=false', '-no-color']);
    expect(run.text).toContain('Destroy complete!');
    expect([...setting.proxmox.state.records]).toEqual([]);
    expect(setting.proxmox.machines.size).toBe(0);
  });
});
