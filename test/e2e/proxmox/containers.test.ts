import { Network, ProxmoxContainer, ProxmoxNode, Repository, TofuRoot, type Size } from '../../../lib';
import { App } from '../../../lib/core/app';
import { fileOf } from '../../constructs/small-lab';
import { setUp, type Setting } from './setting';
import type { Workspace } from './workspace';

/** The root of a lab with one container. */
function rootOf(memory: Size): string {
  const app = new App();
  const lan = new Network(app, 'lan', {
    cidr: '192.168.1.0/24',
    gateway: '192.168.1.1',
    dns: ['192.168.1.4'],
  });
  const root = new TofuRoot(new Repository(app, 'platform'), 'tofu');
  const node = new ProxmoxNode(root, 'pve-ms-a2', {
    address: lan.at(5),
    bridges: { vmbr0: lan },
    storage: 'local-lvm',
  });
  new ProxmoxContainer(root, 'dns', {
    node,
    vmId: 130,
    template: 'local:vztmpl/debian-13-standard_13.1-2_amd64.tar.zst',
    os: 'debian',
    cores: 2,
    memory,
    disk: '8GiB',
    volumes: [{ path: '/srv', size: '20GiB' }],
    protect: false,
    tags: ['b', 'a'],
    description: 'Names',
    startup: { order: 1 },
    network: lan.at(30),
  });
  return fileOf(app, 'platform/tofu/main.tf.json');
}

describe('a container, from nothing to nothing', () => {
  let setting: Setting;
  let workspace: Workspace;
  beforeAll(async () => {
    setting = await setUp();
    workspace = await setting.openRoot(rootOf('512MiB'));
  });
  afterAll(() => setting.stop());

  test('is made as the program has it', async () => {
    expect((await workspace.apply()).text).toContain(
      'Apply complete! Resources: 1 added, 0 changed, 0 destroyed.',
    );
    expect(setting.proxmox.state.containers.all.get(130)).toMatchObject({
      status: 'running',
      config: {
        hostname: 'dns',
        unprivileged: '1',
        cores: '2',
        memory: '512',
        rootfs: 'local-lvm:vm-130-disk-0,size=8G',
        mp0: expect.stringMatching(/^local-lvm:vm-130-disk-1,.*mp=\/srv.*size=20G/) as string,
        net0: expect.stringContaining('ip=192.168.1.30/24') as string,
        features: expect.stringContaining('nesting=1') as string,
        ostype: 'debian',
      },
    });
  });

  test('has nothing more to do', async () => {
    const { changes, text } = await workspace.plan('-detailed-exitcode');
    expect({ changes, text }).toEqual({
      changes: [],
      text: expect.stringContaining('No changes.') as string,
    });
  });

  test('changes memory in place', async () => {
    workspace.write(rootOf('1GiB'));
    expect((await workspace.plan()).changes).toEqual([
      { address: 'proxmox_virtual_environment_container.dns', actions: 'update' },
    ]);
    expect((await workspace.apply()).code).toBe(0);
    expect(setting.proxmox.state.containers.all.get(130)?.config['memory']).toBe('1024');
  });

  test('is destroyed without a trace', async () => {
    const run = await workspace.tofu(['destroy', '-auto-approve', '-input=false', '-no-color']);
    expect(run.text).toContain('Destroy complete! Resources: 1 destroyed.');
    expect(setting.proxmox.state.containers.all.size).toBe(0);
  });
});
