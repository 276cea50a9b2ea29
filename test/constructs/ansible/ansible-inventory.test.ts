import { parse } from 'yaml';
import { AnsibleInventory } from '../../../lib/constructs/ansible/ansible-inventory';
import { AnsiblePlaybook } from '../../../lib/constructs/ansible/ansible-playbook';
import { AnsibleRole } from '../../../lib/constructs/ansible/ansible-role';
import { groupName } from '../../../lib/model/group-name';
import { jinja } from '../../../lib/constructs/ansible/dialect';
import { roles } from '../../../lib/constructs/ansible/roles';
import { Secret } from '../../../lib/core/secret';
import { Host, type HostProps } from '../../../lib/model/host';
import { fileOf, smallLab } from '../small-lab';

/** A lab with an inventory and one more machine. */
function inventoryWith(props: Omit<HostProps, 'address'> = {}) {
  const lab = smallLab();
  const inventory = new AnsibleInventory(lab.repository, 'inventory');
  const host = new Host(lab.app, 'web', { address: lab.lan.at(30), ...props });
  return { ...lab, inventory, host };
}

const hosts = 'repo/ansible/inventory/hosts.yml';

test('has machines of a group under it, with address and user; a dash is no character of a group', () => {
  const { app } = inventoryWith({ user: 'me', groups: ['container-hosts', 'lab'] });
  expect(fileOf(app, hosts)).toMatchInlineSnapshot(`
   "---
   all:
     children:
       container_hosts:
         hosts:
           web:
             ansible_host: 192.168.1.30
             ansible_user: me
       lab:
         hosts:
           web:
             ansible_host: 192.168.1.30
             ansible_user: me
   "
  `);
});

test('has machines with a role and no group, and no user if the tool may choose', () => {
  const { app } = inventoryWith({ roles: [roles.common()] });
  expect(parse(fileOf(app, hosts))).toEqual({ all: { hosts: { web: { ansible_host: '192.168.1.30' } } } });
});

test('does not have machines that nothing is said of', () => {
  const { app } = inventoryWith();
  expect(parse(fileOf(app, hosts))).toEqual({ all: {} });
});

test.each<[string, (lab: ReturnType<typeof inventoryWith>) => void]>([
  ['a role', ({ repository, host }) => new AnsibleRole(repository, 'motd', { tasks: [], hosts: [host] })],
  [
    'a play',
    ({ repository, host }) => new AnsiblePlaybook(repository, 'x', { plays: [{ name: 'X', hosts: [host] }] }),
  ],
  [
    'its name',
    ({ repository }) => new AnsiblePlaybook(repository, 'x', { plays: [{ name: 'X', hosts: ['web'] }] }),
  ],
])('has a machine that %s names, or Ansible would pass it over in silence', (_, name) => {
  const lab = inventoryWith();
  name(lab);
  expect(parse(fileOf(lab.app, hosts))).toEqual({
    all: { hosts: { web: { ansible_host: '192.168.1.30' } } },
  });
});

test('has variables of all machines', () => {
  const { app, repository } = smallLab();
  new AnsibleInventory(repository, 'inventory', {
    vars: { ansible_port: 22, greeting: '{{ not a template }}', me: jinja('{{ inventory_hostname }}') },
  });
  expect(fileOf(app, hosts)).toBe(
    "---\nall:\n  vars:\n    ansible_port: 22\n    greeting: !unsafe '{{ not a template }}'\n" +
      "    me: '{{ inventory_hostname }}'\n",
  );
});

test('can stand in another folder', () => {
  const { app, repository } = smallLab({ roles: [roles.common({ timezone: 'Etc/UTC' })] });
  new AnsibleInventory(repository, 'inventory', { folder: 'config' });
  expect([...app.render().keys()]).toEqual([
    'repo/config/inventory/hosts.yml',
    'repo/config/inventory/host_vars/ctr01.yml',
  ]);
});

test("a machine's variables are those of its roles", () => {
  const { app } = inventoryWith({
    user: 'me',
    roles: [roles.common({ timezone: 'Europe/Berlin' }), roles.docker(), roles.monitoring()],
  });
  expect(fileOf(app, 'repo/ansible/inventory/host_vars/web.yml')).toMatchInlineSnapshot(`
   "---
   common_timezone: Europe/Berlin
   docker_nvidia: false
   docker_users:
     - me
   docker_directories:
     - path: /opt/stacks
       owner: me
   docker_mount_dependencies: []
   "
  `);
});

test('a secret is looked up in the environment when the task runs', () => {
  const { app, repository, lan } = smallLab();
  new AnsibleInventory(repository, 'inventory');
  const token = new Secret(repository, 'api-token', { description: 'x' });
  const role = new AnsibleRole(repository, 'agent', { tasks: [] });
  new Host(app, 'web', { address: lan.at(30), roles: [role.step({ token })] });
  expect(parse(fileOf(app, 'repo/ansible/inventory/host_vars/web.yml'))).toEqual({
    agent_token: "{{ lookup('ansible.builtin.env', 'API_TOKEN', default=undef(hint='set API_TOKEN')) }}",
  });
});

test('a key that no type knows can be added', () => {
  const { app, inventory } = inventoryWith({ groups: ['lab'] });
  inventory.file.patch((document) => {
    document['plugin'] = 'x';
    document.all.children!['lab']!['x_new'] = { a: 1 };
    document.all.children!['lab']!.hosts!['web'] = {
      ...document.all.children!['lab']!.hosts!['web'],
      ansible_port: 2222,
    };
  });
  expect(parse(fileOf(app, hosts))).toEqual({
    plugin: 'x',
    all: {
      children: {
        lab: { x_new: { a: 1 }, hosts: { web: { ansible_host: '192.168.1.30', ansible_port: 2222 } } },
      },
    },
  });
});

test.each([
  ['container-hosts', 'container_hosts'],
  ['docker hosts', 'docker_hosts'],
  ['3d-printers', '_3d_printers'],
])('group %s has a name that Ansible takes: %s', (given, expected) => {
  expect(groupName(given)).toBe(expected);
});
