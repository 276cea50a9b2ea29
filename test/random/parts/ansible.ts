import fc from 'fast-check';

import {
  AnsibleInventory,
  AnsiblePlaybook,
  AnsibleProject,
  AnsibleRole,
  type Host,
  type Repository,
  type Secret,
} from '../../../lib';
import type { Coverage } from '../coverage';
import { line, optionally, plainLine, text } from '../words';

/** Data as people give it to a variable. */
const data = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'data' },
    fc.oneof(text, line, fc.constantFrom(0, 1.5, true, false, null)),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'no', '12', 'with space', "it's"), tie('any'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).any;

const roleSpec = optionally(
  { content: plainLine, hosts: fc.constantFrom('all', 'one', 'none') },
  {
    handlers: fc.boolean(),
    defaults: fc.array(data, { maxLength: 3 }),
    templates: fc.constantFrom(
      '',
      'value = {{ variable }}\n',
      '{% if variable is defined %}\nyes\n{% endif %}\n',
    ),
    folder: fc.constant('ansible'),
    given: data,
  },
);

const playSpec = optionally({}, { roles: fc.boolean(), tasks: fc.boolean(), become: fc.boolean() });

type PlaySpec = typeof playSpec extends fc.Arbitrary<infer T> ? T : never;

/** Roles, playbooks and an inventory of somebody's own. */
export const ansibleSpecs = optionally(
  { roles: fc.array(roleSpec, { maxLength: 2 }) },
  {
    project: optionally({}, { folder: fc.constant('ansible') }),
    inventory: optionally({}, { folder: fc.constant('ansible'), vars: fc.array(data, { maxLength: 3 }) }),
    playbook: optionally(
      {},
      { folder: fc.constant('ansible'), plays: fc.array(playSpec, { minLength: 1, maxLength: 2 }) },
    ),
  },
);
export type AnsibleSpecs = typeof ansibleSpecs extends fc.Arbitrary<infer T> ? T : never;

/** Makes them. */
export function ansible(
  repository: Repository,
  hosts: readonly Host[],
  coverage: Coverage,
  { roles: specs, project, inventory, playbook }: AnsibleSpecs,
  secret: Secret,
): void {
  // A machine without a group or a role is in no inventory.
  const listed = hosts.filter(({ groups, roles }) => groups.length > 0 || roles.length > 0);
  const made = specs.map(({ content, hosts: where, handlers, defaults, templates, folder }, index) => {
    const name = `own_${index}`;
    const variables = (defaults ?? []).map((value, number) => [`${name}_v${number}`, value] as const);
    const copy = {
      name: 'Write a file',
      'ansible.builtin.copy': { dest: `/etc/${name}.conf`, content, mode: '0644' },
      ...(handlers === true && { notify: 'Say so' }),
    };
    const render = {
      name: 'Render a template',
      'ansible.builtin.template': { src: 'a.j2', dest: '/etc/a', mode: '0644' },
      vars: { variable: variables.length > 0 ? `{{ ${name}_v0 }}` : 'none' },
    };
    const props = {
      tasks: [copy, ...(templates === undefined ? [] : [render])],
      ...(handlers !== undefined && {
        handlers: handlers ? [{ name: 'Say so', 'ansible.builtin.debug': { msg: 'written' } }] : [],
      }),
      ...(defaults !== undefined && { defaults: Object.fromEntries(variables) }),
      ...(templates !== undefined && { templates: { 'a.j2': templates } }),
      ...(where !== 'none' && listed.length > 0 && { hosts: where === 'all' ? ['all'] : [listed[0]!] }),
      ...(folder !== undefined && { folder }),
    };
    return new AnsibleRole(repository, name, coverage.given('AnsibleRoleProps', props));
  });
  if (project !== undefined) {
    new AnsibleProject(repository, 'ansible', coverage.given('AnsibleProjectProps', project));
  }
  if (inventory !== undefined) {
    const { vars, folder } = inventory;
    const props = {
      ...(folder !== undefined && { folder }),
      ...(vars !== undefined && {
        vars: Object.fromEntries([...vars, secret].map((value, index) => [`lab_${index}`, value])),
      }),
    };
    new AnsibleInventory(repository, 'inventory', coverage.given('AnsibleInventoryProps', props));
  }
  // A play for no machine is a mistake of whoever writes it.
  if (playbook === undefined || listed.length === 0) return;
  const { folder } = playbook;
  // Without plays of its own it has those that follow from roles; without any of them Ansible refuses it.
  const implied = hosts.some(({ roles }) => roles.length > 0) || made.some((role) => role.hosts.length > 0);
  const plays = playbook.plays ?? (implied ? undefined : [{}]);
  const playProps = plays?.map(({ roles, tasks, become }: PlaySpec) =>
    coverage.given('PlayProps', {
      name: 'Configure',
      hosts: [listed[0]!, 'all'],
      ...(roles !== undefined && { roles: roles ? made : [] }),
      ...(tasks !== undefined && {
        tasks: tasks ? [{ name: 'Reach it', 'ansible.builtin.ping': {} }] : [],
      }),
      ...(become !== undefined && { become }),
    }),
  );
  const props = {
    ...(folder !== undefined && { folder }),
    ...(playProps !== undefined && { plays: playProps }),
  };
  new AnsiblePlaybook(repository, 'own', coverage.given('AnsiblePlaybookProps', props));
}
