import type { Construct } from 'constructs';

import { Artifact } from '../../core/artifact';
import { Component, problemOf } from '../../core/component';
import { verbatim } from '../../core/dialect';
import type { Problem } from '../../core/problem';
import type { Host } from '../../model/host';
import { ansibleYaml, literal, playsYaml } from './dialect';
import type { Task } from './document';
import { unknownHosts } from './hosts';
import { RoleStep } from './role-step';

/** Settings of an {@link AnsibleRole}. */
export interface AnsibleRoleProps {
  /** What it does, in order. */
  readonly tasks: readonly Task[];

  /**
   * Tasks that run at the end if another notified them.
   *
   * @default - none
   */
  readonly handlers?: readonly Task[];

  /**
   * Default values of its variables, with the role's name in front: `backup_path`.
   *
   * @default - none
   */
  readonly defaults?: Readonly<Record<string, unknown>>;

  /**
   * Jinja templates, by file name; their text is Ansible's.
   *
   * @default - none
   */
  readonly templates?: Readonly<Record<string, string>>;

  /**
   * Machines and groups that get it: hosts, or names of hosts and groups.
   *
   * @default - those that have it among their `roles`
   */
  readonly hosts?: readonly (Host | string)[];

  /**
   * Folder of the project, below the repository.
   *
   * @default 'ansible'
   */
  readonly folder?: string;
}

/**
 * An Ansible role of one's own.
 *
 * @example
 * const motd = new AnsibleRole(repository, 'motd', {
 *   tasks: [{ name: 'Greet', 'ansible.builtin.copy': { dest: '/etc/motd', content: 'hello\n', mode: '0644' } }],
 * });
 * motd.step(); // for the roles of a machine
 */
export class AnsibleRole extends Component {
  /** `tasks/main.yml`, for patches. */
  readonly tasks: Artifact<Task[]>;
  /** Machines and groups that get it, beside those that have it among their roles. */
  readonly hosts: readonly (Host | string)[];

  constructor(scope: Construct, id: string, props: AnsibleRoleProps) {
    super(scope, id, props);
    this.hosts = props.hosts ?? [];
    if (!/^[a-z][a-z0-9_]*$/.test(id)) {
      this.report({
        code: 'HL203',
        what: `a role's name must be a-z, 0-9 and "_", got ${JSON.stringify(id)}`,
        fix: `write ${JSON.stringify(id.toLowerCase().replace(/[^a-z0-9_]+/g, '_'))}`,
      });
    }
    for (const name of Object.keys(props.defaults ?? {})) {
      if (name.startsWith(`${id}_`)) continue;
      this.report({
        code: 'HL204',
        what: `variable ${name} of role ${id} could be another role's`,
        fix: `name it ${id}_${name}: variables of all roles share one space`,
      });
    }

    const folder = `${props.folder ?? 'ansible'}/roles/${id}`;
    const file = <T>(path: string, data: () => T, dialect = playsYaml) =>
      new Artifact<T>(this, path, { path: `${folder}/${path}`, dialect, data });
    this.tasks = file('tasks/main.yml', () => [...props.tasks]);
    if (props.handlers !== undefined) file('handlers/main.yml', () => props.handlers);
    if (props.defaults !== undefined) file('defaults/main.yml', () => literal(props.defaults), ansibleYaml);
    for (const [name, text] of Object.entries(props.templates ?? {})) {
      new Artifact(this, `templates/${name}`, {
        path: `${folder}/templates/${name}`,
        dialect: verbatim,
        data: () => text,
      });
    }
  }

  /** This role for a machine, with values of its variables, without the role's name in front. */
  step(variables: Readonly<Record<string, unknown>> = {}): RoleStep {
    return new RoleStep({ name: this.node.id }, variables, this);
  }

  /** The same, for the inventory. */
  get namedHosts(): readonly (Host | string)[] {
    return this.hosts;
  }

  override *check(): Iterable<Problem> {
    for (const finding of unknownHosts(this, this.hosts)) yield problemOf(this, finding);
  }
}
