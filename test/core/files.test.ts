import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isFileThere } from '../../lib/core/files';

const folder = mkdtempSync(join(tmpdir(), 'homelab-files-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('what the system does not take as a path is no file', () => {
  writeFileSync(join(folder, 'there'), '');
  symlinkSync('circle', join(folder, 'circle'));
  expect(isFileThere(join(folder, 'there'))).toBe(true);
  expect(isFileThere(folder)).toBe(false);
  for (const name of ['missing', 'there/below', 'circle', 'a'.repeat(300), 'nul\0'])
    expect(isFileThere(join(folder, name))).toBe(false);
});
