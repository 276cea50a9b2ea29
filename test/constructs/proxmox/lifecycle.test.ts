import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Construct } from 'constructs';

import { ProxmoxVm } from '../../../lib/constructs/proxmox/proxmox-vm';
import { TofuResource } from '../../../lib/constructs/tofu/resource';
import { labWithNode, machineOf, tofuOf } from './small-node';

test('a data disk is in the slot after the system, and protects the machine', () => {
  const { app, vm } = labWithNode();
  vm({ dataDisk: '200GiB' });
  expect(machineOf(app)).toMatchObject({
    lifecycle: { prevent_destroy: true },
    disk: [
      { interface: 'scsi0', size: 20 },
      { interface: 'scsi1', size: 200, datastore_id: 'local-lvm', backup: true },
    ],
  });
});

test('protection can be dropped, and given to a machine without a data disk', () => {
  const dropped = labWithNode();
  dropped.vm({ dataDisk: '200GiB', protect: false });
  expect(machineOf(dropped.app)).not.toHaveProperty('lifecycle');
  expect([...dropped.app.render().keys()]).not.toContain('platform/scripts/unprotect');
  const given = labWithNode();
  given.vm({ protect: true });
  expect(machineOf(given.app)).toMatchObject({ lifecycle: { prevent_destroy: true } });
});

test('what OpenTofu heeds when a machine is to change', () => {
  const { app, root, vm } = labWithNode();
  const version = new TofuResource(root, 'version', { type: 'terraform_data', body: () => ({ input: 1 }) });
  const known = { condition: 'self.vm_id > 100', message: 'It has a number of its own.' };
  vm({
    protect: true,
    lifecycle: { ignoreChanges: ['tags'], replaceTriggeredBy: [version], preconditions: [known] },
  });
  expect(machineOf(app)).toMatchObject({
    lifecycle: {
      prevent_destroy: true,
      ignore_changes: ['tags'],
      replace_triggered_by: ['terraform_data.version'],
      precondition: [{ condition: '${self.vm_id > 100}', error_message: 'It has a number of its own.' }],
    },
  });
});

test('a machine that was renamed is moved in the state, with its network settings', () => {
  const { app, vm, lan, storage } = labWithNode();
  vm({ renamedFrom: 'old-web', networks: [{ address: lan.at(20) }, { address: storage.at(20) }] });
  expect(tofuOf(app).moved).toEqual([
    {
      from: 'proxmox_virtual_environment_file.old-web_network-config',
      to: 'proxmox_virtual_environment_file.web_network-config',
    },
    { from: 'proxmox_virtual_environment_vm.old-web', to: 'proxmox_virtual_environment_vm.web' },
  ]);
});

test('a machine that runs already is imported, and is no clone: a clone would be replaced', () => {
  const { app, vm } = labWithNode();
  vm({ adopt: true });
  expect(tofuOf(app).import).toEqual([{ to: 'proxmox_virtual_environment_vm.web', id: 'pve/101' }]);
  expect(machineOf(app)).not.toHaveProperty('clone');
  // Or the import itself would end its work.
  expect(machineOf(app)).toMatchObject({ reboot_after_update: false });
});

test('a machine has the same address wherever it stands below its root', () => {
  const { app, root, pve, image, lan, storage } = labWithNode();
  const networks = [{ address: lan.at(21) }, { address: storage.at(21) }];
  const group = new Construct(root, 'databases');
  new ProxmoxVm(group, 'db', { node: pve, image, vmId: 102, cores: 1, memory: '1GiB', networks });
  const { resource = {} } = tofuOf(app);
  expect(Object.keys(resource['proxmox_virtual_environment_vm'] ?? {})).toEqual(['db']);
  expect(Object.keys(resource['proxmox_virtual_environment_file'] ?? {})).toEqual(['db_network-config']);
});

describe('scripts/unprotect', () => {
  let folder: string;
  beforeEach(() => {
    const { app, vm, root, pve, image, lan } = labWithNode();
    vm({ protect: true });
    const machine = { node: pve, image, cores: 1, memory: '1GiB', protect: true } as const;
    new ProxmoxVm(root, 'db', { ...machine, vmId: 102, network: lan.at(21) });
    folder = mkdtempSync(join(tmpdir(), 'homelab-unprotect-'));
    mkdirSync(join(folder, 'scripts'));
    mkdirSync(join(folder, 'tofu'));
    writeFileSync(join(folder, 'scripts', 'unprotect'), app.render().get('platform/scripts/unprotect') ?? '');
    chmodSync(join(folder, 'scripts', 'unprotect'), 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const override = () => join(folder, 'tofu', 'unprotect_override.tf.json');
  const run = (...args: readonly string[]) =>
    spawnSync(join(folder, 'scripts', 'unprotect'), args, { cwd: '/', encoding: 'utf8' });

  test('lifts the protection of one machine while a command runs', () => {
    const { status, stdout } = run('db', 'sh', '-c', 'cat tofu/*_override.tf.json; exit 3');
    expect(JSON.parse(stdout)).toEqual({
      resource: { proxmox_virtual_environment_vm: { db: { lifecycle: { prevent_destroy: false } } } },
    });
    expect(status).toBe(3);
    expect(existsSync(override())).toBe(false);
  });

  test('refuses a machine that there is not, and a call without a command', () => {
    const { status, stderr } = run('dbb', 'true');
    expect([status, stderr]).toEqual([2, 'dbb is no protected machine; these are: web, db\n']);
    expect(run('db')).toMatchObject({
      status: 2,
      stderr: 'usage: scripts/unprotect <machine> <command...>\n',
    });
    expect(existsSync(override())).toBe(false);
  });

  test('the file that it makes is not one for git', () => {
    const script = readFileSync(join(folder, 'scripts', 'unprotect'), 'utf8');
    expect(script).toContain('unprotect_override.tf.json');
  });
});
