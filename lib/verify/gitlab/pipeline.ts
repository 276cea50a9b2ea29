import { posix } from 'node:path';
import { parse } from 'yaml';

import type { JudgedFile } from '../judge';

/** Whether GitLab takes a file for the pipeline of its repository. */
export function isPipeline(path: string): boolean {
  return posix.basename(path) === '.gitlab-ci.yml';
}

/** Jobs of a pipeline by their names; none if the file cannot be read. */
export function jobsIn({ text }: JudgedFile): readonly string[] {
  try {
    const document: unknown = parse(text);
    if (typeof document !== 'object' || document === null) return [];
    return Object.entries(document)
      .filter(
        ([name, job]) => !name.startsWith('.') && typeof job === 'object' && job !== null && 'script' in job,
      )
      .map(([name]) => name);
  } catch {
    return [];
  }
}
