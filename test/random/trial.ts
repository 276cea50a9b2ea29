import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { synth } from '../../lib/cli/synth';
import { excuses, failures } from '../../lib/cli/verify';
import { HomelabError, formatReport } from '../../lib/core/problem';
import type { Judge } from '../../lib/verify/judge';
import { judges as allJudges } from '../../lib/verify/judges';
import { verify } from '../../lib/verify/verify';
import { Coverage } from './coverage';
import { makeLab, type LabSpec } from './lab';

/** What became of one lab. */
export interface Trial {
  /** Number of its files. */
  readonly files: number;
  /** Judges that found a fault, or did not run. */
  readonly failed: readonly string[];
  /** What they said; empty if all is well. */
  readonly said: string;
}

const plain = { error: String, warning: String, quiet: String };

/** Writes a lab and gives it to the judges. A lab that has no file for a judge is nothing to it. */
export async function tryLab(spec: LabSpec, judges: readonly Judge[]): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-random-'));
  try {
    const app = makeLab(spec, new Coverage());
    synth(app, { out: folder });
    const files = app.output().size;
    const result = await verify(folder, { judges });
    const excused = excuses();
    const idle = result.verdicts.filter(
      (verdict) => verdict.notRun !== undefined && verdict.files > 0 && !excused(verdict),
    );
    const failed = result.verdicts.filter(({ faults, broke }) => faults.length > 0 || broke !== undefined);
    // The settings of a program that nobody knows are left to it.
    const unread = result.unread.filter((path) => !/\/config\/.*\.(conf|json)$/.test(path));
    const all = judges.length === allJudges.length;
    const said = [
      failures({ ...result, unread }, !all, plain),
      ...idle.map(({ judge, notRun = '' }) => `${judge} did not run: ${notRun}`),
    ];
    return {
      files,
      failed: [...failed, ...idle].map(({ judge }) => judge),
      said: said.filter((words) => words !== '').join('\n\n'),
    };
  } catch (error) {
    // What the types and the rules let pass must be written.
    if (error instanceof HomelabError)
      return { files: 0, failed: [], said: formatReport(error.problems, plain) };
    return {
      files: 0,
      failed: [],
      said: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
