import { cpSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join, posix } from 'node:path';

import { patternOf } from '../pattern';
import { withCheckout } from '../gitlab/checkout';
import { isPipeline, jobsIn } from '../gitlab/pipeline';
import { gitlabCiLocal, saidBy } from '../gitlab/runner';
import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { runProgram, type ProgramResult } from '../process';
import { inScratch, writeBelow } from '../scratch';
import { withoutAbsent } from '../tofu/absent';
import { rootsOf } from '../tofu/root';

/** Tools that the jobs call. */
const called = [
  'tofu',
  'terraform-provider-proxmox',
  'packer',
  'ansible-lint',
  'ansible-core',
  'ansible',
  'docker-compose',
];

/** Runs the jobs that change nothing, with the real programs. */
export const gitlabRun: Judge = {
  name: 'gitlab-run',
  says: 'runs the validate jobs; packer init and packer validate need the plugin: syntax only; galaxy offline; tofu without the providers of tables',
  tools: ['gitlab-ci-local', ...called],
  reads: (file) => isPipeline(file.path) && validateJobs(file).length > 0,
  async judge(bench) {
    const faults: Fault[] = [];
    // One repository after the other: the linter in one of them takes all cores.
    for (const file of bench.files) faults.push(...(await runJobs(bench, file)));
    return faults;
  },
};

/** Jobs of the stage in which nothing is changed. */
function validateJobs(file: JudgedFile): readonly string[] {
  return jobsIn(file).filter((name) => name.startsWith('validate:'));
}

function runJobs(bench: Bench, file: JudgedFile): Promise<readonly Fault[]> {
  const jobs = validateJobs(file);
  return withCheckout(readableHere(bench), posix.dirname(file.path), (folder) =>
    inScratch(async (bin) => {
      await writeStandIns(bench, bin);
      const tools = called.map((name) => bench.tool(name));
      const path = [bin, ...new Set(tools.map(({ program }) => dirname(program))), process.env['PATH'] ?? ''];
      const env = Object.assign({}, ...tools.map((tool) => tool.env)) as Record<string, string>;
      const run = await gitlabCiLocal(bench.tool('gitlab-ci-local'), folder, jobs, {
        env: { ...env, PATH: path.join(delimiter) },
        timeoutSeconds: 300,
      });
      return outcome(run, folder, jobs).map((message) => ({ file: file.path, message }));
    }),
  );
}

/** All files of the output; the roots without what is of a provider that cannot be had, which the judge of OpenTofu looks at. */
function readableHere({ all }: Bench): readonly JudgedFile[] {
  const files = [...all.values()];
  const roots = rootsOf({ files, all });
  const texts = new Map(roots.flatMap((root) => [...withoutAbsent(root).texts]));
  return files.map((file) => ({ ...file, text: texts.get(file.path) ?? file.text }));
}

/** Only a job that says that it passed has passed. */
function outcome(run: ProgramResult, folder: string, jobs: readonly string[]): readonly string[] {
  const passed = jobs.filter((job) => new RegExp(`^ PASS {2}${patternOf(job)}\\s*$`, 'm').test(run.stdout));
  const rest = jobs.filter((job) => !passed.includes(job));
  if (rest.length === 0) return run.code === 0 ? [] : [saidBy(run, folder)];
  return rest.map((job) => `job ${job} failed\n${saidByJob(run, folder, job)}`);
}

/** The command that failed and what it said; all that was said if the job was not even started. */
function saidByJob(run: ProgramResult, folder: string, job: string): string {
  const own = (mark: string, text: string) =>
    [...text.matchAll(new RegExp(`^${patternOf(job)} +\\${mark} ?(.*)$`, 'gm'))].map(([, line = '']) => line);
  const command = own('$', run.stdout).at(-1);
  if (command === undefined) return saidBy(run, folder);
  const errors = own('>', run.stderr);
  const lines = errors.length > 0 ? errors : own('>', run.stdout).slice(-30);
  return plainText([`$ ${command}`, ...lines].join('\n').replaceAll(`${folder}/`, ''));
}

/** Without a terminal's colours. */
function plainText(text: string): string {
  // eslint-disable-next-line no-control-regex -- that is what it looks for
  return text.replace(/\u001b\[[\d;]*m/g, '').trim();
}

/**
 * What cannot be done without a network is done as far as it goes. Packer's plugin is not to be had: `init` passes, and
 * `validate` reads the syntax. Collections are those of the `ansible` package, and Galaxy's own program says whether they
 * are what was asked for.
 */
async function writeStandIns(bench: Bench, bin: string): Promise<void> {
  const packer = bench.tool('packer').program;
  const plugins = await runProgram(packer, ['plugins', 'installed'], {
    env: bench.tool('packer').env,
    timeoutSeconds: 30,
  });
  if (!plugins.stdout.includes('/hashicorp/proxmox/')) {
    writeBelow(
      bin,
      'packer',
      `#!/bin/sh
case $1 in
  init) shift; for last; do :; done; exec ${quoted(packer)} validate -syntax-only "$last" ;;
  validate) shift; exec ${quoted(packer)} validate -syntax-only "$@" ;;
  *) exec ${quoted(packer)} "$@" ;;
esac
`,
      0o755,
    );
  }
  await writeGalaxy(bench, bin);
}

async function writeGalaxy(bench: Bench, bin: string): Promise<void> {
  const core = bench.tool('ansible-core');
  const galaxy = core.programs['ansible-galaxy'] ?? 'ansible-galaxy';
  const list = ['collection', 'list', '--format', 'json'];
  const { stdout } = await runProgram(galaxy, list, { env: core.env, timeoutSeconds: 60 });
  const collections = join(bin, 'collections');
  copyCollections(JSON.parse(stdout === '' ? '{}' : stdout) as Collections, collections, bench);
  writeBelow(
    bin,
    'ansible-galaxy',
    `#!/bin/sh
if [ "$2" != install ]; then exec ${quoted(galaxy)} "$@"; fi
# The folder after -p is where the job wants them.
previous=
for argument; do
  if [ "$previous" = -p ]; then mkdir -p "$argument" && cp -R ${quoted(collections)}/. "$argument" || exit 1; fi
  previous=$argument
done
exec ${quoted(galaxy)} "$@" --offline
`,
    0o755,
  );
}

/** Collections that are there, by the folder that they are in. */
type Collections = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Those that some requirements.yml names. */
function copyCollections(there: Collections, to: string, { all }: Bench): void {
  mkdirSync(to, { recursive: true });
  const wanted = [...all.values()]
    .filter(({ path }) => posix.basename(path) === 'requirements.yml')
    .flatMap(({ text }) => text.match(/\b\w+\.\w+\b/g) ?? []);
  for (const [folder, names] of Object.entries(there)) {
    for (const name of wanted.filter((collection) => collection in names)) {
      const path = name.replace('.', '/');
      cpSync(join(folder, path), join(to, 'ansible_collections', path), { recursive: true });
    }
  }
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}
