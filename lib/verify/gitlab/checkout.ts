import { posix } from 'node:path';

import type { JudgedFile } from '../judge';
import { runProgram } from '../process';
import { inScratch, writeFilesBelow } from '../scratch';

/** Who commits. */
const identity = [
  ['name', 'homelab'],
  ['email', 'homelab@example.invalid'],
] as const;

/** Git with nobody's settings. */
export const gitEnv = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/**
 * A repository of the output as a git checkout in a folder of its own: one commit on `main`, and an origin.
 *
 * @param base folder of the repository in the output
 */
export function withCheckout<T>(
  all: Iterable<JudgedFile>,
  base: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  return inScratch(async (folder) => {
    writeFilesBelow(folder, all, base);
    const origin = `git@gitlab.invalid:homelab/${posix.basename(base)}.git`;
    await git(folder, 'init', '--quiet', '--initial-branch', 'main');
    await git(folder, 'remote', 'add', 'origin', origin);
    for (const [name, value] of identity) await git(folder, 'config', `user.${name}`, value);
    await git(folder, 'add', '--all');
    await git(folder, 'commit', '--quiet', '--message', 'verify');
    await git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    await git(folder, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    return work(folder);
  });
}

/**
 * Runs git in a folder.
 *
 * @throws Error if it fails
 */
export async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  // A hook of git that runs this names its own repository.
  const own = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE'].flatMap((name) => ['-u', name]);
  const run = await runProgram('env', [...own, 'git', ...args], { cwd, env: gitEnv, timeoutSeconds: 30 });
  if (run.code !== 0) throw new Error(`git ${args.join(' ')} ended with ${run.code}: ${run.stderr}`);
  return run.stdout;
}
