import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Workspace } from '../proxmox/workspace';
import { MachineRoom } from './machine-room';
import { openPlatform } from './platform';
import { waitFor } from './wait';

// Typed from the lab's own pages, as test/facts has them.
const ctr01 = { user: 'stetter', address: '192.168.1.20', vmId: 100 };
const nas = '10.0.10.4';

describe('ctr01 is a real machine', () => {
  let room: MachineRoom;
  let platform: Workspace;
  beforeAll(async () => {
    room = await MachineRoom.start({ vmbr0: ['192.168.1.1/24'] });
    platform = await openPlatform(room, { ctr01: 2048 });
  }, 1_800_000);
  afterAll(() => room.stop());

  test('the real OpenTofu makes it, and it lets in whom the program names', async () => {
    const run = await platform.apply();
    expect(run.text).toContain('Apply complete! Resources: 4 added, 0 changed, 0 destroyed.');
    await room.waitForSsh(ctr01, 1200);
    expect(await room.ssh(ctr01, 'hostname; id -un; sudo id -un')).toBe('ctr01\nstetter\nroot');
  }, 1_500_000);

  test('its disk has the size that the program says, inside', async () => {
    // cloud-init has grown it before it lets the SSH server start.
    const [disk = '', root = ''] = (
      await room.ssh(
        ctr01,
        'lsblk --bytes --nodeps --noheadings --output SIZE /dev/sda; df --output=size --block-size=1G / | tail -n 1',
      )
    ).split('\n');
    expect(Number(disk)).toBe(150 * 1024 ** 3);
    // Without what ext4 needs for itself.
    expect(Number(root)).toBeGreaterThanOrEqual(145);
  }, 660_000);

  test('it has the network settings that the provider uploaded, and both networks carry what they should', async () => {
    const drive =
      'sudo mount -o ro /dev/disk/by-label/cidata /mnt && cat /mnt/network-config; sudo umount /mnt';
    const snippet = join(__dirname, '../../../synth-out/vm-platform/tofu/cloud-init/ctr01-network.yaml');
    expect(await room.ssh(ctr01, drive)).toBe(readFileSync(snippet, 'utf8').trim());
    expect(await room.ssh(ctr01, 'ip -o -4 address show scope global')).toMatch(
      /eth0 +inet 192\.168\.1\.20\/24 .*\n.*eth1 +inet 10\.0\.10\.20\/24 /,
    );
    expect(await room.ssh(ctr01, 'ip route show default')).toMatch(/^default via 192\.168\.1\.1 dev eth0/);
    expect(await room.ssh(ctr01, 'cat /sys/class/net/eth0/mtu /sys/class/net/eth1/mtu')).toBe('1500\n9000');
    expect(await room.ssh(ctr01, 'grep ^nameserver /etc/resolv.conf')).toBe(
      'nameserver 192.168.1.4\nnameserver 192.168.1.20',
    );
    // A whole frame of 9000 bytes, which no part of the way may cut.
    await room.network.addAddress('vmbr1', `${nas}/24`);
    expect(await room.ssh(ctr01, `sudo ping -c 1 -W 30 -M do -s 8972 ${nas}`)).toContain('1 received');
  }, 300_000);

  test('its own agent answers what the API is asked', async () => {
    // It may start after the SSH server.
    const path = `/nodes/pve-ms-a2/qemu/${ctr01.vmId}/agent/network-get-interfaces`;
    const ask = () =>
      room.client.call<{ result: { name: string; 'hardware-address': string }[] }>('GET', path);
    const answer = await waitFor('the agent', 240, () => ask().catch(() => undefined));
    const cards = answer.result.map((card) => [card.name, card['hardware-address']]);
    // A pretended agent knows no loopback.
    expect(cards.sort()).toEqual([
      ['eth0', 'bc:24:11:a8:01:14'],
      ['eth1', 'bc:24:11:00:0a:14'],
      ['lo', '00:00:00:00:00:00'],
    ]);
  });

  test('there is nothing more to do', async () => {
    expect((await platform.plan()).changes).toEqual([]);
  });

  test('it is destroyed without a trace', async () => {
    const { pid } = room.hypervisor.machine(ctr01.vmId);
    expect(await room.traces()).toEqual([String(pid), 'tap100i0', 'tap100i1']);
    const destroy = ['-chdir=tofu', 'destroy', '-auto-approve', '-no-color'];
    const run = await platform.script('unprotect', 'ctr01', platform.tofuProgram, ...destroy);
    expect(run.text).toContain('Destroy complete! Resources: 4 destroyed.');
    expect(await room.traces()).toEqual([]);
    expect(room.hypervisor.files()).toEqual([]);
    expect(await room.network.interfaces()).toEqual(['lo', 'vmbr0']);
  }, 300_000);
});
