import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { must } from '../engine/run';

const recipe = join(__dirname, 'build-image.sh');
const template = join(__dirname, '../../../synth-out/vm-platform/packer/debian-13');
const preseed = join(template, 'http/preseed.cfg');
const cleanup = join(template, 'scripts/90-cleanup.sh');

/** Where disks of templates are kept: what HOMELAB_MACHINES names, else `.cache/machines` of this checkout. */
export function cacheFolder(): string {
  const named = process.env['HOMELAB_MACHINES'] ?? '';
  return named === '' ? join(__dirname, '../../../.cache/machines') : named;
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
  if (existsSync(disk)) return disk;
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    if (name.startsWith('debian-13-')) rmSync(join(cache, name));
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
