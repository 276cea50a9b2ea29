import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { setUp, type Setting } from './setting';

const vm = (name: string) => `proxmox_virtual_environment_vm.${name}`;

describe('vm-platform, from nothing to nothing', () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await setUp();
  });
  afterAll(() => setting.stop());

  test('is applied: all machines run as the lab has them', async () => {
    const { vms, proxmox } = setting;
    const run = await vms.apply();
    expect(run.text).toContain('Apply complete! Resources: 7 added, 0 changed, 0 destroyed.');
    const machines = [...proxmox.machines.values()].map(({ vmId, status, config }) => ({
      id: vmId,
      status,
      name: config['name'],
      cores: config['cores'],
      memory: config['memory'],
      disk: /size=(\d+G)/.exec(config['scsi0'] ?? '')?.[1],
      address: /ip=([^,]+)/.exec(config['ipconfig0'] ?? '')?.[1],
    }));
    // Typed from the reference, as test/facts/guests.csv has them.
    expect(machines.sort((one, other) => one.id - other.id)).toEqual([
      {
        id: 100,
        status: 'running',
        name: 'ctr01',
        cores: '10',
        memory: '24576',
        disk: '150G',
        address: '192.168.1.20/24',
      },
      {
        id: 121,
        status: 'running',
        name: 'dev01',
        cores: '4',
        memory: '8192',
        disk: '50G',
        address: '192.168.1.21/24',
      },
      {
        id: 125,
        status: 'running',
        name: 'sec01',
        cores: '4',
        memory: '8192',
        disk: '80G',
        address: '192.168.1.25/24',
      },
    ]);
    expect(proxmox.machines.get(100)?.config).toMatchObject({
      machine: 'q35',
      scsihw: 'virtio-scsi-single',
      hostpci0: expect.stringContaining('mapping=rtx-2000e-ada') as string,
      net1: expect.stringContaining('bridge=vmbr1') as string,
    });
    const snippets = proxmox.state.storage.content('local').map(({ volid }) => volid);
    expect(snippets).toEqual(['local:snippets/ctr01-network.yaml', 'local:snippets/sec01-network.yaml']);
  });

  test('has nothing more to do', async () => {
    const { changes, text } = await setting.vms.plan('-detailed-exitcode');
    expect(changes).toEqual([]);
    expect(text).toContain('No changes.');
  });

  test('changes memory in place', async () => {
    const { vms, proxmox } = setting;
    vms.edit(({ resource }) => {
      resource.proxmox_virtual_environment_vm['dev01']!.memory[0]!.dedicated = 16384;
    });
    expect((await vms.plan()).changes).toEqual([{ address: vm('dev01'), actions: 'update' }]);
    expect((await vms.apply()).code).toBe(0);
    expect(proxmox.machines.get(121)).toMatchObject({ status: 'running', config: { memory: '16384' } });
    expect((await vms.plan()).changes).toEqual([]);
  });

  test('a change of network settings is a new file, and no new machine', async () => {
    const { vms } = setting;
    const file = join(vms.root, 'cloud-init', 'sec01-network.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('192.168.1.4', '192.168.1.9'));
    expect((await vms.plan()).changes).toEqual([
      { address: 'proxmox_virtual_environment_file.sec01_network-config', actions: 'delete,create' },
    ]);
    expect((await vms.apply()).code).toBe(0);
    expect((await vms.plan()).changes).toEqual([]);
  });

  test('names the machines that another template replaces', async () => {
    const { vms } = setting;
    vms.edit(({ resource }) => {
      resource.proxmox_virtual_environment_vm['dev01']!.clone[0]!.vm_id = 9002;
    });
    expect((await vms.plan()).changes).toEqual([{ address: vm('dev01'), actions: 'delete,create' }]);
    expect((await vms.apply()).code).toBe(0);
    expect((await vms.plan()).changes).toEqual([]);
  });

  test('does not replace a protected machine, but after unprotect', async () => {
    const { vms, proxmox } = setting;
    vms.edit(({ resource }) => {
      resource.proxmox_virtual_environment_vm['ctr01']!.clone[0]!.vm_id = 9001;
    });
    const refused = await vms.plan();
    expect(refused.code).not.toBe(0);
    expect(refused.text).toContain(vm('ctr01'));
    expect(refused.text).toContain('prevent_destroy');
    const before = proxmox.requests.length;
    expect((await vms.apply()).code).not.toBe(0);
    expect(proxmox.requests.slice(before).filter((request) => !request.startsWith('GET'))).toEqual([]);

    const lifted = await vms.script(
      'unprotect',
      'ctr01',
      vms.tofuProgram,
      '-chdir=tofu',
      'apply',
      '-auto-approve',
      '-no-color',
    );
    expect(lifted.text).toContain('Apply complete! Resources: 1 added, 0 changed, 1 destroyed.');
    expect(readdirSync(vms.root)).not.toContain('unprotect_override.tf.json');
    expect((await vms.plan()).changes).toEqual([]);
    // And it is protected again.
    expect((await vms.plan('-destroy')).text).toContain('prevent_destroy');
  });

  test('is destroyed without a trace', async () => {
    const { vms, proxmox } = setting;
    const destroy = ['-chdir=tofu', 'destroy', '-auto-approve', '-no-color'];
    const run = await vms.script('unprotect', 'ctr01', vms.tofuProgram, ...destroy);
    expect(run.text).toContain('Destroy complete! Resources: 7 destroyed.');
    expect(proxmox.machines.size).toBe(0);
    expect(proxmox.state.records.size).toBe(0);
    expect(proxmox.state.storage.content('local')).toEqual([]);
    expect(await vms.state()).toEqual([]);
    expect(existsSync(join(vms.root, 'terraform.tfstate'))).toBe(true);
  });
});
