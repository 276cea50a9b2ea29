import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';

import type { Judge, Verdict } from '../../../lib/verify/judge';
import { verify } from '../../../lib/verify/verify';

/** The committed output. */
export const output = join(__dirname, '..', '..', '..', 'synth-out');

/** Changes files of an output, by their paths. */
export interface Output {
  /** Puts another text in a place of a file; the place must be there, once or more often. */
  replace(path: string, text: string | RegExp, by: string): void;
  /** Changes a JSON file's data. */
  json(path: string, change: (data: never) => void): void;
  /** Adds a file, as if a construct had written it. */
  add(path: string, owner: string, text: string): void;
}

/** What of the output is judged again. */
export type Near = 'file' | 'folder' | 'repository';

/**
 * What a judge says of the output with something planted in it.
 *
 * @param near for a judge that reads each file or each folder by itself: it reads those in which something is planted
 */
export async function judgePlanted(
  judge: Judge,
  plant: (output: Output) => void,
  near: Near = 'repository',
): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-planted-'));
  try {
    cpSync(output, folder, { recursive: true });
    const touched = new Set<string>();
    plant(outputAt(folder, touched));
    // The other repositories are judged when nothing is planted. The report tells of all of them.
    const paths = [...touched];
    const some = paths.length > 0 && paths.every((path) => path.includes('/'));
    const repositories = [...new Set(paths.map((path) => path.split('/')[0]!))];
    const asked: Judge = some
      ? {
          ...judge,
          reads: (file) => judge.reads(file) && paths.some((path) => isNear(file.path, path, near)),
        }
      : judge;
    const { verdicts } = await verify(folder, { judges: [asked], ...(some && { repositories }) });
    return verdicts[0]!;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isNear(path: string, touched: string, near: Near): boolean {
  if (near === 'repository') return true;
  return near === 'file' ? path === touched : posix.dirname(path) === posix.dirname(touched);
}

/** Notes the files that are changed. */
function outputAt(folder: string, touched: Set<string>): Output {
  const change = (path: string, by: (text: string) => string) => {
    if (path !== 'homelab.json') touched.add(path);
    const file = join(folder, path);
    const before = readFileSync(file, 'utf8');
    const after = by(before);
    if (after === before) throw new Error(`nothing was changed in ${path}`);
    writeFileSync(file, after);
  };
  const json: Output['json'] = (path, edit) =>
    change(path, (text) => {
      const data = JSON.parse(text) as never;
      edit(data);
      return `${JSON.stringify(data, null, 2)}\n`;
    });
  return {
    replace: (path, text, by) => change(path, (before) => before.replace(text, () => by)),
    json,
    add: (path, owner, text) => {
      touched.add(path);
      writeFileSync(join(folder, path), text);
      json('homelab.json', ({ files }: { files: { path: string; owner: string }[] }) =>
        files.push({ path, owner }),
      );
    },
  };
}
