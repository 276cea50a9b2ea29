import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

import { NetworkNamespace } from './network-namespace';
import { waitFor } from './wait';

describe('a network of its own', () => {
  test("has the lab's addresses, and no way out", async () => {
    const network = await NetworkNamespace.start();
    try {
      await network.addBridge('vmbr0', { addresses: ['192.168.1.1/24'] });
      expect(await network.interfaces()).toEqual(['lo', 'vmbr0']);
      expect(await network.run('ip', ['route'])).toMatch(/^192\.168\.1\.0\/24 dev vmbr0 [^\n]*\n$/);
      expect((await network.attempt('ip', ['route', 'get', '10.0.10.4'])).stderr).toContain('unreachable');
    } finally {
      await network.stop();
    }
  });

  test('is entered by nobody once it is gone', async () => {
    const network = await NetworkNamespace.start();
    const { pid } = network;
    await network.stop();
    expect(existsSync(`/proc/${pid}`)).toBe(false);
    expect(() => network.inside('ip', ['link'])).toThrow(
      `the network namespace of process ${pid} is not the one`,
    );
  });

  test('a network that is not of its own is refused', async () => {
    const network = await NetworkNamespace.start();
    // Its process seems to be another one, which has the network of the machine itself.
    const other = spawn('sleep', ['60']);
    const pid = jest.spyOn(network, 'pid', 'get').mockReturnValue(other.pid!);
    try {
      expect(() => network.inside('ip', ['link'])).toThrow('is not the one that was made here');
    } finally {
      pid.mockRestore();
      other.kill();
      await once(other, 'exit');
      await network.stop();
    }
  });

  test('ends with the process that made it', async () => {
    const script = `
      require('${process.cwd()}/bin/loader.js').register('${process.cwd()}/node_modules/.cache/homelab-cdk');
      require('${__dirname}/network-namespace.ts').NetworkNamespace.start().then((n) => {
        console.log(n.pid);
        setInterval(() => undefined, 1000);
      });`;
    const maker = spawn('node', ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(maker.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(existsSync(`/proc/${pid}`)).toBe(true);
    maker.kill('SIGKILL');
    await waitFor('end of the network', 30, () => (existsSync(`/proc/${pid}`) ? undefined : true));
  });
});
