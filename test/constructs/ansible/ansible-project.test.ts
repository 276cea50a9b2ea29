import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { AnsibleProject } from '../../../lib/constructs/ansible/ansible-project';
import { AnsibleRole } from '../../../lib/constructs/ansible/ansible-role';
import { roles } from '../../../lib/constructs/ansible/roles';
import type { RoleStep } from '../../../lib/constructs/ansible/role-step';
import { Secret } from '../../../lib/core/secret';
import { Host } from '../../../lib/model/host';
import { fileOf, smallLab } from '../small-lab';

/** A project in a lab whose machine has these roles. */
function projectWith(...steps: readonly RoleStep[]) {
  const lab = smallLab({ roles: steps });
  return { ...lab, project: new AnsibleProject(lab.repository, 'ansible') };
}

test('is the folder that Ansible is run in', () => {
  const { app } = projectWith();
  expect([...app.render().keys()]).toEqual([
    'repo/ansible/ansible.cfg',
    'repo/ansible/requirements.yml',
    'repo/ansible/.ansible-lint',
  ]);
  expect(fileOf(app, 'repo/ansible/ansible.cfg')).toMatchInlineSnapshot(`
   "[defaults]
   inventory = inventory
   roles_path = roles
   collections_path = collections
   interpreter_python = auto_silent
   "
  `);
  expect(parse(fileOf(app, 'repo/ansible/.ansible-lint'))).toEqual({
    profile: 'production',
    exclude_paths: ['collections/'],
  });
});

test('can have another folder than its id', () => {
  const { app, repository } = smallLab();
  new AnsibleProject(repository, 'project', { folder: 'config' });
  expect([...app.render().keys()]).toContain('repo/config/ansible.cfg');
});

test('asks for the collections of the roles that machines have, with their versions', () => {
  expect(
    parse(fileOf(projectWith(roles.nfs(), roles.common()).app, 'repo/ansible/requirements.yml')),
  ).toEqual({
    collections: [{ name: 'ansible.posix', version: '2.1.0' }],
  });
  expect(parse(fileOf(projectWith(roles.docker()).app, 'repo/ansible/requirements.yml'))).toEqual({
    collections: [],
  });
});

test('has the roles of the library that machines have, once, as they are but for a header', () => {
  const { app, lan } = projectWith(roles.docker());
  new Host(app, 'web', { address: lan.at(30), roles: [roles.docker()] });
  const folder = 'repo/ansible/roles/docker';
  const files = [...app.render().keys()].filter((path) => path.includes('/roles/'));
  expect(files.every((path) => path.startsWith(folder))).toBe(true);
  for (const path of ['tasks/main.yml', 'defaults/main.yml', 'templates/docker.sources.j2']) {
    const original = readFileSync(join(__dirname, '../../../roles/docker', path), 'utf8');
    expect(fileOf(app, `${folder}/${path}`)).toBe(original);
  }
  expect(app.render().get(`${folder}/tasks/main.yml`)).toMatch(/^# Written by/);
  // In a template the header would be a line of the machine's file.
  expect(app.render().get(`${folder}/templates/docker.sources.j2`)).not.toContain('Written by');
});

test("does not write roles of one's own: they write themselves", () => {
  const { app, repository, lan } = projectWith();
  const motd = new AnsibleRole(repository, 'motd', { tasks: [] });
  new Host(app, 'web', { address: lan.at(30), roles: [motd.step()] });
  expect([...app.render().keys()].filter((path) => path.includes('/roles/'))).toEqual([
    'repo/ansible/roles/motd/tasks/main.yml',
  ]);
});

test('says how it is run: in its folder, with its collections', () => {
  const { project } = projectWith();
  expect(project.tooling()).toMatchObject([
    {
      command: 'ansible-playbook',
      folder: 'ansible',
      asScript: true,
      environment: [],
      prepare: { run: 'ansible-galaxy collection install -r requirements.yml -p collections' },
      jobs: [{ name: 'validate:ansible', stage: 'validate' }],
    },
  ]);
});

test('tells the secrets that tasks look up: somebody has to set them', () => {
  const { app, project, repository, lan } = projectWith();
  const [one, two] = ['one', 'two'].map(
    (id) => new Secret(repository, id, { description: id, store: `s/${id}` }),
  );
  new Secret(repository, 'of-another-tool', { description: 'x' });
  const role = new AnsibleRole(repository, 'agent', { tasks: [{ name: 'X', 'a.b.c': { token: one } }] });
  new Host(app, 'web', {
    address: lan.at(30),
    roles: [role.step({ token: two }), role.step({ again: one })],
  });
  expect(project.tooling()[0]?.environment).toEqual([
    { name: 'TWO', description: 'Ansible: two (s/two)', secret: true },
    { name: 'ONE', description: 'Ansible: one (s/one)', secret: true },
  ]);
});

test('keys that no type knows can be added', () => {
  const { app, project } = projectWith();
  project.config.patch((document) => {
    document.defaults['forks'] = 20;
    document['x_new'] = { a: true };
  });
  project.requirements.patch((document) => {
    document['x_new'] = [1];
    document.collections?.push({ name: 'community.docker' });
  });
  expect(fileOf(app, 'repo/ansible/ansible.cfg')).toMatch(/\nforks = 20\n\n\[x_new\]\na = true\n$/i);
  expect(parse(fileOf(app, 'repo/ansible/requirements.yml'))).toEqual({
    collections: [{ name: 'community.docker' }],
    x_new: [1],
  });
});
