import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App, Repository, TofuData, TofuProvider, TofuResource, TofuRoot } from '../../lib';
import { tofu } from '../../lib/verify/judges/tofu';
import { verify } from '../../lib/verify/verify';

/** A provider that nobody can have here; which version it is, is no matter to the tables of its fields. */
function provider(root: TofuRoot, name: string, namespace: string): void {
  const source = `registry.opentofu.org/${namespace}/${name}`;
  new TofuProvider(root, name, { name, source, version: '1.0.0', body: () => ({}) });
}

/** What the judge says of a root that a function fills. */
async function judged(fill: (root: TofuRoot) => void): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-absent-'));
  try {
    const app = new App();
    fill(new TofuRoot(new Repository(app, 'platform'), 'tofu', { requiredVersion: '>= 1.6.0' }));
    app.synth(folder);
    const { verdicts } = await verify(folder, { judges: [tofu] });
    expect(verdicts[0]?.notRun).toBeUndefined();
    return verdicts[0]!.faults.map(({ message }) => message);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each of them in one root, by the resource that takes any, with values of one in another. */
function allOfThem(root: TofuRoot): void {
  for (const name of ['random', 'tls', 'local']) provider(root, name, 'hashicorp');
  provider(root, 'talos', 'siderolabs');
  new TofuResource(root, 'admin', { type: 'random_password', body: () => ({ length: 24, special: false }) });
  const key = new TofuResource(root, 'ssh', {
    type: 'tls_private_key',
    body: () => ({ algorithm: 'ED25519' }),
  });
  new TofuResource(root, 'key', {
    type: 'local_sensitive_file',
    body: () => ({
      filename: 'id_ed25519',
      content: key.attribute('private_key_openssh'),
      file_permission: '0600',
    }),
  });
  const secrets = new TofuResource(root, 'lab', { type: 'talos_machine_secrets', body: () => ({}) });
  const configuration = new TofuData(root, 'worker', {
    type: 'talos_machine_configuration',
    body: () => ({
      cluster_name: 'lab',
      cluster_endpoint: 'https://192.0.2.1:6443',
      machine_type: 'worker',
      machine_secrets: secrets.attribute('machine_secrets'),
    }),
  });
  root.output('worker', { value: configuration.attribute('machine_configuration'), sensitive: true });
}

test('random, tls, local and talos are each used in one root, and right by the pages of their fields', async () => {
  expect(await judged(allOfThem)).toEqual([]);
});

test.each([
  ['random_password', { length: 'long' }, 'random_password.wrong: length is "long", a number is wanted'],
  ['tls_private_key', {}, 'tls_private_key.wrong: algorithm is missing'],
  ['local_file', { content: 'x' }, 'local_file.wrong: filename is missing'],
  ['talos_machine_secrets', { name: 'x' }, 'talos_machine_secrets.wrong: it has no argument name'],
])('a %s of %j is told by its name', async (type, body, message) => {
  const faults = await judged((root) => {
    allOfThem(root);
    new TofuResource(root, 'wrong', { type, body: () => body });
  });
  expect(faults).toEqual([message]);
});
