import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { must } from '../engine/run';

const recipe = join(__dirname, 'build-image.sh');
const template = join(__dirname, '../../../synth-out/vm-platform/packer/debian-13');
const preseed = join(template, 'http/preseed.cfg');
const cleanup = join(template, 'scripts/90-cleanup.sh');

const monthMilliseconds = 30 * 24 * 3600_000;

/** Where disks of templates are kept, for all checkouts: what HOMELAB_MACHINES names, else a folder of the user's caches. */
export function cacheFolder(): string {
  const { HOMELAB_MACHINES: named = '', XDG_CACHE_HOME: caches = '' } = process.env;
  if (named !== '') return named;
  return join(caches === '' ? join(homedir(), '.cache') : caches, 'homelab-cdk/machines');
}

/**
 * The disk of a template: Debian 13 with the packages that the lab's own template has, cleaned up by its own script. It takes two minutes once where
 * nothing else works, and again when its recipe is another; disks of other recipes are removed then.
 */
export async function templateDisk(cache = cacheFolder()): Promise<string> {
  const [, list] = /^d-i pkgsel\/include string (.+)$/m.exec(readFileSync(preseed, 'utf8')) ?? [];
  if (list === undefined) throw new Error(`${preseed} names no packages`);
  const recipes = [recipe, cleanup].map((file) => readFileSync(file));
  const digest = createHash('sha256').update(Buffer.concat(recipes)).update(list).digest('hex').slice(0, 12);
  const disk = join(cache, `debian-13-${digest}.raw`);
  const now = new Date();
  if (existsSync(disk)) {
    utimesSync(disk, now, now);
    return disk;
  }
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const { mtimeMs } = statSync(join(cache, name));
    if (mtimeMs < now.getTime() - monthMilliseconds) rmSync(join(cache, name), { recursive: true });
  }
  const work = mkdtempSync(join(cache, 'building-'));
  try {
    await must('bash', [recipe, work, cleanup, ...list.split(' ')], { timeoutSeconds: 1500 });
    // Another that did the same in the meantime has made an equal one.
    renameSync(join(work, 'disk.raw'), disk);
    return disk;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
