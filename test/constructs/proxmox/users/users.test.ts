import { ProxmoxDirectoryStorage } from '../../../../lib/constructs/proxmox/storage/proxmox-directory-storage';
import { ProxmoxGroup } from '../../../../lib/constructs/proxmox/users/proxmox-group';
import { ProxmoxPool } from '../../../../lib/constructs/proxmox/proxmox-pool';
import { ProxmoxRole } from '../../../../lib/constructs/proxmox/users/proxmox-role';
import { ProxmoxToken } from '../../../../lib/constructs/proxmox/users/proxmox-token';
import { ProxmoxUser } from '../../../../lib/constructs/proxmox/users/proxmox-user';
import { codesOf } from '../../small-lab';
import { labWithNode, resourcesOf } from '../small-node';

test('a role has each privilege once', () => {
  const { app, root, pve } = labWithNode();
  new ProxmoxRole(root, 'Watching', { node: pve, privileges: ['VM.Audit', 'Sys.Audit', 'VM.Audit'] });
  expect(resourcesOf(app, 'proxmox_virtual_environment_role')['Watching']).toMatchObject({
    role_id: 'Watching',
    privileges: ['Sys.Audit', 'VM.Audit'],
  });
});

test.each<[8 | 9, string, readonly string[]]>([
  [8, 'VM.Monitor', []],
  [8, 'VM.GuestAgent.Audit', ['HL666']],
  [9, 'VM.GuestAgent.Audit', []],
  [9, 'VM.Monitor', ['HL666']],
  [9, 'vm.audit', ['HL665']],
])('Proxmox %d and the privilege %s: %j', (pveVersion, privilege, codes) => {
  const { app, root, pve } = labWithNode({ pveVersion });
  new ProxmoxRole(root, 'Watching', { node: pve, privileges: [privilege] });
  expect(codesOf(app)).toEqual(codes);
});

test('a user is of a realm and in groups, and is made after them', () => {
  const { app, root, pve } = labWithNode();
  const operators = new ProxmoxGroup(root, 'operators', { node: pve, comment: 'who may' });
  const password = root.variable('password', { type: 'string', description: 'a', sensitive: true });
  new ProxmoxUser(root, 'me', {
    node: pve,
    realm: 'pam',
    groups: [operators],
    password,
    email: 'me@example.org',
    enabled: false,
    comment: 'me',
  });
  new ProxmoxUser(root, 'other', { node: pve });
  const users = resourcesOf(app, 'proxmox_virtual_environment_user');
  expect(users['me']).toMatchObject({
    user_id: 'me@pam',
    groups: ['operators'],
    password: '${var.password}',
    email: 'me@example.org',
    enabled: false,
    comment: 'me',
    depends_on: ['proxmox_virtual_environment_group.operators'],
  });
  expect(users['other']).toMatchObject({ user_id: 'other@pve', enabled: true });
  expect(resourcesOf(app, 'proxmox_virtual_environment_group')['operators']).toMatchObject({
    group_id: 'operators',
    comment: 'who may',
  });
});

test('rights are granted on what the lab has, by a role that is made first', () => {
  const { app, root, pve, vm } = labWithNode();
  const web = vm();
  const pool = new ProxmoxPool(root, 'guests', { node: pve });
  const vms = new ProxmoxDirectoryStorage(root, 'vms', { nodes: [pve], path: '/mnt/vms', content: ['iso'] });
  const role = new ProxmoxRole(root, 'Watching', { node: pve, privileges: ['VM.Audit'] });
  const user = new ProxmoxUser(root, 'exporter', { node: pve });
  user.grant('PVEAuditor').grant(role, { on: pool, propagate: false }).grant(role, { on: web });
  user.grant(role, { on: pve }).grant(role, { on: vms }).grant(role, { on: '/sdn/zones' });
  expect(codesOf(app)).toEqual([]);
  const grants = Object.values(resourcesOf(app, 'proxmox_acl')).map((one) => [one['role_id'], one['path']]);
  expect(grants).toEqual([
    ['PVEAuditor', '/'],
    ['Watching', '/pool/guests'],
    ['Watching', '/vms/101'],
    ['Watching', '/nodes/pve'],
    ['Watching', '/storage/vms'],
    ['Watching', '/sdn/zones'],
  ]);
  expect(resourcesOf(app, 'proxmox_acl')['exporter_grant-Watching-pool-guests']).toMatchObject({
    user_id: 'exporter@pve',
    propagate: false,
    depends_on: [
      'proxmox_virtual_environment_user.exporter',
      'proxmox_virtual_environment_role.Watching',
      'proxmox_virtual_environment_pool.guests',
    ],
  });
});

test('a token has rights of its own, and its value is known after apply', () => {
  const { app, root, pve } = labWithNode();
  const user = new ProxmoxUser(root, 'exporter', { node: pve });
  const token = new ProxmoxToken(user, 'prometheus', { expires: '2030-01-01T00:00:00Z', comment: 'scrapes' });
  token.grant('PVEAuditor', { on: '/vms' });
  new ProxmoxToken(user, 'all', { separate: false });
  root.output('token', { value: token.value, sensitive: true });
  expect(token.value?.expression).toBe('proxmox_user_token.exporter_prometheus.value');
  const tokens = resourcesOf(app, 'proxmox_user_token');
  expect(tokens['exporter_prometheus']).toMatchObject({
    user_id: 'exporter@pve',
    token_name: 'prometheus',
    privileges_separation: true,
    expiration_date: '2030-01-01T00:00:00Z',
    comment: 'scrapes',
    depends_on: ['proxmox_virtual_environment_user.exporter'],
  });
  expect(tokens['exporter_all']).toMatchObject({ privileges_separation: false });
  expect(Object.values(resourcesOf(app, 'proxmox_acl'))).toMatchObject([
    { token_id: 'exporter@pve!prometheus', path: '/vms', role_id: 'PVEAuditor' },
  ]);
});

test('a group has rights for all that are in it', () => {
  const { app, root, pve } = labWithNode();
  new ProxmoxGroup(root, 'operators', { node: pve }).grant('PVEVMUser', { on: '/vms' });
  expect(Object.values(resourcesOf(app, 'proxmox_acl'))).toMatchObject([
    { group_id: 'operators', role_id: 'PVEVMUser' },
  ]);
});
