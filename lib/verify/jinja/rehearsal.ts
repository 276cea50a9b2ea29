import { isMap, isScalar, isSeq, parseDocument, YAMLSeq, type Document, type YAMLMap } from 'yaml';

import { playbooksOf, type AnsibleProject } from '../ansible/project';

/**
 * A project that does nothing but render: its own plays, roles and variables, with every task left out that is no
 * template. So the variables that a template sees are those that it will see, in Ansible's own order of precedence, and no
 * task touches anything.
 */
export function rehearsal(project: AnsibleProject): ReadonlyMap<string, string> {
  const roles = new Set(
    [...project.files.keys()].flatMap((path) => /^roles\/([^/]+)\//.exec(path)?.[1] ?? []),
  );
  const registered = registeredNames(project);
  const playbooks = new Set(playbooksOf(project));
  const files = new Map<string, string>();
  for (const [path, { text }] of project.files) {
    if (/^roles\/[^/]+\/handlers\//.test(path)) continue;
    if (!/\.ya?ml$/.test(path)) {
      files.set(path, text);
      continue;
    }
    const document: Document = parseDocument(text, { logLevel: 'silent' });
    const places = { document, roles, registered, path };
    if (/^roles\/[^/]+\/tasks\//.test(path)) document.contents = tasksOf(document.contents, places);
    else if (playbooks.has(path)) document.contents = playsOf(document.contents, places);
    else if (/^roles\/[^/]+\/meta\/main\.ya?ml$/.test(path))
      keepOwnRoles(document.contents, 'dependencies', roles);
    files.set(path, document.toString({ lineWidth: 0 }));
  }
  return files;
}

interface Places {
  readonly document: Document;
  /** Roles of the project; others would be run as they are. */
  readonly roles: ReadonlySet<string>;
  /** Results of tasks that are left out. */
  readonly registered: RegExp;
  readonly path: string;
}

/** Names of results, which nothing has here. */
function registeredNames({ files }: AnsibleProject): RegExp {
  const names = [...files.values()].flatMap(({ text }) =>
    [...text.matchAll(/^\s*(?:- )?register: *(\w+)/gm)].map(([, name = '']) => name),
  );
  return names.length === 0 ? /(?!)/ : new RegExp(`\\b(?:${[...new Set(names)].join('|')})\\b`);
}

const kept = /^(name|vars|when|tags|loop|loop_control|with_\w+)$/;
const templateAction = /^(ansible\.(builtin|legacy)\.)?template$/;
const ownFileAction = /^(ansible\.(builtin|legacy)\.)?(include|import)_tasks$/;
const roleAction = /^(ansible\.(builtin|legacy)\.)?(include|import)_role$/;
const variableAction = /^(ansible\.(builtin|legacy)\.)?(set_fact|include_vars)$/;

function tasksOf(contents: unknown, places: Places): YAMLSeq {
  const tasks = new YAMLSeq();
  if (!isSeq(contents)) return tasks;
  for (const task of contents.items) if (isMap(task)) tasks.items.push(...taskOf(task, places));
  return tasks;
}

/** A task as it is rehearsed: none, or one. */
function taskOf(task: YAMLMap, places: Places): YAMLMap[] {
  const { document, registered } = places;
  const keys = task.items.map(({ key }) => String(key));
  const given = (pattern: RegExp) => keys.find((key) => pattern.test(key));
  const copy = document.createNode({}) as YAMLMap;
  for (const { key, value } of task.items) if (kept.test(String(key))) copy.set(key, value);
  dropUnknowable(copy, registered);

  if (keys.includes('block')) {
    const block = new YAMLSeq();
    for (const part of ['block', 'rescue', 'always'])
      block.items.push(...tasksOf(task.get(part, true), places).items);
    copy.set('block', block);
    return block.items.length === 0 ? [] : [copy];
  }
  // What a loop goes over is not there if it is the result of a task that is left out.
  if (given(/^(loop$|with_)/) !== undefined && registered.test(String(task.get(given(/^(loop$|with_)/)))))
    return [];
  const action = given(templateAction) ?? given(variableAction) ?? given(ownFileAction) ?? given(roleAction);
  if (action === undefined) return [];
  const value = task.get(action, true);
  if (ownFileAction.test(action) && /^\/|\.\./.test(argument(value, 'file'))) return [];
  if (roleAction.test(action) && !places.roles.has(argument(value, 'name'))) return [];
  copy.set(action, value);
  if (templateAction.test(action)) {
    copy.set('name', marker(places.path, argument(value, 'src')));
    copy.set('ignore_errors', true);
  }
  return [copy];
}

/** A name by which the result of a task is found again: braces in it would be rendered. */
export function marker(path: string, source: string): string {
  return `render ${path} ${source.replaceAll('{', '(').replaceAll('}', ')')}`;
}

/** Conditions on results that are not there count as fulfilled. */
function dropUnknowable(task: YAMLMap, registered: RegExp): void {
  const when = task.get('when', true);
  if (isSeq(when)) when.items = when.items.filter((condition) => !registered.test(String(condition)));
  else if (when !== undefined && registered.test(String(when))) task.delete('when');
}

function argument(value: unknown, name: string): string {
  const node = isMap(value) ? value.get(name, true) : value;
  return isScalar(node) ? String(node.value) : '';
}

function playsOf(contents: unknown, places: Places): YAMLSeq {
  const plays = new YAMLSeq();
  if (!isSeq(contents)) return plays;
  for (const play of contents.items) {
    if (!isMap(play) || !play.has('hosts')) continue;
    const copy = places.document.createNode({ gather_facts: false }) as YAMLMap;
    for (const key of ['name', 'hosts', 'vars', 'vars_files', 'roles']) {
      const value = play.get(key, true);
      if (value !== undefined) copy.set(key, value);
    }
    keepOwnRoles(copy, 'roles', places.roles);
    for (const key of ['pre_tasks', 'tasks', 'post_tasks'])
      if (play.has(key)) copy.set(key, tasksOf(play.get(key, true), places));
    plays.items.push(copy);
  }
  return plays;
}

function keepOwnRoles(map: unknown, key: string, roles: ReadonlySet<string>): void {
  const entries = isMap(map) ? map.get(key, true) : undefined;
  if (!isSeq(entries)) return;
  entries.items = entries.items.filter((entry) => {
    const name = isMap(entry) ? (entry.get('role') ?? entry.get('name')) : isScalar(entry) ? entry.value : '';
    return roles.has(String(name));
  });
}
