import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { must, notOnPath, type Recipe } from './source';

/** Installed as a lock file says, and nothing of it run meanwhile. */
export const npm: Recipe<'npm'> = {
  doing: 'installing',

  missing: () => Promise.resolve(notOnPath(['npm'])),

  async bring(tools, { tools: folder, installed }) {
    for (const { name } of tools) {
      const place = join(installed, name);
      rmSync(place, { recursive: true, force: true });
      // With the description comes a program of ours, where the tool has none itself.
      cpSync(join(folder, name), place, { recursive: true });
      const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
      await must('npm', ['ci', ...quietly], { cwd: place, timeoutSeconds: 15 * 60 });
    }
  },
};
