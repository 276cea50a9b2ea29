import { readFileSync } from 'node:fs';

import { TofuResource, type TofuRootProps } from '../../lib';
import { labWithRoot } from '../constructs/tofu/small-root';
import { TofuFolder } from './tofu-folder';

const passphrase = { TF_VAR_state_passphrase: 'correct horse battery' };

let folder: TofuFolder;
beforeEach(() => (folder = new TofuFolder('platform/tofu', passphrase)));
afterEach(() => folder.remove());

/** Writes a root with one resource. */
function write(encryption?: NonNullable<TofuRootProps['encryption']>): void {
  const { app, root } = labWithRoot(encryption === undefined ? {} : { encryption });
  new TofuResource(root, 'made', { type: 'terraform_data', body: () => ({ input: 'a-text-of-the-lab' }) });
  folder.write(app);
}

const isPlain = (file: string) => readFileSync(folder.path(file), 'latin1').includes('a-text-of-the-lab');

test('state and plan are read with the passphrase alone', () => {
  write('enforced');
  expect(folder.plan().changes).toEqual(['create terraform_data.made']);
  expect(folder.apply().code).toBe(0);
  const state = JSON.parse(readFileSync(folder.path('terraform.tfstate'), 'utf8')) as object;
  expect(Object.keys(state)).toContain('encrypted_data');
  expect([isPlain('terraform.tfstate'), isPlain('test.tfplan')]).toEqual([false, false]);
  expect(folder.plan().changes).toEqual([]);

  const stranger = folder.seenFrom('platform/tofu', { TF_VAR_state_passphrase: 'another one altogether' });
  expect(stranger.plan()).toMatchObject({ code: 1, changes: [] });
  expect(stranger.plan().text).toContain('decryption failed');
});

test('a state that is not encrypted is refused, read once while it migrates, and encrypted from then on', () => {
  write();
  expect(folder.apply().code).toBe(0);
  expect(isPlain('terraform.tfstate')).toBe(true);
  write('migrate');
  expect(folder.apply('-refresh-only').code).toBe(0);
  write('enforced');
  expect(folder.plan()).toMatchObject({ code: 0, changes: [] });
});
