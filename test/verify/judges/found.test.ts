import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Host, Repository, roles, Share } from '../../../lib';
import { synth } from '../../../lib/cli/synth';
import { jinja } from '../../../lib/verify/judges/jinja';
import { verify } from '../../../lib/verify/verify';
import { SmallLab } from '../../rejections/small-lab';

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
  const folder = mkdtempSync(join(tmpdir(), 'homelab-found-'));
  try {
    synth(app, { out: folder });
    const { verdicts } = await verify(folder, { judges: [jinja] });
    expect(verdicts).toMatchObject([{ faults: [] }]);
    expect(verdicts[0]?.files).toBeGreaterThan(10);
    expect([verdicts[0]?.notRun, verdicts[0]?.broke]).toEqual([undefined, undefined]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
