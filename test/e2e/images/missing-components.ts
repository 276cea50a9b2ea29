import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { must } from '../engine/run';
import type { DebianArchive, Entry } from './debian-archive';

/** Components that an installation like ours works with, and the packages with the same programs. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  'e2fsprogs-udeb': ['e2fsprogs', 'libext2fs2t64', 'libcom-err2', 'libss2'],
};

/**
 * Makes components that a mirror lists and has not: of the packages with the same programs, and empty ones of what this
 * installation does not use, but others depend on.
 *
 * @returns the files by their place in the mirror
 */
export async function makeComponents(
  archive: DebianArchive,
  missing: readonly Entry[],
  folder: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of missing) {
    const { Package: name = '', Version: version = '', Depends: depends, Filename: path = '' } = entry;
    const tree = join(folder, name);
    mkdirSync(join(tree, 'DEBIAN'), { recursive: true });
    for (const one of packagesOf[name] ?? []) {
      const file = join(folder, `${one}.deb`);
      writeFileSync(file, await archive.package(one));
      await must('dpkg-deb', ['--extract', file, tree]);
    }
    rmSync(join(tree, 'usr/share'), { recursive: true, force: true });
    const control = [
      ...[`Package: ${name}`, `Version: ${version}`, 'Architecture: amd64', 'Maintainer: story'],
      ...(depends === undefined ? [] : [`Depends: ${depends}`]),
      ...['Section: debian-installer', 'Priority: optional', `Description: ${entry['Description'] ?? name}`],
    ];
    writeFileSync(join(tree, 'DEBIAN/control'), `${control.join('\n')}\n`);
    const built = join(folder, `${name}.udeb`);
    await must('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', tree, built]);
    files.set(path, readFileSync(built));
  }
  return files;
}
