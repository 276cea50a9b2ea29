import type { Workspace } from '../proxmox/workspace';
import { MachineRoom } from './machine-room';
import { openPlatform, platformRoot } from './platform';

// Typed from the lab's own pages, as test/facts has them.
const ctr01 = { user: 'stetter', address: '192.168.1.20', vmId: 100 };
const dev01 = { user: 'stetter', address: '192.168.1.21', vmId: 121 };

describe('two machines of vm-platform, from nothing to nothing', () => {
  let room: MachineRoom;
  let platform: Workspace;
  beforeAll(async () => {
    room = await MachineRoom.start({ vmbr0: ['192.168.1.1/24'] });
    platform = await openPlatform(room, { ctr01: 1536, dev01: 1024 });
  }, 1_800_000);
  afterAll(() => room.stop());

  const bootId = (machine: typeof ctr01) => room.ssh(machine, 'cat /proc/sys/kernel/random/boot_id');
  /** MiB that the system has, which are fewer than the machine's. */
  const memory = async (machine: typeof ctr01) =>
    Number(await room.ssh(machine, "awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo"));

  test('are made by one apply, and reach each other', async () => {
    expect((await platform.apply()).text).toContain(
      'Apply complete! Resources: 5 added, 0 changed, 0 destroyed.',
    );
    await Promise.all([ctr01, dev01].map((machine) => room.waitForSsh(machine, 1200)));
    expect(await room.ssh(ctr01, 'hostname')).toBe('ctr01');
    expect(await room.ssh(dev01, 'hostname; id -un; sudo id -un')).toBe('dev01\nstetter\nroot');
    expect(await room.ssh(ctr01, `sudo ping -c 1 -W 30 ${dev01.address}`)).toContain('1 received');
  }, 1_500_000);

  test('share nothing that makes a machine one of its kind', async () => {
    const own =
      'cat /etc/machine-id; ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub; cat /sys/class/net/eth0/address';
    const [one, other] = await Promise.all([room.ssh(ctr01, own), room.ssh(dev01, own)]);
    expect(one.split('\n').filter((line) => other.includes(line))).toEqual([]);
  });

  // As a clone of Debian's template has it; its own template in the lab is Ubuntu's, where netplan takes them over.
  test("one that is given no snippet has Proxmox's own network settings", async () => {
    await room.ssh(dev01, 'cloud-init status --wait || true', { timeoutSeconds: 900 });
    expect(await room.ssh(dev01, 'ip -o -4 address show scope global')).toMatch(
      /^\d+: eth0 +inet 192\.168\.1\.21\/24 /,
    );
    expect(await room.ssh(dev01, 'ip route show default')).toMatch(/^default via 192\.168\.1\.1 dev eth0/);
    expect(await room.ssh(dev01, 'grep ^nameserver /etc/resolv.conf')).toBe(
      'nameserver 192.168.1.4\nnameserver 192.168.1.20',
    );
  }, 960_000);

  test('one is started again by the API, and is the same machine', async () => {
    await room.ssh(dev01, 'echo kept > kept; sync');
    const before = await bootId(dev01);
    await room.client.task('POST', `/nodes/pve-ms-a2/qemu/${dev01.vmId}/status/reboot`, 600);
    await room.waitForSsh(dev01);
    expect(await bootId(dev01)).not.toBe(before);
    expect(await room.ssh(dev01, 'cat kept')).toBe('kept');
  }, 1_800_000);

  test('one gets more memory from the program, the other is left alone', async () => {
    expect(await memory(dev01)).toBeLessThan(1024);
    const before = await bootId(ctr01);
    platform.write(platformRoot({ ctr01: 1536, dev01: 1280 }));
    expect((await platform.plan()).changes).toEqual([
      { address: 'proxmox_virtual_environment_vm.dev01', actions: 'update' },
    ]);
    expect((await platform.apply()).text).toContain(
      'Apply complete! Resources: 0 added, 1 changed, 0 destroyed.',
    );
    await room.waitForSsh(dev01);
    const now = await memory(dev01);
    expect(now).toBeGreaterThan(1024);
    expect(now).toBeLessThan(1280);
    expect(await room.ssh(dev01, 'cat kept')).toBe('kept');
    expect(await bootId(ctr01)).toBe(before);
    expect((await platform.plan()).changes).toEqual([]);
  }, 1_800_000);

  test('are destroyed without a trace', async () => {
    expect(await room.traces()).toHaveLength(2 + 3);
    const destroy = ['-chdir=tofu', 'destroy', '-auto-approve', '-no-color'];
    const run = await platform.script('unprotect', 'ctr01', platform.tofuProgram, ...destroy);
    expect(run.text).toContain('Destroy complete! Resources: 5 destroyed.');
    expect(await room.traces()).toEqual([]);
    expect(room.hypervisor.files()).toEqual([]);
    expect(await room.network.interfaces()).toEqual(['lo', 'vmbr0']);
  }, 600_000);
});
