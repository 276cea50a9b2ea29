import { readConfig } from '../ansible/config';
import { readInventory } from '../ansible/inventory';
import { lint } from '../ansible/lint';
import { ansibleHosts } from '../ansible/model';
import { findModules } from '../ansible/modules';
import { readPlaybooks } from '../ansible/playbooks';
import { isOfAnsible, projectsOf, withProjectCopy, type AnsibleProject } from '../ansible/project';
import type { Bench, Fault, Judge } from '../judge';

/** Ansible and its linter, in a folder of each project's own. */
export const ansible: Judge = {
  name: 'ansible',
  says: 'lint with profile production, syntax check, modules and their options, inventory and roles as in the model, ansible.cfg',
  tools: ['ansible-core', 'ansible', 'ansible-lint'],
  reads: isOfAnsible,
  async judge(bench) {
    const projects = projectsOf(bench);
    const inside = new Set(projects.flatMap(({ files }) => [...files.values()].map(({ path }) => path)));
    const outside = bench.files.filter(({ path }) => !inside.has(path));
    const faults = await Promise.all(projects.map((project) => judgeProject(bench, project)));
    return [
      ...outside.map(({ path }): Fault => ({ file: path, message: 'no folder above it has an ansible.cfg' })),
      ...faults.flat(),
    ];
  },
};

async function judgeProject(bench: Bench, project: AnsibleProject): Promise<readonly Fault[]> {
  const model = ansibleHosts(bench.report);
  if ('wrong' in model) return [{ file: 'report.json', message: model.wrong }];
  const texts = () => [...project.files].map(([path, { text }]) => [path, text] as const);
  const core = bench.tool('ansible-core');
  // The linter takes as long as all the rest; it writes into its folder.
  const faults = await Promise.all([
    withProjectCopy(project, texts(), (copy) => lint(bench.tool('ansible-lint'), copy)),
    withProjectCopy(project, texts(), async (copy) => [
      ...(await readConfig(core, copy)),
      ...(await readInventory(core, copy, model)),
      ...(await readPlaybooks(core, copy, model)),
      ...(await findModules(core, copy)),
    ]),
  ]);
  return faults.flat();
}
