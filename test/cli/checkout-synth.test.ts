import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-checkout-'));
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(
    join(folder, 'main.ts'),
    `import { App, RenovateConfig } from ${JSON.stringify(join(root, 'lib'))};
const app = new App();
new RenovateConfig(app, 'renovate', { catalogues: ['images.ts'] });
app.synth();
`,
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const copy = () => readFileSync(join(folder, 'renovate.json'), 'utf8');

/** What `npm run synth` runs, in a lab of its own. */
function synth(...args: readonly string[]) {
  const script = join(root, 'build', 'synth.js');
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stderr };
}

test('synth copies the file of Renovate to where Renovate looks; --check only compares', () => {
  expect(synth()).toEqual({ status: 0, stderr: '' });
  expect(copy()).toBe(readFileSync(join(folder, 'synth-out', 'renovate.json'), 'utf8'));
  expect(synth('--check')).toEqual({ status: 0, stderr: '' });

  writeFileSync(join(folder, 'renovate.json'), '{}\n');
  expect(synth('--check')).toEqual({
    status: 1,
    stderr: 'renovate.json is not synth-out/renovate.json: run npm run synth\n',
  });
  expect(copy()).toBe('{}\n');
});
