/**
 * A reason not to write that the user can do something about: what is wrong, where, and how to get on.
 *
 * The message is meant to be printed without the stack.
 */
export class WriteError extends Error {
  override readonly name = 'WriteError';

  constructor(
    /** What is wrong, in one sentence. */
    readonly what: string,
    /** Paths that it is about, one a line in the message. */
    readonly where: readonly string[],
    /** What the user can do. */
    readonly fix: string,
  ) {
    super([what, ...where.map((place) => `    at ${place}`), `   fix ${fix}`].join('\n'));
  }
}

const ROOM = {
  what: 'the disk is full',
  fix: 'free some space and synth again; no file was left half-written',
};
const RIGHTS = {
  what: 'reading or writing is not permitted',
  fix: 'give your user the right to read and write there, or choose another output folder',
};
const FOLDER = {
  what: 'a folder stands where a file belongs',
  fix: 'move the folder away or delete it, then synth again',
};

/** What the error codes of the operating system mean to somebody who writes a homelab. */
const reasons: Readonly<Record<string, { readonly what: string; readonly fix: string }>> = {
  ENOSPC: ROOM,
  EDQUOT: ROOM,
  EFBIG: ROOM,
  EACCES: RIGHTS,
  EPERM: RIGHTS,
  EROFS: {
    what: 'the file system is read-only',
    fix: 'mount it for writing, or choose another output folder',
  },
  EISDIR: FOLDER,
  ENOTEMPTY: FOLDER,
  ENOTDIR: {
    what: 'a file stands where a folder belongs',
    fix: 'move the file away or delete it, then synth again',
  },
  EEXIST: {
    what: 'something that homelab does not know stands where it has to write',
    fix: 'delete it if nothing else needs it, then synth again',
  },
  ELOOP: {
    what: 'a symbolic link stands where output belongs',
    fix: 'replace the link by what it points to, or delete it, then synth again',
  },
  ENAMETOOLONG: {
    what: 'the name is too long for the file system',
    fix: 'shorten the ids that the name is made of',
  },
};

/**
 * Code that the operating system gave for an error, such as `ENOENT`; nothing for any other error.
 *
 * Asked by shape: under a test runner the errors of `node:fs` are no instances of the `Error` seen here.
 */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('syscall' in error) || !('code' in error))
    return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Runs an action on the disk, its failures told as a {@link WriteError} about `path`.
 *
 * Errors that do not come from the operating system are bugs and pass through as they are.
 */
export function onDisk<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    const reason = reasons[code] ?? {
      what: `the operating system refused (${code})`,
      fix: 'look at the disk, then synth again',
    };
    throw new WriteError(reason.what, [path], reason.fix);
  }
}
