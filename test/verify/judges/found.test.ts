import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ComposeStack, Host, ProxmoxContainer, Repository, roles, Share, type App } from '../../../lib';
import { synth } from '../../../lib/cli/synth';
import type { Judge } from '../../../lib/verify/judge';
import { compose } from '../../../lib/verify/judges/compose';
import { configFiles } from '../../../lib/verify/judges/config-files';
import { jinja } from '../../../lib/verify/judges/jinja';
import { verify } from '../../../lib/verify/verify';
import { ProxmoxLab, SmallLab } from '../../rejections/small-lab';

/** What random labs found, and only a real tool can tell. */

// systemd takes a blank in RequiresMountsFor= for the end of a path, and then Docker starts without the share.
test('Docker waits for a share that is mounted at a path with a blank', async () => {
  const { app, lan } = new SmallLab();
  const repository = new Repository(app, 'machines');
  const nas = new Host(app, 'nas', { address: lan.at(4) });
  const media = new Share(nas, 'media', { path: '/volume1/media', over: lan });
  new Host(repository, 'web', {
    address: lan.at(30),
    roles: [roles.nfs(), roles.docker()],
    mounts: [media.at('/mnt/my media'), media.at('/mnt/100%')],
  });
  expect(await accepted(app, jinja)).toBeGreaterThan(10);
});

// The report's own table did not know containers, so every lab with one failed.
test('the report of a lab with a container', async () => {
  const { app, node, lan, root } = new ProxmoxLab();
  new ProxmoxContainer(root, 'dns', {
    node,
    vmId: 130,
    template: 'local:vztmpl/debian-13-standard_amd64.tar.zst',
    os: 'debian',
    cores: 1,
    memory: '512MiB',
    disk: '8GiB',
    network: lan.at(31),
    volumes: [{ path: '/srv/data', size: '10GiB' }],
  });
  expect(await accepted(app, configFiles)).toBe(2);
});

// The report's table wanted a name of each container, and a network of what is no container at all.
test('a stack without names of containers, and with what Compose has from elsewhere', async () => {
  const { app, docker } = new SmallLab();
  new ComposeStack(new Repository(app, 'docker-stacks'), 'ai', {
    host: docker,
    defaults: { containerName: false },
    services: {
      database: { provider: { type: 'awesomecloud', options: { size: '10GiB' } } },
      app: { image: 'nginx:1.27', environment: ['SHELL'] },
    },
  });
  expect(await accepted(app, configFiles)).toBe(1);
  expect(await accepted(app, compose)).toBe(1);
});

/** How many files of a lab the judge read; it must have read all of them, and found nothing. */
async function accepted(app: App, judge: Judge): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-found-'));
  try {
    synth(app, { out: folder });
    const { verdicts } = await verify(folder, { judges: [judge] });
    expect(verdicts).toMatchObject([{ faults: [] }]);
    expect([verdicts[0]?.notRun, verdicts[0]?.broke]).toEqual([undefined, undefined]);
    return verdicts[0]?.files ?? 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
