import { parse } from 'yaml';
import { AnsibleRole, type AnsibleRoleProps } from '../../../lib/constructs/ansible/ansible-role';
import { jinja } from '../../../lib/constructs/ansible/dialect';
import { referencesOf } from '../../../lib/core/component';
import { Secret } from '../../../lib/core/secret';
import { Host } from '../../../lib/model/host';
import { codesOf, fileOf, smallLab } from '../small-lab';

const greet = { name: 'Greet', 'ansible.builtin.copy': { dest: '/etc/motd', content: 'hello {{ user }}\n' } };

/** A lab with a role. */
function roleOf(props: Partial<AnsibleRoleProps> = {}, id = 'motd') {
  const lab = smallLab();
  return { ...lab, role: new AnsibleRole(lab.repository, id, { tasks: [greet], ...props }) };
}

test('has its tasks, in which templates are templates', () => {
  const { app } = roleOf();
  expect([...app.render().keys()]).toEqual(['repo/ansible/roles/motd/tasks/main.yml']);
  expect(parse(fileOf(app, 'repo/ansible/roles/motd/tasks/main.yml'))).toEqual([greet]);
});

test('has handlers, defaults and templates if it is given some', () => {
  const { app } = roleOf({
    handlers: [{ name: 'Restart', 'ansible.builtin.service': { name: 'x', state: 'restarted' } }],
    defaults: { motd_text: 'a {{ literal }}', motd_host: jinja('{{ inventory_hostname }}') },
    templates: { 'motd.j2': 'hello {{ motd_text }}\n' },
  });
  const folder = 'repo/ansible/roles/motd';
  expect([...app.render().keys()].map((path) => path.replace(`${folder}/`, ''))).toEqual([
    'tasks/main.yml',
    'handlers/main.yml',
    'defaults/main.yml',
    'templates/motd.j2',
  ]);
  expect(fileOf(app, `${folder}/defaults/main.yml`)).toBe(
    "---\nmotd_text: !unsafe 'a {{ literal }}'\nmotd_host: '{{ inventory_hostname }}'\n",
  );
  expect(fileOf(app, `${folder}/templates/motd.j2`)).toBe('hello {{ motd_text }}\n');
});

test('can stand in another folder', () => {
  expect([...roleOf({ folder: 'config' }).app.render().keys()]).toEqual([
    'repo/config/roles/motd/tasks/main.yml',
  ]);
});

describe('as a step of a machine', () => {
  test('has variables with its name in front', () => {
    const { role, ctr01 } = roleOf();
    const step = role.step({ text: 'x', lineCount: 2, HTTP_PROXY: 'y' });
    expect(step.name).toBe('motd');
    expect(step.variables(ctr01)).toEqual({ motd_text: 'x', motd_line_count: 2, motd_HTTP_PROXY: 'y' });
  });

  test('keeps keys of its lists that are no names of ours', () => {
    const { role, ctr01 } = roleOf();
    const rules = [{ 'Content-Type': 1, PATH: 2, maxAge: 3 }];
    expect(role.step({ rules }).variables(ctr01)).toEqual({
      motd_rules: [{ 'Content-Type': 1, PATH: 2, max_age: 3 }],
    });
  });

  test('is a reference of the machine, with the secrets that it is given', () => {
    const { app, role, lan, repository } = roleOf();
    const token = new Secret(repository, 'token', { description: 'x' });
    const host = new Host(app, 'web', { address: lan.at(30), roles: [role.step({ login: { token } })] });
    expect(referencesOf(host)).toEqual([lan, role, token]);
  });

  test('brings no files of the library and opens no port', () => {
    const { role, ctr01 } = roleOf();
    expect(role.step().facts.folder).toBeUndefined();
    expect([role.step().ports(ctr01), role.step().metrics(ctr01)]).toEqual([[], []]);
  });
});

test.each<[string, Partial<AnsibleRoleProps>, string, string]>([
  ['a name with a dash, which Ansible takes no variable of', {}, 'my-motd', 'HL203'],
  ['a variable that could be another role’s', { defaults: { text: 'x' } }, 'motd', 'HL204'],
  ['a machine that the lab has not', { hosts: ['nowhere'] }, 'motd', 'HL202'],
])('%s is a problem', (_, props, id, code) => {
  expect(codesOf(roleOf(props, id).app)).toEqual([code]);
});

test('a task without a name is a compile error', () => {
  // @ts-expect-error ansible-lint wants a name
  expect(roleOf({ tasks: [{ 'ansible.builtin.reboot': {} }] })).toBeDefined();
});

test('a key that no type knows can be added to a task', () => {
  const { app, role } = roleOf();
  role.tasks.patch((tasks) => {
    tasks[0]!['x_new'] = { a: [1] };
  });
  expect(parse(fileOf(app, 'repo/ansible/roles/motd/tasks/main.yml'))).toEqual([
    { ...greet, x_new: { a: [1] } },
  ]);
});
