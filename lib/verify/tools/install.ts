import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

import { jobsOf, type Job } from './job';
import { environment, installedProgram, mirrorFolder, tofuConfiguration } from './layout';
import { locateOnPath } from './locate';
import { alone } from './lock';
import { seconds, type Progress } from './progress';
import { holds, readStamp, removeStamp, writeStamp, type Place } from './stamp';
import type { Source, Tool } from './tool';
import { fits, tellVersion, wanted } from './version';

/** A tool that is not there afterwards, and why. */
export interface Failure {
  /** The tool that is not there. */
  readonly tool: Tool;
  /** Why, for people. */
  readonly reason: string;
}

/** Whether a tool was seen to work before, and nothing has changed since. */
export function isReady(tool: Tool, place: Place): boolean {
  const stamp = readStamp(tool, place);
  return stamp !== undefined && holds(stamp, tool, place);
}

/**
 * Brings tools: takes what PATH has in the pinned version, and makes the rest.
 *
 * @throws BringError if another process does so in the same folder
 */
export async function installTools(
  asked: readonly Tool[],
  all: readonly Tool[],
  place: Place,
  progress: Progress,
): Promise<readonly Failure[]> {
  return alone(place.installed, async () => {
    configureTofu(place);
    const rest = asked.filter((tool) => !takeFromPath(tool, place, progress));
    const jobs = jobsOf(rest, all);
    // Go uses all cores by itself; a second build fills the time in which the first one links.
    const lanes = (source: Source) => (source === 'go' ? Math.min(2, cpus().length) : 1);
    const failures = await Promise.all(
      [...new Set(jobs.map(({ source }) => source))].map((source) =>
        inLanes(
          jobs.filter((job) => job.source === source),
          lanes(source),
          (job) => run(job, place, progress),
        ),
      ),
    );
    return failures.flat(2);
  });
}

/** OpenTofu looks for providers in the mirror alone, so that no judge depends on a network. */
function configureTofu({ installed }: Place): void {
  mkdirSync(mirrorFolder(installed), { recursive: true });
  const text = `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirrorFolder(installed))}\n  }\n}\n`;
  writeFileSync(tofuConfiguration(installed), text);
}

function takeFromPath(tool: Tool, place: Place, progress: Progress): boolean {
  const found = locateOnPath(tool, place);
  if (!('program' in found)) return false;
  writeStamp(tool, place, found);
  progress.end(tool, `on PATH: ${found.program}${tool.orNewer ? `, ${found.version}` : ''}`);
  return true;
}

async function run(job: Job, place: Place, progress: Progress): Promise<readonly Failure[]> {
  const started = performance.now();
  const failed = (reason: string) =>
    job.tools.map((tool) => {
      const [first = ''] = reason.split('\n');
      progress.end(tool, `not to be had: ${first}`);
      return { tool, reason };
    });
  try {
    const missing = await job.missing(place);
    if (missing !== undefined) return failed(missing);
    for (const tool of job.tools) {
      progress.begin(tool, job.doing);
      removeStamp(tool, place);
    }
    await job.bring(place);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return failed(error.message);
  }
  const failures: Failure[] = [];
  for (const tool of job.tools) {
    const reason = await confirm(tool, place);
    if (reason === undefined) progress.end(tool, `done  ${seconds(performance.now() - started)}`);
    else {
      progress.end(tool, `does not work: ${reason}`);
      failures.push({ tool, reason });
    }
  }
  return failures;
}

/** Asks a tool that was just brought for its version, and remembers it. */
async function confirm(tool: Tool, place: Place): Promise<string | undefined> {
  const program = installedProgram(tool, place.installed);
  const answer = await tellVersion(tool, program, environment(tool, program, place.installed));
  if ('silent' in answer) return `${program} ${answer.silent}`;
  const { version } = answer;
  if (!fits(tool, version)) return `version ${version} came, ${wanted(tool)} wanted`;
  writeStamp(tool, place, { version, where: 'installed', program });
  return undefined;
}

async function inLanes<T, R>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = [...items];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results.push(await work(next));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
