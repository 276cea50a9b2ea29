import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ModelHost } from '../ansible/model';
import { playbooksOf, runAnsible, said, withProjectCopy, type AnsibleProject } from '../ansible/project';
import { writeBelow } from '../scratch';
import type { Located } from '../tools/locate';
import { expressionsOf } from './expressions';
import { factsOf } from './facts';
import { copyAction, resultsCallback } from './plugins';
import { rehearsal } from './rehearsal';

/** What became of one task on one host. */
export interface Result {
  /** How it ended; `loop` is one item of a task that loops. */
  readonly state: 'ok' | 'failed' | 'skipped' | 'loop';
  /** Name of the host in the inventory. */
  readonly host: string;
  /** Name of the task. */
  readonly task: string;
  /** What Ansible said, if it failed. */
  readonly message: string;
  /** What `template` made, and where it would go. */
  readonly rendered: { readonly to: string; readonly text: string } | null;
}

/** All results, and what Ansible said beside. */
export interface Rendering {
  /** What became of each task, in their order. */
  readonly results: readonly Result[];
  /** Whether it came to its end: a task that fails does not keep it from that. */
  readonly ended: boolean;
  /** What Ansible printed. */
  readonly said: string;
}

const firstPlaybook = 'homelab-first.yml';

/** Name of the task that renders a template, or the expressions of a file, with no variables. */
export function alone(path: string): string {
  return `alone ${path}`;
}

/** Renders the templates of a project for each host that has them, and each one by itself. */
export async function render(
  tool: Located,
  project: AnsibleProject,
  templates: readonly string[],
  hosts: readonly ModelHost[],
): Promise<Rendering> {
  const files = new Map(rehearsal(project));
  return withProjectCopy(project, files, async (copy) => {
    const { folder, state } = copy;
    const expressions = expressionFiles(project);
    for (const [path, text] of expressions) writeBelow(state, `expressions/${path}`, text);
    const each = [
      ...templates.map((path) => [path, join(folder, path)] as const),
      ...[...expressions.keys()].map((path) => [path, join(state, 'expressions', path)] as const),
    ];
    const first = [...hosts.map(factsPlay), eachAlone(each)];
    writeBelow(folder, firstPlaybook, JSON.stringify(first));
    writeBelow(state, 'actions/copy.py', copyAction);
    writeBelow(state, 'callbacks/homelab_results.py', resultsCallback);
    const extra = JSON.stringify({ ansible_connection: 'local', ansible_become: false });
    const args = ['--extra-vars', extra, firstPlaybook, ...playbooksOf(project)];
    const results = join(state, 'results.json');
    const run = await runAnsible(tool, 'ansible-playbook', args, copy, {
      ANSIBLE_ACTION_PLUGINS: join(state, 'actions'),
      ANSIBLE_CALLBACK_PLUGINS: join(state, 'callbacks'),
      ANSIBLE_CALLBACKS_ENABLED: 'homelab_results',
      ANSIBLE_CACHE_PLUGIN: 'memory',
      ANSIBLE_REMOTE_TEMP: join(state, 'remote'),
      HOMELAB_RESULTS: results,
      ...secretsOf(project),
    });
    const lines = existsSync(results) ? readFileSync(results, 'utf8').split('\n').filter(Boolean) : [];
    return {
      results: lines.map((line) => JSON.parse(line) as Result),
      ended: /^PLAY RECAP/m.test(run.stdout),
      said: said(run, copy),
    };
  });
}

/** A play that gives a host its facts, which the plays after it in the same run see. */
function factsPlay(host: ModelHost): unknown {
  const task = { name: 'Facts', 'ansible.builtin.set_fact': { ...factsOf(host), cacheable: true } };
  return { name: `Facts of ${host.name}`, hosts: host.name, gather_facts: false, tasks: [task] };
}

/** Files with what is evaluated in them, as a template each. */
function expressionFiles({ files }: AnsibleProject): ReadonlyMap<string, string> {
  const texts = [...files]
    .filter(([path]) => /\.ya?ml$/.test(path))
    .map(([path, { text }]) => [path, expressionsOf(text)] as const);
  const some = texts.filter(([, text]) => text !== '');
  // It ends at the first variable, when all of it is compiled: nothing in it is looked up.
  return new Map(some.map(([path, text]) => [path, `{{ only_compiled }}${text}`]));
}

/** A play that renders each with no variables: a mistake in its syntax shows, whoever has it. */
function eachAlone(files: readonly (readonly [path: string, source: string])[]): unknown {
  const tasks = files.map(([path, src]) => ({
    name: alone(path),
    'ansible.builtin.template': { src, dest: src },
    ignore_errors: true,
  }));
  return { name: 'Each template', hosts: 'localhost', gather_facts: false, tasks };
}

/** A value for each variable of the environment that is looked up: who runs Ansible has them. */
function secretsOf({ files }: AnsibleProject): Readonly<Record<string, string>> {
  const names = [...files.values()].flatMap(({ text }) =>
    [...text.matchAll(/lookup\(\s*'(?:ansible\.builtin\.)?env'\s*,\s*'(\w+)'/g)].map(([, name = '']) => name),
  );
  return Object.fromEntries(names.map((name) => [name, `value-of-${name}`]));
}
