import { posix } from 'node:path';
import { z } from 'zod';

import { withCheckout } from '../gitlab/checkout';
import { modelJobs, type ModelJob } from '../gitlab/model';
import { isPipeline } from '../gitlab/pipeline';
import { gitlabCiLocal, saidBy } from '../gitlab/runner';
import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { schemaFaults } from '../schema';

const listing = z.array(
  z.object({
    name: z.string(),
    stage: z.string(),
    needs: z.array(z.object({ job: z.string() })).default([]),
  }),
);

/** GitLab's schema, and a runner's view of the pipeline. */
export const gitlab: Judge = {
  name: 'gitlab',
  says: "GitLab's schema; the jobs, their stages and needs are those of the model",
  tools: ['check-jsonschema', 'gitlab-ci-local'],
  reads: ({ path }) => isPipeline(path),
  async judge(bench) {
    const model = modelJobs(bench.report);
    if ('wrong' in model) return [{ file: 'report.json', message: model.wrong }];
    const [bySchema, ...byRunner] = await Promise.all([
      schemaFaults(bench.tool('check-jsonschema'), 'vendor.gitlab-ci', bench, [
        '--data-transform',
        'gitlab-ci',
      ]),
      ...bench.files.map((file) => listFaults(bench, file, model.get(file.path))),
    ]);
    return [...bySchema, ...byRunner.flat()];
  },
};

async function listFaults(
  bench: Bench,
  file: JudgedFile,
  model?: readonly ModelJob[],
): Promise<readonly Fault[]> {
  const fault = (message: string): Fault => ({ file: file.path, message });
  if (model === undefined) return [fault('report.json knows no pipeline of this file')];
  return withCheckout(bench.all.values(), posix.dirname(file.path), async (folder) => {
    const run = await gitlabCiLocal(bench.tool('gitlab-ci-local'), folder, ['--list-json'], {
      timeoutSeconds: 60,
    });
    const jobs = run.code === 0 ? readListing(run.stdout) : undefined;
    if (jobs === undefined) return [fault(saidBy(run, folder))];
    return differences(jobs, model).map(fault);
  });
}

function readListing(text: string): readonly ModelJob[] | undefined {
  try {
    const jobs = listing.parse(JSON.parse(text));
    return jobs.map(({ needs, ...job }) => ({ ...job, needs: needs.map((need) => need.job) }));
  } catch {
    return undefined;
  }
}

function differences(jobs: readonly ModelJob[], model: readonly ModelJob[]): readonly string[] {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const known = new Set(model.map(({ name }) => name));
  return [
    ...jobs.filter(({ name }) => !known.has(name)).map(({ name }) => `job ${name} is not in the model`),
    ...model.flatMap((job) => {
      const found = byName.get(job.name);
      if (found === undefined) return [`the model has a job ${job.name}, the pipeline has not`];
      const [is, shall] = [found, job].map(
        ({ stage, needs }) => `stage ${stage}, needs [${needs.join(', ')}]`,
      );
      return is === shall ? [] : [`job ${job.name}: ${is ?? ''}, in the model ${shall ?? ''}`];
    }),
  ];
}
