import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import type { JudgedFile } from './judge';
import { inScratch } from './scratch';
import { VerifyError } from './verify-error';

/** An output folder as it is read for verification. */
export interface Output {
  /** The files that the program wrote, by path. */
  readonly files: ReadonlyMap<string, JudgedFile>;
  /** The output's `report.json`; `undefined` if it has none. */
  readonly report: unknown;
}

/** What OpenTofu and Ansible leave behind when they are run in the folder itself. */
const leftBehind =
  /(^|\/)(\.terraform|\.devbox|collections|\.ansible|node_modules)(\/|$)|\.tfstate|\.terraform\.lock\.hcl$/;

/**
 * Reads an output folder: its files, who wrote each, and its report.
 *
 * @throws {@link VerifyError} if it is no output folder
 */
export function readOutput(folder: string): Output {
  const owners = readOwners(folder);
  const files = new Map<string, JudgedFile>();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== 'homelab.json' && !leftBehind.test(path))
    .sort();
  for (const path of paths) {
    const owner = owners.get(path);
    // What the program did not write is not its to answer for.
    if (owner !== undefined) files.set(path, { path, owner, text: readFileSync(join(folder, path), 'utf8') });
  }
  const report = files.get('report.json');
  return { files, report: report === undefined ? undefined : JSON.parse(report.text) };
}

function readOwners(folder: string): ReadonlyMap<string, string> {
  const file = join(folder, 'homelab.json');
  if (!existsSync(file)) {
    throw new VerifyError(
      `${folder} is no output of homelab: it has no homelab.json`,
      'run homelab synth first',
    );
  }
  try {
    const { files } = JSON.parse(readFileSync(file, 'utf8')) as { files: { path: string; owner: string }[] };
    return new Map(files.map(({ path, owner }) => [path, owner]));
  } catch {
    throw new VerifyError(`${file} cannot be read`, 'run homelab synth, which says what is wrong with it');
  }
}

/**
 * A copy of the output in a folder of its own, outside of any git checkout: ansible-lint passes over what git ignores, and a
 * judge may write where it likes.
 */
export function withCopy<T>(folder: string, output: Output, work: (copy: string) => Promise<T>): Promise<T> {
  return inScratch((copy) => {
    for (const path of output.files.keys()) cpSync(join(folder, path), join(copy, path));
    return work(copy);
  });
}
