import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  App,
  Network,
  ProxmoxDirectoryStorage,
  ProxmoxNode,
  ProxmoxUser,
  Repository,
  TofuRoot,
  type ProxmoxNodeProps,
} from '../../../lib';
import { tokenPrivileges } from '../../../lib/constructs/proxmox/access';
import { labWithNode } from './small-node';

/** In the place of SSH: runs here what the node would run. */
const ssh = `#!/usr/bin/env bash
echo "$1" >> "$NODE/logins"
shift
exec "$@"
`;

/** In the place of Proxmox: keeps what it is told in a folder, and refuses privileges that its version has not. */
const pveum = `#!/usr/bin/env bash
echo "$*" >> "$NODE/calls"
list() { for file in "$NODE/$1."*; do [ -e "$file" ] && echo "{\\"$1\\":\\"\${file##*/$1.}\\"}"; done; true; }
case "$1 $2 $3" in
  'role list '*) list roleid ;;
  'user list '*) list userid ;;
  'user token list') list tokenid ;;
  'role add '*|'role modify '*)
    case "$PVE $5" in
      8*GuestAgent*|9*VM.Monitor*) echo "invalid privilege" >&2; exit 255 ;;
    esac
    echo "$5" > "$NODE/roleid.$3" ;;
  'user add '*) touch "$NODE/userid.$3" ;;
  'user token add') touch "$NODE/tokenid.$5"; echo 'value: 00000000-0000-4000-8000-000000000000' ;;
  'acl modify /') ;;
  *) echo "unknown: $*" >&2; exit 255 ;;
esac
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-access-'));
  const pveversion = `#!/bin/sh\necho "pve-manager/$PVE.4.1/0123456789abcdef (running kernel: 6.8)"\n`;
  for (const [name, text] of Object.entries({ ssh, pveum, pveversion })) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the script of a lab against a node of a version. */
function access(running: 8 | 9, props: Partial<ProxmoxNodeProps>, ...args: readonly string[]) {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '192.0.2.0/24' });
  const root = new TofuRoot(new Repository(app, 'platform'), 'tofu');
  const gpus = { rtx: { path: '0000:01:00', id: '10de:1f06' } };
  const node = { address: lan.at(5), bridges: { vmbr0: lan }, storage: 'local-lvm', gpus, ...props };
  new ProxmoxNode(root, 'pve', node);
  const script = join(folder, 'proxmox-access');
  writeFileSync(script, app.render().get('platform/scripts/proxmox-access') ?? '');
  const env = {
    ...process.env,
    NODE: folder,
    PVE: String(running),
    PATH: `${folder}:${process.env['PATH']}`,
  };
  return spawnSync('bash', [script, ...args], { encoding: 'utf8', env });
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8').trim();

test.each([
  [8, 'VM.Monitor'],
  [9, 'VM.GuestAgent.Audit'],
] as const)('Proxmox %i takes the role, and shows the token', (pveVersion, privilege) => {
  const { status, stderr, stdout } = access(pveVersion, { pveVersion }, 'pve');
  expect([status, stderr]).toEqual([0, '']);
  expect(read('logins')).toBe('root@192.0.2.5');
  expect(read('roleid.HomelabTofu').split(',')).toEqual(
    expect.arrayContaining([privilege, 'VM.Clone', 'VM.Console', 'Mapping.Use']),
  );
  expect(stdout).toMatch(/value: .*\n.*tofu@pve!homelab=<value>/);
  expect(read('calls')).toContain('acl modify / --users tofu@pve --roles HomelabTofu');
});

test('a second run brings the role up to date, and leaves the token as it is', () => {
  access(8, { pveVersion: 8 }, 'pve');
  writeFileSync(join(folder, 'roleid.HomelabTofu'), 'VM.Audit');
  rmSync(join(folder, 'calls'));
  const { status, stdout } = access(8, { pveVersion: 8 }, 'pve');
  expect([status, stdout]).toEqual([0, expect.stringContaining('tofu@pve!homelab is there already')]);
  expect(read('roleid.HomelabTofu')).toContain('VM.Clone');
  expect(read('calls')).not.toMatch(/ add /);
});

test('a node of another version is left as it is', () => {
  const { status, stderr } = access(9, { pveVersion: 8 }, 'pve');
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/runs pve-manager\/9.*not Proxmox 8.*pveVersion/),
  ]);
  expect(existsSync(join(folder, 'calls'))).toBe(false);
});

test('a name that is no node, and a call without one', () => {
  const { status, stderr } = access(9, {}, 'pvee');
  expect([status, stderr]).toEqual([2, 'pvee is no node of this repository; these are: pve\n']);
  expect(access(9, {}).stderr).toBe('usage: scripts/proxmox-access <node>\n');
  expect(existsSync(join(folder, 'logins'))).toBe(false);
});

test('what the program makes on a node decides what the token may do there', () => {
  const { root, pve, vm } = labWithNode({ gpus: {} });
  vm();
  const further = ['Datastore.Allocate', 'Mapping.Modify', 'User.Modify', 'Permissions.Modify'];
  const has = () => further.filter((name) => tokenPrivileges(pve).includes(name));
  expect(has()).toEqual([]);
  new ProxmoxUser(root, 'exporter', { node: pve });
  expect(has()).toEqual(['User.Modify']);
  new ProxmoxDirectoryStorage(root, 'vms', { nodes: [pve], path: '/srv', content: ['iso'] });
  expect(has()).toEqual(['Datastore.Allocate', 'User.Modify']);
  access(9, {}, 'pve');
  expect(read('roleid.HomelabTofu').split(',')).toContain('Mapping.Modify');
});
