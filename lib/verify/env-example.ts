import { posix } from 'node:path';

import { envLines } from './compose/project';
import type { JudgedFile } from './judge';

/**
 * What the `.env.example` of a folder, or of the nearest folder above it, has by name; a value that a person fills in is
 * empty.
 */
export function envExample(
  folder: string,
  all: ReadonlyMap<string, JudgedFile>,
): ReadonlyMap<string, string> {
  for (let place = folder; place !== '.' && place !== ''; place = posix.dirname(place)) {
    const file = all.get(`${place}/.env.example`);
    if (file !== undefined) return new Map(envLines(file.text).map(({ name, value }) => [name, value]));
  }
  return new Map();
}
