import type { OutputFile } from '../../../lib/core/writer/write';

/** Names of the outputs that the kill test alternates between. */
export type Version = 'a' | 'b' | 'c';

/** Length of a file: most are small, some are large enough for a half-written one to show. */
function lengthOf(index: number): number {
  return index % 20 === 0 ? 200_000 : 300 + index * 40;
}

/** One of three outputs of 60 files in 30 folders: 54 are in all of them, six more in each alone. */
export function outputOfVersion(version: Version): Map<string, OutputFile> {
  const files = new Map<string, OutputFile>();
  const add = (path: string, index: number): void => {
    const line = `${path} in version ${version}\n`;
    const text = line.repeat(Math.ceil(lengthOf(index) / line.length)) + 'the end\n';
    files.set(path, { text, executable: (index + version.charCodeAt(0)) % 7 === 0, owner: `lab/${version}` });
  };
  for (let index = 0; index < 54; index += 1) {
    const folder = `repository-${index % 3}/part-${String(index % 27).padStart(2, '0')}`;
    add(`${folder}/file-${index}.txt`, index);
  }
  for (let index = 54; index < 60; index += 1) add(`only-${version}/deep/${index}/file.txt`, index);
  return files;
}
