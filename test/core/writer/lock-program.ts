import { closeSync, openSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../../lib/core/writer/lock';
import { WriteError } from '../../../lib/core/writer/write-error';

// Takes the lock again and again, and pretends to die with it most times. Ends with 0 if it was always alone.
const [, folder, marker] = process.argv as [string, string, string];
const dead = '999999999 dead';

for (let held = 0; held < 100;) {
  let release: () => void;
  try {
    release = takeLock(folder);
  } catch (error) {
    if (error instanceof WriteError && error.what.startsWith('another synth')) continue;
    throw error;
  }
  held += 1;
  // Fails if another process is in here as well.
  closeSync(openSync(marker, 'wx'));
  unlinkSync(marker);
  if (held % 4 === 0) release();
  else writeFileSync(join(folder, '.homelab.lock'), dead);
}
