import { z } from 'zod';

import { reportLists } from '../report/table';

const schema = z.object({ pipelines: reportLists.pipelines });

/** A job as the report has it. */
export interface ModelJob {
  /** Its name. */
  readonly name: string;
  /** Its stage. */
  readonly stage: string;
  /** Names of the jobs before it. */
  readonly needs: readonly string[];
}

/** Jobs that the report tells of, by the pipeline's file; or why it does not tell. */
export function modelJobs(
  report: unknown,
): ReadonlyMap<string, readonly ModelJob[]> | { readonly wrong: string } {
  const parsed = schema.safeParse(report);
  if (!parsed.success) return { wrong: `it does not tell the pipelines:\n${z.prettifyError(parsed.error)}` };
  return new Map(
    parsed.data.pipelines.map(({ file, jobs }) => [
      file,
      jobs.map(({ needs, ...job }) => ({
        ...job,
        needs: needs.map((need) => (typeof need === 'string' ? need : need.job)),
      })),
    ]),
  );
}
