import { join } from 'node:path';

import type { App } from './app';
import { Artifact, placeOfFile } from './artifact';
import { textUnder } from './files';
import { HomelabError, type Problem } from './problem';

/**
 * Refuses an output whose files cannot follow those that are there: what a reader remembers of the old ones would be lost.
 *
 * @throws {@link HomelabError} with all that is wrong
 */
export function checkSuccession(app: App, folder: string): void {
  const files = app.output();
  const problems = app.allOf<Artifact>(Artifact).flatMap((artifact): readonly Problem[] => {
    const { dialect, path } = artifact;
    const after = files.get(path)?.text;
    if (dialect.succession === undefined || after === undefined) return [];
    // What cannot be read is for the writer to tell.
    const before = textUnder(join(folder, path));
    if (before === undefined || before === after) return [];
    return [...dialect.succession(before, after)].map(({ code, what, fix, severity = 'error' }) => ({
      code,
      severity,
      what,
      where: [placeOfFile(artifact)],
      fix,
    }));
  });
  if (problems.some(({ severity }) => severity === 'error')) throw new HomelabError(problems);
}
