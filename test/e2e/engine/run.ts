import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

import { askProgram, findOnPath, runAtOnce, type ProgramOptions } from '../../../lib/verify/process';

/**
 * What a program says that ends well.
 *
 * @throws Error with the end of its messages, if it does not
 */
export async function must(
  program: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<string> {
  const { code, stdout, stderr } = await runAtOnce(program, args, options);
  if (code === 0) return stdout;
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-40).join('\n');
  throw new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${said}`);
}

/**
 * Installs Debian packages for programs that are not there.
 *
 * @param wanted package by program: `{ dockerd: 'docker.io' }`
 * @throws Error if somebody else than root would have to install them
 */
export async function needPackages(wanted: Readonly<Record<string, string>>): Promise<void> {
  const missing = Object.entries(wanted)
    .filter(([program]) => findOnPath(program) === undefined)
    .map(([, name]) => name);
  if (missing.length === 0) return;
  if (userInfo().uid !== 0)
    throw new Error(`this story needs the Debian packages ${missing.join(', ')}: install them, or be root`);
  // Stories run beside each other, and apt does not wait for another apt.
  const apt = (...args: readonly string[]) => [join(tmpdir(), 'homelab-apt.lock'), 'apt-get', ...args];
  const install = apt('install', '-y', '--no-install-recommends', ...missing);
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutSeconds: 600 };
  // The lists may be there and current; to bring them takes longer than to try.
  if (askProgram('flock', install, options).code === 0) return;
  await must('flock', apt('update'), options);
  await must('flock', install, options);
}
