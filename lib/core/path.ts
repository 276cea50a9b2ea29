/** What is wrong with a path, and the remedy. */
export interface PathFault {
  /** What is wrong, with the path. */
  readonly what: string;
  /** What to do, as one imperative sentence. */
  readonly fix: string;
}

/** A path below a folder of the output. */
export function outputPath(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/**
 * Why a path cannot be written: each file stays in its repository, on every system that checks it out.
 *
 * @param whole the path in the output folder, where a few names are the writer's own
 */
export function pathFaults(path: string, whole = path): readonly PathFault[] {
  const shown = JSON.stringify(path);
  const segments = path.split('/');
  if (segments.includes('..') || path.startsWith('/') || /^[A-Za-z]:/.test(path)) {
    return [
      { what: `path ${shown} leaves its repository`, fix: 'give a path below the repository, without ".."' },
    ];
  }
  // Control characters, and what Windows and macOS cannot check out.
  if (
    segments.some((segment) => segment === '' || segment === '.' || /[\\:*?"<>|\p{Cc}]|[ .]$/u.test(segment))
  ) {
    return [
      {
        what: `path ${shown} cannot be checked out everywhere`,
        fix: 'use letters, digits, "-", "_" and "." between single "/"',
      },
    ];
  }
  if (segments.some((segment) => segment.toLowerCase() === '.git')) {
    return [{ what: `path ${shown} is inside git's own folder`, fix: 'write to another folder' }];
  }
  if (whole === 'homelab.json' || segments.some((segment) => segment.startsWith('.homelab.'))) {
    return [{ what: `path ${shown} is a name that homelab keeps for itself`, fix: 'give it another path' }];
  }
  return [];
}
