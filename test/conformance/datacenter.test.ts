import {
  Host,
  ProxmoxDirectoryStorage,
  ProxmoxGroup,
  ProxmoxNfsStorage,
  ProxmoxPbsStorage,
  ProxmoxPool,
  ProxmoxRole,
  ProxmoxToken,
  ProxmoxUser,
  ProxmoxVm,
  Share,
} from '../../lib';
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
