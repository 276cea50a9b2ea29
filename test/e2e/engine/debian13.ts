import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { meetingPlace, type Engine } from './engine';
import { must, needPackages } from './run';

const recipe = join(__dirname, 'debian13.sh');

/**
 * Name of an image of Debian 13 with systemd, sshd, Python, sudo and cloud-init. It is made when it is not there, in two to
 * four minutes, and stays for the next story; another recipe makes another image.
 *
 * @param _engine that has it
 */
export async function debian13(_engine: Engine): Promise<string> {
  await needPackages({ debootstrap: 'debootstrap' });
  const version = createHash('sha256').update(readFileSync(recipe)).digest('hex').slice(0, 12);
  const image = `homelab-cdk/debian:13-${version}`;
  // Two stories that start at once make it once.
  const lock = join(meetingPlace, 'debian13');
  await must('flock', [lock, 'bash', recipe, image], { timeoutSeconds: 1800 });
  return image;
}
