import { App } from '../../lib/app';
import { Artifact } from '../../lib/core/artifact';
import { verbatim } from '../../lib/core/dialect';
import { Repository, type RepositoryProps } from '../../lib/core/repository';
import { Secret } from '../../lib/core/secret';
import { AnsibleInventory } from '../../lib/constructs/ansible/ansible-inventory';
import { AnsiblePlaybook } from '../../lib/constructs/ansible/ansible-playbook';
import { AnsibleProject } from '../../lib/constructs/ansible/ansible-project';
import { AnsibleRole } from '../../lib/constructs/ansible/ansible-role';
import { roles } from '../../lib/constructs/ansible/roles';
import { ComposeStack } from '../../lib/constructs/compose/compose-stack';
import { DevboxEnvironment } from '../../lib/constructs/devbox/devbox-environment';
import { GitlabPipeline } from '../../lib/constructs/gitlab/gitlab-pipeline';
import { Host, type HostProps } from '../../lib/model/host';
import { Network } from '../../lib/model/network';

const standard = ['devbox.json', '.gitlab-ci.yml', '.gitignore', 'README.md'];
/** What a repository with stacks has beside. */
const scripts = ['deploy.sh', 'restore.sh', 'env-check', 'backup.md'];
const withStacks = ['devbox.json', '.gitlab-ci.yml', ...scripts, '.gitignore', 'README.md'];

/** A lab of one repository with one machine that exists already. */
function labOf(props: RepositoryProps = {}, host: Omit<HostProps, 'address'> = {}) {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24' });
  const repository = new Repository(app, 'repo', props);
  const ctr01 = new Host(repository, 'ctr01', { address: lan.at(20), ...host });
  const stack = () =>
    new ComposeStack(repository, 'web', { host: ctr01, services: { api: { image: 'api:1' } } });
  return { app, lan, repository, ctr01, stack };
}

/** Paths in the repository that are none of a stack's or a role's. */
function filesOf(app: App): readonly string[] {
  return [...app.render().keys()]
    .filter((path) => path.startsWith('repo/') && !/\/(web|roles)\//.test(path))
    .map((path) => path.slice('repo/'.length));
}

test('a repository that a tool works on has what holds it together', () => {
  const { app, stack } = labOf();
  stack();
  expect(filesOf(app)).toEqual(withStacks);
});

test('a repository that no tool works on has nothing', () => {
  expect(filesOf(labOf().app)).toEqual([]);
});

test('a machine with roles has Ansible’s project beside it, with the roles', () => {
  const { app } = labOf({}, { roles: [roles.common({ timezone: 'Etc/UTC' })] });
  expect(filesOf(app)).toEqual([
    'ansible/ansible.cfg',
    'ansible/requirements.yml',
    'ansible/.ansible-lint',
    'ansible/inventory/hosts.yml',
    'ansible/inventory/host_vars/ctr01.yml',
    'ansible/site.yml',
    ...standard,
  ]);
  expect([...app.render().keys()]).toContain('repo/ansible/roles/common/tasks/main.yml');
});

test('can be left out, all of them', () => {
  const { app, stack } = labOf({ standardFiles: false }, { roles: [roles.common()] });
  stack();
  expect(filesOf(app)).toEqual([]);
});

test('what the program makes itself is not made twice', () => {
  const { app, repository, stack } = labOf({}, { roles: [roles.common()] });
  stack();
  new AnsibleProject(repository, 'ansible');
  new AnsibleInventory(repository, 'machines', { vars: { mine: true } });
  new AnsiblePlaybook(repository, 'lab');
  new DevboxEnvironment(repository, 'tools', { packages: ['lazygit'] });
  new GitlabPipeline(repository, 'ci', { tags: ['mine'] });
  for (const path of ['README.md', '.gitignore', ...scripts])
    new Artifact(repository, path, { dialect: verbatim, data: () => 'mine\n' });
  expect(app.check()).toEqual([]);
  expect(filesOf(app)).toEqual([
    'ansible/ansible.cfg',
    'ansible/requirements.yml',
    'ansible/.ansible-lint',
    'ansible/inventory/hosts.yml',
    'ansible/inventory/host_vars/ctr01.yml',
    'ansible/lab.yml',
    'devbox.json',
    '.gitlab-ci.yml',
    'README.md',
    '.gitignore',
    ...scripts,
  ]);
  expect(app.render().get('repo/README.md')).toBe('mine\n');
  expect(app.render().get('repo/devbox.json')).toContain('lazygit');
});

describe('the playbook of all machines', () => {
  const plays = [{ name: 'Reboot', hosts: ['all'] }];

  test('stays where one for a purpose is added', () => {
    const { app, repository } = labOf({}, { roles: [roles.common()] });
    new AnsiblePlaybook(repository, 'reboot', { plays });
    expect(filesOf(app)).toEqual(expect.arrayContaining(['ansible/reboot.yml', 'ansible/site.yml']));
  });

  test('can be one’s own, with its own plays', () => {
    const { app, repository } = labOf({}, { roles: [roles.common()] });
    new AnsiblePlaybook(repository, 'site', { plays });
    expect(app.render().get('repo/ansible/site.yml')).toContain('- name: Reboot\n');
  });

  test('is not there where no machine has a role, but the rest of Ansible is', () => {
    const { app, repository } = labOf();
    new AnsiblePlaybook(repository, 'reboot', { plays });
    expect(filesOf(app)).toEqual(
      expect.arrayContaining(['ansible/reboot.yml', 'ansible/ansible.cfg', 'ansible/inventory/hosts.yml']),
    );
    expect(filesOf(app)).not.toContain('ansible/site.yml');
  });

  test('is there for a role of one’s own', () => {
    const { app, repository, ctr01 } = labOf();
    new AnsibleRole(repository, 'motd', { tasks: [], hosts: [ctr01] });
    expect(app.render().get('repo/ansible/site.yml')).toContain('Apply role motd');
  });
});

test('Ansible’s files stand together, in the folder of its project', () => {
  const { app, repository } = labOf({}, { roles: [roles.common({ timezone: 'Etc/UTC' })] });
  new AnsibleProject(repository, 'config');
  const files = filesOf(app).filter((path) => !standard.includes(path));
  expect(files).toContain('config/inventory/host_vars/ctr01.yml');
  expect(files.filter((path) => !path.startsWith('config/'))).toEqual([]);
});

test('variables that the tools read are in .env.example, which git takes, and .env is ignored', () => {
  const { app, lan, repository } = labOf();
  const token = new Secret(repository, 'token', { description: 'of the agent', store: 'secret/agent' });
  const agent = new AnsibleRole(repository, 'agent', { tasks: [] });
  new Host(repository, 'web', { address: lan.at(30), roles: [agent.step({ token })] });
  const files = app.render();
  expect(files.get('repo/.env.example')).toContain(
    '# SECRET: Ansible: of the agent (secret/agent)\nTOKEN=\n',
  );
  expect(files.get('repo/.gitignore')?.split('\n')).toEqual(expect.arrayContaining(['.env', '.devbox/']));
  expect(files.get('repo/devbox.json')).toContain('. ./.env');
  expect(files.get('repo/README.md')).toContain('cp .env.example .env');
});

test('each repository has its own', () => {
  const { app, ctr01, stack } = labOf();
  stack();
  const other = new Repository(app, 'other');
  new ComposeStack(other, 'data', { host: ctr01, services: { db: { image: 'db:1' } } });
  const files = [...app.render().keys()];
  for (const repository of ['repo', 'other'])
    expect(files).toEqual(expect.arrayContaining(standard.map((path) => `${repository}/${path}`)));
});

test('rendering a second time makes nothing a second time', () => {
  const { app, stack } = labOf({}, { roles: [roles.common()] });
  stack();
  expect([...app.render()]).toEqual([...app.render()]);
});
