import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

import type { ToolOf } from '../tool';
import { must, notOnPath, type Recipe } from './source';

/**
 * Packages of this Debian, unpacked and not installed: it needs no root, and no service is started. The lists of
 * packages are our own too, as those of the system may be missing or old, and what is installed is as good as nothing.
 */
export const debian: Recipe<'debian'> = {
  doing: 'unpacking',

  missing: () => Promise.resolve(notOnPath(['apt-get', 'dpkg-deb'])),

  async bring(tools, { installed }) {
    const work = join(installed, '.apt');
    const apt = aptIn(work);
    try {
      await apt(['update']);
      for (const tool of tools) {
        const root = join(installed, tool.name);
        const downloads = join(work, tool.name);
        rmSync(root, { recursive: true, force: true });
        for (const folder of [root, downloads]) mkdirSync(folder, { recursive: true });
        await apt(['download', ...(await packagesOf(tool, apt))], downloads);
        for (const file of readdirSync(downloads).sort()) {
          await must('dpkg-deb', ['--extract', join(downloads, file), root], { timeoutSeconds: 120 });
        }
      }
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

type Apt = (args: readonly string[], cwd?: string) => Promise<string>;

function aptIn(work: string): Apt {
  const lists = join(work, 'lists');
  const cache = join(work, 'cache');
  for (const folder of [lists, cache]) mkdirSync(join(folder, 'partial'), { recursive: true });
  const status = join(work, 'status');
  writeFileSync(status, '');
  const settings = [
    `Dir::State::lists=${lists}`,
    `Dir::Cache=${cache}`,
    'Dir::Cache::archives=.',
    // With the system's own a plan fails while something else is being installed, or is left half installed.
    `Dir::State::status=${status}`,
    // Nobody else may write into our folder.
    `APT::Sandbox::User=${userInfo().username}`,
    'Acquire::Retries=3',
    'Acquire::Languages=none',
  ];
  const options = ['--quiet', ...settings.flatMap((setting) => ['--option', setting])];
  return (args, cwd = work) =>
    must('apt-get', [...options, ...args], { cwd, env: { LC_ALL: 'C.UTF-8' }, timeoutSeconds: 10 * 60 });
}

/** Packages of a tool, and those of their dependencies that it needs. */
async function packagesOf(
  { packages, dependencies }: ToolOf<'debian'>,
  apt: Apt,
): Promise<readonly string[]> {
  if (dependencies === undefined) return packages;
  const plan = await apt(['--simulate', '--no-install-recommends', 'install', ...packages]);
  const pattern = new RegExp(dependencies);
  const more = [...plan.matchAll(/^Inst (\S+)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => pattern.test(name));
  return [...new Set([...packages, ...more])];
}
