import type { IConstruct } from 'constructs';

import { App } from '../core/app';
import { Artifact } from '../core/artifact';
import { hashText, markdown } from '../core/dialect';
import { Repository } from '../core/repository';
import { AnsibleInventory } from '../constructs/ansible/ansible-inventory';
import { AnsiblePlaybook } from '../constructs/ansible/ansible-playbook';
import { AnsibleProject } from '../constructs/ansible/ansible-project';
import { AnsibleRole } from '../constructs/ansible/ansible-role';
import { rolesOf } from '../constructs/ansible/hosts';
import { DevboxEnvironment } from '../constructs/devbox/devbox-environment';
import { envExample } from '../constructs/compose/dialect';
import { envLines } from '../constructs/compose/env-example';
import { GitlabPipeline } from '../constructs/gitlab/gitlab-pipeline';
import { Host } from '../model/host';
import { mergeEnvironment, toolingOf } from '../model/tooling';
import { repositoryReadme } from './repository-readme';
import { addStackScripts } from './stack-scripts';

/**
 * Adds to each repository what its constructs call for and its program does not make itself: Ansible's project for machines
 * with roles, devbox.json, the pipeline, .gitignore, .env.example and README.md.
 */
export function addStandardFiles(app: App): void {
  for (const repository of app.allOf<Repository>(Repository)) {
    if (!repository.standardFiles) continue;
    const ansible = [AnsibleProject, AnsibleInventory, AnsiblePlaybook, AnsibleRole];
    if (ansible.some((type) => has(repository, type)) || hasAppliedRoles(repository))
      addAnsible(app, repository);
    const tooling = toolingOf(repository.contents());
    if (tooling.length === 0) continue;
    if (!has(repository, DevboxEnvironment)) new DevboxEnvironment(repository, 'devbox');
    if (!has(repository, GitlabPipeline)) new GitlabPipeline(repository, 'pipeline');

    addStackScripts(repository);
    const environment = mergeEnvironment(tooling.flatMap((tool) => tool.environment ?? []));
    if (environment.length > 0) {
      add(repository, '.env.example', (path) => ({
        path,
        dialect: envExample,
        data: () => envLines(environment),
      }));
    }
    const ignored = [...new Set(['.devbox/', '.env', ...tooling.flatMap((tool) => tool.ignored ?? [])])];
    add(repository, '.gitignore', (path) => ({
      path,
      dialect: hashText,
      data: () => `${ignored.join('\n')}\n`,
    }));
    add(repository, 'README.md', (path) => ({
      path,
      dialect: markdown,
      data: () => repositoryReadme(repository, tooling, environment.length > 0),
    }));
  }
}

/** Whether a playbook has something to do: a role that nobody has is there, and no play. */
function hasAppliedRoles(repository: Repository): boolean {
  return (
    allOf(repository, AnsibleRole).some(({ hosts }) => hosts.length > 0) ||
    allOf(repository, Host).some((host) => rolesOf(host).length > 0)
  );
}

/** Machines with roles that stand in no repository: whichever has Ansible configures them. */
function hasHomeless(app: App): boolean {
  return app.allOf<Host>(Host).some((host) => Repository.of(host) === undefined && rolesOf(host).length > 0);
}

function addAnsible(app: App, repository: Repository): void {
  const [project = new AnsibleProject(repository, 'ansible')] = allOf(repository, AnsibleProject);
  const { folder } = project;
  if (!has(repository, AnsibleInventory)) new AnsibleInventory(repository, 'inventory', { folder });
  // A playbook for one purpose, such as a reboot, stands beside it.
  const site = `${repository.folder}/${folder}/site.yml`;
  const isThere = allOf(repository, AnsiblePlaybook).some(
    ({ isImplied, file }) => isImplied || file.path === site,
  );
  if ((hasAppliedRoles(repository) || hasHomeless(app)) && !isThere)
    new AnsiblePlaybook(repository, 'site', { folder });
}

function has(repository: Repository, type: abstract new (...args: never[]) => IConstruct): boolean {
  return allOf(repository, type).length > 0;
}

function allOf<T extends IConstruct>(
  repository: Repository,
  type: abstract new (...args: never[]) => T,
): readonly T[] {
  return App.of(repository)
    .allOf<T>(type)
    .filter((construct) => Repository.of(construct) === repository);
}

/** A file, unless the program makes one under this path. */
function add<T>(
  repository: Repository,
  path: string,
  props: (path: string) => ConstructorParameters<typeof Artifact<T>>[2],
): void {
  const taken = allOf(repository, Artifact).some((file) => file.path === `${repository.folder}/${path}`);
  if (!taken) new Artifact<T>(repository, path, props(path));
}
