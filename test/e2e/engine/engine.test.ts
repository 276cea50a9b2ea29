import { debian13 } from './debian13';
import { Engine } from './engine';
import { Machine } from './machine';

jest.setTimeout(30 * 60_000);

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.start();
});
afterAll(() => engine.stop());

test('a machine of Debian 13 boots, has a system and an address of its own, and reaches the mirror of this machine', async () => {
  const machine = await Machine.start(engine, { image: await debian13(engine), hostName: 'vm1' });
  try {
    expect(await machine.run('. /etc/os-release; echo "$VERSION_CODENAME"; hostname')).toBe('trixie\nvm1\n');
    expect(await machine.run('cat /proc/1/comm; systemctl is-active ssh')).toBe('systemd\nactive\n');
    expect(await machine.run('cat /etc/machine-id')).toMatch(/^[0-9a-f]{32}\n$/);
    expect(machine.address).toMatch(/^172\./);
    await machine.run('apt-get update && apt-get install -y --no-install-recommends hello && hello');
    await expect(machine.run('echo said; exit 3')).rejects.toThrow(/ended with 3:\nsaid/);
  } finally {
    await machine.stop();
  }
  await expect(machine.run('true')).rejects.toThrow(/No such container/);
});
