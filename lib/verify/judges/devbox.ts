import { realpathSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { z } from 'zod';

import { quoteEnv } from '../../formats/env';
import { tableFaults } from '../config/table';
import { devboxRun, type Call, type Script, type ScriptRun } from '../devbox/run';
import { devboxTable, isDevbox } from '../devbox/table';
import { readExample } from '../env/example';
import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { runProgram } from '../process';
import { reportLists } from '../report/table';
import { inScratch, writeFilesBelow } from '../scratch';

const model = z.object({ environments: reportLists.environments });

type ModelScripts = z.infer<typeof model>['environments'][number]['scripts'];

/** Arguments that a careless script takes apart. Devbox itself reads `$` in them, so there is none. */
const args = ['plan', '-var=a b', '--', '*', 'it\'s "so"', ';', '', '\\'];

/** Programs that a script may call before the one it is named after. */
const helpers = ['ansible-galaxy'];

/** Devbox's fields, and its scripts under a stand-in of `devbox run`. */
export const devbox: Judge = {
  name: 'devbox',
  says: 'a table of its fields; each script, as devbox would run it, calls its program in the folder of the model',
  tools: [],
  reads: isDevbox,
  async judge(bench) {
    const report = model.safeParse(bench.report);
    if (!report.success) {
      const message = `it does not tell the environments:\n${z.prettifyError(report.error)}`;
      return [{ file: 'report.json', message }];
    }
    const faults = await Promise.all(
      bench.files.map(async (file) => {
        const known = report.data.environments.find((environment) => environment.file === file.path);
        const messages = await fileFaults(bench, file, known?.scripts);
        return messages.map((message): Fault => ({ file: file.path, message }));
      }),
    );
    return faults.flat();
  },
};

async function fileFaults(bench: Bench, file: JudgedFile, known?: ModelScripts): Promise<readonly string[]> {
  const document = parsed(file.text);
  if (typeof document === 'string') return [document];
  const wrong = tableFaults(devboxTable, document.value);
  if (wrong.length > 0) return wrong;
  if (known === undefined) return ['report.json knows no environment of this file'];
  const { shell = {} } = document.value as z.infer<typeof devboxTable>;
  const scripts = new Map(Object.entries(shell.scripts ?? {}).map(([name, lines]) => [name, [lines].flat()]));
  const results = await Promise.all([
    ...[...scripts].map(([name, lines]) => syntaxFaults(name, lines)),
    ...known.map(({ script: name, folder }) => {
      const lines = scripts.get(name);
      if (lines === undefined) return [`the model has a script ${name}, the file has not`];
      return scriptFaults(bench, posix.dirname(file.path), folder, {
        name,
        lines,
        hook: [shell.init_hook ?? []].flat(),
        programs: [...known.map(({ script }) => script), ...helpers],
      });
    }),
  ]);
  return results.flat();
}

function parsed(text: string): { readonly value: unknown } | string {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return `it is no JSON: ${(error as Error).message}`;
  }
}

async function syntaxFaults(name: string, lines: readonly string[]): Promise<readonly string[]> {
  const run = await runProgram('sh', ['-n'], { input: `${lines.join('\n')}\n`, timeoutSeconds: 10 });
  return run.code === 0 ? [] : [`script ${name}: ${run.stderr.trim()}`];
}

function scriptFaults(
  { all }: Bench,
  repository: string,
  folder: string,
  script: Omit<Script, 'project' | 'machine'>,
): Promise<readonly string[]> {
  return inScratch(async (scratch) => {
    const here = {
      ...script,
      project: join(realpathSync(scratch), 'project'),
      machine: join(scratch, 'machine'),
    };
    writeFilesBelow(here.project, all.values(), repository);
    const run = async () => relativeTo(here.project, await devboxRun(here, args));
    const bare = callFaults(await run(), script.name, folder);
    // Only a script that reads `.env` can be asked for what is in it.
    if (bare.length > 0 || !script.lines.some((line) => line.includes('.env'))) return bare;
    const { lines } = readExample(all.get(`${repository}/.env.example`)?.text ?? '');
    const variables = lines.map(({ name }) => name);
    const values = new Map(variables.map((name) => [name, `${name} it's $HOME "and" #1 \\`]));
    const env = [...values].map(([name, value]) => `${name}=${quoteEnv(value)}\n`).join('');
    writeFilesBelow(here.project, [{ path: `${repository}/.env`, owner: '', text: env }], repository);
    const filled = await run();
    return [...callFaults(filled, script.name, folder), ...variableFaults(filled, script.name, values)];
  });
}

/** The same with folders as the model has them. */
function relativeTo(project: string, { code, said, calls }: ScriptRun): ScriptRun {
  return {
    code,
    said: said.replaceAll(`${project}/`, ''),
    calls: calls.map((call) => ({ ...call, folder: relative(project, call.folder) })),
  };
}

/** Whether the program was called last, in its folder, with the arguments that were given. */
function callFaults({ code, said, calls }: ScriptRun, name: string, folder: string): readonly string[] {
  if (code !== 0) return [`script ${name} ended with ${code}: ${said}`];
  const last = calls.at(-1);
  if (last?.program !== name) return [`script ${name} ends with ${last?.program ?? 'no call at all'}`];
  const wrong = calls
    .filter((call) => call.folder !== folder)
    .map((call) => `script ${name} calls ${shown(call)} in "${call.folder}", the model has "${folder}"`);
  if (JSON.stringify(last.args) !== JSON.stringify(args)) {
    wrong.push(
      `script ${name} was given ${JSON.stringify(args)}, the program got ${JSON.stringify(last.args)}`,
    );
  }
  return wrong;
}

function shown({ program, args: given }: Call): string {
  return [program, ...given.slice(0, 2)].join(' ');
}

function variableFaults(
  { calls }: ScriptRun,
  name: string,
  values: ReadonlyMap<string, string>,
): readonly string[] {
  const env = calls.at(-1)?.env ?? {};
  const wrong = [...values].filter(([variable, value]) => env[variable] !== value);
  const [variable, value] = wrong[0] ?? [];
  if (variable === undefined) return [];
  const others = wrong.length === 1 ? '' : `, and ${wrong.length - 1} others`;
  return [
    `script ${name}: ${variable} of .env is ${JSON.stringify(value)}, the program has ${JSON.stringify(env[variable])}${others}`,
  ];
}
