import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App, Repository, s3State, TofuResource, TofuRoot } from '../../../lib';
import { tofu } from '../../../lib/verify/judges/tofu';
import { verify } from '../../../lib/verify/verify';

const bucket = { bucket: 'lab-states', key: 'platform/terraform.tfstate', region: 'us-east-2' };

/** What OpenTofu says of a root with its state in a bucket. */
async function judged(patch?: (s3: Record<string, unknown>) => void): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-backend-'));
  try {
    const app = new App();
    const root = new TofuRoot(new Repository(app, 'platform'), 'tofu', { backend: s3State(bucket) });
    new TofuResource(root, 'marker', { type: 'terraform_data', body: () => ({}) });
    if (patch !== undefined) root.file.patch(({ terraform }) => patch(terraform?.backend?.['s3'] ?? {}));
    app.synth(folder);
    const { verdicts } = await verify(folder, { judges: [tofu] });
    expect(verdicts[0]).toMatchObject({ files: 1 });
    expect(verdicts[0]?.notRun).toBeUndefined();
    return verdicts[0]!.faults.map(({ message }) => message);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a state in a bucket is read, and locked while OpenTofu plans', async () => {
  expect(await judged()).toEqual([]);
});

test('a state in a bucket that nobody locks', async () => {
  expect(await judged((s3) => (s3['use_lockfile'] = false))).toEqual([
    'the state is not locked during a plan',
  ]);
});

test('a setting that the backend does not have', async () => {
  expect(await judged((s3) => (s3['lockfile'] = true))).toEqual([
    expect.stringMatching(/tofu init.*lockfile/s),
  ]);
});
