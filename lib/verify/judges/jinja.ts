import { posix } from 'node:path';

import { ansibleHosts, type ModelHost } from '../ansible/model';
import { isOfAnsible, pathOf, projectsOf, type AnsibleProject } from '../ansible/project';
import { expressionsOf } from '../jinja/expressions';
import { alone, render, type Result } from '../jinja/render';
import { renderedFault } from '../jinja/rendered';
import type { Bench, Fault, Judge, JudgedFile } from '../judge';

/** Ansible renders each template for each host that has its role, with the variables that the host has. */
export const jinja: Judge = {
  name: 'jinja',
  says: 'templates rendered by Ansible for each host that has the role, with its variables, and read; expressions compiled',
  tools: ['ansible-core'],
  reads: (file) => file.path.endsWith('.j2') || (isOfAnsible(file) && hasExpressions(file)),
  async judge(bench) {
    const hosts = ansibleHosts(bench.report);
    if ('wrong' in hosts) return [{ file: 'report.json', message: hosts.wrong }];
    const projects = projectsOf(bench);
    const faults = await Promise.all(projects.map((project) => judgeProject(bench, project, hosts)));
    const homeless = bench.files.filter(
      ({ path }) => !projects.some(({ files }) => [...files.values()].some((file) => file.path === path)),
    );
    return [
      ...homeless.map(({ path }) => ({ file: path, message: 'no folder above it has an ansible.cfg' })),
      ...faults.flat(),
    ];
  },
};

/** Whether Ansible evaluates something in a file of YAML. */
function hasExpressions({ path, text }: JudgedFile): boolean {
  return /\.ya?ml$/.test(path) && expressionsOf(text) !== '';
}

async function judgeProject(
  bench: Bench,
  project: AnsibleProject,
  hosts: readonly ModelHost[],
): Promise<readonly Fault[]> {
  const templates = [...project.files.keys()].filter((path) => path.endsWith('.j2'));
  if (templates.length === 0) return [];
  const { results, ended, said } = await render(bench.tool('ansible-core'), project, templates, hosts);
  const config = pathOf(project, 'ansible.cfg');
  if (!ended) return [{ file: config, message: `Ansible did not come to its end:\n${said}` }];
  const faults = [
    ...templates.filter((path) => !results.some(({ task }) => task === alone(path))).map(unrendered),
    ...results.flatMap((result) => resultFaults(result, project)),
  ];
  const all = faults.length > 0 ? faults : missing(templates, results, hosts);
  return all.map(({ file, message }) => ({ file: pathOf(project, file), message }));
}

function unrendered(path: string): Fault {
  return { file: path, message: 'nobody has rendered it' };
}

/** By itself it has no variables; what is wrong with its syntax is wrong whoever has it. */
function aloneFaults(path: string, { state, message }: Result): readonly Fault[] {
  return state === 'failed' && /syntax error/i.test(message) ? [{ file: path, message }] : [];
}

function resultFaults(result: Result, project: AnsibleProject): readonly Fault[] {
  const { state, host, task, message, rendered } = result;
  const [, path] = /^alone (.*)$/.exec(task) ?? [];
  if (path !== undefined) return aloneFaults(path, result);
  const file = originOf(task, project) ?? variablesOf(host, project);
  if (state === 'failed') return [{ file, message: `for ${host}: ${message}` }];
  if (rendered === null) return [];
  const fault = renderedFault(rendered);
  return fault === undefined ? [] : [{ file, message: `for ${host}, ${rendered.to}: ${fault}` }];
}

/** The template that a task renders; the file of the task if a variable says which. */
function originOf(task: string, { files }: AnsibleProject): string | undefined {
  const [, path = '', source = ''] = /(?:^|: )render (\S+) (.*)$/.exec(task) ?? [];
  const [, role = ''] = /^roles\/([^/]+)\//.exec(path) ?? [];
  if (path === '') return undefined;
  const places = [`roles/${role}/templates/${source}`, posix.join(posix.dirname(path), 'templates', source)];
  return places.find((place) => files.has(place)) ?? path;
}

/** A host's variables: if anything but a template fails, they are not what a role takes. */
function variablesOf(host: string, { files }: AnsibleProject): string {
  const file = `inventory/host_vars/${host}.yml`;
  return files.has(file) ? file : 'ansible.cfg';
}

/** Templates of roles that a host of the model has, and which were not even skipped for it. */
function missing(
  templates: readonly string[],
  results: readonly Result[],
  hosts: readonly ModelHost[],
): readonly Fault[] {
  return hosts.flatMap(({ name, roles }) =>
    roles.flatMap((role) => {
      const [first] = templates.filter((path) => path.startsWith(`roles/${role}/templates/`));
      const came = results.some(({ host, task }) => host === name && task.includes(`render roles/${role}/`));
      return first === undefined || came
        ? []
        : [{ file: first, message: `${name} has role ${role}, and no playbook renders it there` }];
    }),
  );
}
