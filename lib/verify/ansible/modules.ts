import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';

import type { Fault } from '../judge';
import type { Located } from '../tools/locate';
import { argumentFaults, moduleDocs } from './options';
import { pathOf, runAnsible, said, type AnsibleProject, type ProjectCopy } from './project';

/** A module that a task calls. */
interface Call {
  readonly path: string;
  readonly task: string;
  readonly module: string;
  readonly args: unknown;
}

/**
 * Whether each module that a task calls exists, has the options that it is given, and is of a collection that is required. A
 * syntax check does not read files that are included while a playbook runs, and the linter does not look for modules.
 */
export async function findModules(tool: Located, copy: ProjectCopy): Promise<readonly Fault[]> {
  const { project } = copy;
  const asked = await runAnsible(tool, 'ansible-doc', ['--type', 'keyword', '--list', '--json'], copy);
  if (asked.code !== 0) return [{ file: pathOf(project, 'ansible.cfg'), message: said(asked, copy) }];
  const keywords = new Set(Object.keys(JSON.parse(asked.stdout) as object));
  const calls = [...project.files].flatMap(([path, { text }]) =>
    tasksIn(path, text).flatMap((task) => callsOf(path, task, keywords)),
  );
  const names = [...new Set(calls.map(({ module }) => module))];
  if (names.length === 0) return [];
  const docs = await documentation(tool, copy, names);
  const required = requirementsOf(project);
  return calls
    .flatMap((call) => callFaults(call, docs, required, project))
    .map(({ path, message }) => ({
      file: pathOf(project, path),
      message,
    }));
}

function callsOf(path: string, task: Task, keywords: ReadonlySet<string>): readonly Call[] {
  const { name, args: more } = task;
  return Object.entries(task)
    .filter(([key]) => !keywords.has(key) && !key.startsWith('with_'))
    .map(([module, value]) => ({
      path,
      module,
      task: typeof name === 'string' ? name : 'a task with no name',
      // What stands under `args` belongs to the module as well.
      args: isTask(more) && (value === null || isTask(value)) ? { ...value, ...more } : value,
    }));
}

type ModuleDocs = z.infer<typeof moduleDocs>;

/** What each ansible-doc has said of the modules that it has: it takes seconds, and says the same in each project. */
const told = new Map<string, ModuleDocs>();

/** What ansible-doc says of modules; those that are not there are left out. */
async function documentation(
  tool: Located,
  copy: ProjectCopy,
  names: readonly string[],
): Promise<ModuleDocs> {
  const known = told.get(tool.program) ?? {};
  const unknown = names.filter((name) => !(name in known));
  const docs = unknown.length === 0 ? known : { ...known, ...(await askDocumentation(tool, copy, unknown)) };
  told.set(tool.program, { ...told.get(tool.program), ...docs });
  return docs;
}

async function askDocumentation(
  { program, programs, ...rest }: Located,
  copy: ProjectCopy,
  names: readonly string[],
): Promise<ModuleDocs> {
  const file = join(copy.state, 'modules.json');
  const ask = { ...rest, program: 'sh', programs: { sh: 'sh' } };
  // To a file, as it prints a megabyte.
  const args = ['-c', 'exec "$0" "$@" > "$MODULES"', programs['ansible-doc'] ?? program];
  const result = await runAnsible(ask, 'sh', [...args, '--type', 'module', '--json', '--', ...names], copy, {
    MODULES: file,
  });
  const text = readFileSync(file, 'utf8');
  if (text.trim() === '') throw new Error(`ansible-doc tells nothing: ${said(result, copy)}`);
  return moduleDocs.parse(JSON.parse(text));
}

function callFaults(
  { path, task, module, args }: Call,
  docs: ModuleDocs,
  required: ReadonlySet<string>,
  { files }: AnsibleProject,
): readonly { path: string; message: string }[] {
  if (files.has(`library/${module}.py`)) return [];
  const known = docs[module];
  const collection = module.split('.').slice(0, 2).join('.');
  const messages: string[] = [];
  if (known === undefined) messages.push(`there is no module ${module}`);
  else messages.push(...argumentFaults(module, args, known.doc.options));
  if (module.includes('.') && !/^ansible\.(builtin|legacy)$/.test(collection) && !required.has(collection))
    messages.push(`module ${module} is of a collection that requirements.yml does not name`);
  return messages.map((message) => ({ path, message: `${task}: ${module}: ${message}` }));
}

type Task = Readonly<Record<string, unknown>>;

/** Tasks of a file of a role, or of a playbook, with those inside of blocks. */
function tasksIn(path: string, text: string): readonly Task[] {
  const isPlaybook = /^(playbooks\/)?[^/.][^/]*\.ya?ml$/.test(path);
  if (!isPlaybook && !/^roles\/[^/]+\/(tasks|handlers)\/.*\.ya?ml$/.test(path)) return [];
  const document = parseDocument(text, { logLevel: 'silent' });
  // Others have said what is wrong with it.
  if (document.errors.length > 0) return [];
  const entries = mapsOf(document.toJS());
  if (!isPlaybook) return entries.flatMap(withInner);
  return entries.flatMap((play) =>
    ['pre_tasks', 'tasks', 'post_tasks', 'handlers'].flatMap((key) => mapsOf(play[key]).flatMap(withInner)),
  );
}

function withInner(task: Task): readonly Task[] {
  const parts = ['block', 'rescue', 'always'].flatMap((key) => mapsOf(task[key]));
  return [task, ...parts.flatMap(withInner)];
}

function isTask(item: unknown): item is Task {
  return typeof item === 'object' && item !== null && !Array.isArray(item);
}

function mapsOf(value: unknown): readonly Task[] {
  return Array.isArray(value) ? value.filter(isTask) : [];
}

/** Names of the collections that `requirements.yml` brings. */
function requirementsOf({ files }: AnsibleProject): ReadonlySet<string> {
  const document = parseDocument(files.get('requirements.yml')?.text ?? '', { logLevel: 'silent' });
  const data = (document.errors.length > 0 ? {} : document.toJS()) as { collections?: unknown } | null;
  return new Set(mapsOf(data?.collections).map(({ name }) => String(name)));
}
