import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { LOCK_FILE, sha256 } from './paths';
import { WriteError, onDisk, systemCode } from './write-error';

/** A lock file as found on disk. */
interface Lock {
  /** Process that made it; absent as long as it has not written its number. */
  readonly pid: number | undefined;
  /** Differs between any two lock files, even of the same process. */
  readonly identity: string;
}

function unlessAbsent<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function readLock(place: string): Lock | undefined {
  return unlessAbsent(() => {
    const file = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const { ino, ctimeNs } = fstatSync(file, { bigint: true });
      const content = readFileSync(file, 'utf8');
      const pid = /^[1-9]\d*/.exec(content)?.[0];
      const identity = sha256(`${ino} ${ctimeNs} ${content}`).slice(0, 16);
      return { pid: pid === undefined ? undefined : Number(pid), identity };
    } finally {
      closeSync(file);
    }
  });
}

function isAlive(pid: number): boolean {
  // A process holds no lock when it asks for one: its own number means another process had it, before a restart
  // of the container say.
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not permitted: there is such a process, of another user.
    return systemCode(error) === 'EPERM';
  }
}

/** Waits a little for the number of a process that has only just made its lock file. */
function settled(place: string): Lock | undefined {
  let lock = readLock(place);
  for (let tries = 0; lock !== undefined && lock.pid === undefined && tries < 20; tries += 1) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    lock = readLock(place);
  }
  return lock;
}

/** Who holds the lock of a folder: a process, one that died with it, or nobody. */
export function lockHolder(folder: string): number | 'dead' | undefined {
  const place = join(folder, LOCK_FILE);
  const lock = onDisk(place, () => settled(place));
  if (lock === undefined) return undefined;
  return lock.pid !== undefined && isAlive(lock.pid) ? lock.pid : 'dead';
}

/** Says that somebody else is writing. */
export function busy(folder: string, pid: number): WriteError {
  return new WriteError(
    `another synth (process ${pid}) is writing to ${folder}`,
    [join(folder, LOCK_FILE)],
    `wait until it has ended; if process ${pid} is no synth, delete this file`,
  );
}

function isCreated(place: string): boolean {
  let file: number;
  try {
    file = openSync(place, 'wx', 0o644);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(file, `${process.pid} ${randomUUID()}\n`);
  } catch (error) {
    unlinkSync(place);
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

/**
 * Creates a lock file, or takes over that of a dead process.
 *
 * Two that find the same dead process must not both remove its lock: the second would remove what the first put in
 * its place. So only the holder of a second lock, named after the very file found, may remove it, and looks again
 * first. That second lock may have died with its holder as well, and is taken over in the same way.
 */
function acquire(folder: string, place: string): void {
  while (!isCreated(place)) {
    const found = settled(place);
    if (found === undefined) continue;
    if (found.pid !== undefined && isAlive(found.pid)) throw busy(folder, found.pid);
    const guard = `${place}-${found.identity}`;
    acquire(folder, guard);
    try {
      if (readLock(place)?.identity === found.identity) unlinkSync(place);
    } finally {
      unlessAbsent(() => {
        unlinkSync(guard);
      });
    }
  }
}

/**
 * Makes this process the only one that writes to a folder.
 *
 * @returns what gives the lock back
 * @throws WriteError if another process is writing, or the folder cannot be written
 */
export function takeLock(folder: string): () => void {
  const place = join(folder, LOCK_FILE);
  // The first thing that is written: if that fails, it is the folder that the user has to look at.
  onDisk(folder, () => {
    acquire(folder, place);
    // Left by processes that died while they took a lock over; the lock they were for is gone.
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(`${LOCK_FILE}-`)) continue;
      unlessAbsent(() => {
        unlinkSync(join(folder, name));
      });
    }
  });
  return () => {
    onDisk(place, () =>
      unlessAbsent(() => {
        unlinkSync(place);
      }),
    );
  };
}
