import type { Construct } from 'constructs';

import { App } from '../../core/app';
import { Artifact } from '../../core/artifact';
import { Component, problemOf } from '../../core/component';
import type { Problem } from '../../core/problem';
import { Host } from '../../model/host';
import { AnsibleRole } from './ansible-role';
import { playsYaml } from './dialect';
import type { Play, Task } from './document';
import { inventoryHosts, rolesOf, unknownHosts } from './hosts';

/** A play of an {@link AnsiblePlaybook}. */
export interface PlayProps {
  /** What it does: `Configure Docker hosts`. */
  readonly name: string;
  /** Machines and groups: hosts, or names of hosts and groups. */
  readonly hosts: readonly (Host | string)[];
  /**
   * Roles, in order.
   *
   * @default - none
   */
  readonly roles?: readonly (AnsibleRole | string)[];
  /**
   * Tasks after the roles.
   *
   * @default - none
   */
  readonly tasks?: readonly Task[];
  /**
   * Whether it works as root.
   *
   * @default true
   */
  readonly become?: boolean;
}

/** Settings of an {@link AnsiblePlaybook}. */
export interface AnsiblePlaybookProps {
  /**
   * The plays.
   *
   * @default - one for each set of roles that machines of the lab have, in the order of the machines
   */
  readonly plays?: readonly PlayProps[];

  /**
   * Folder of the project, below the repository.
   *
   * @default 'ansible'
   */
  readonly folder?: string;
}

/**
 * An Ansible playbook: `ansible/<id>.yml`.
 *
 * @example
 * new AnsiblePlaybook(repository, 'reboot', {
 *   plays: [{ name: 'Reboot', hosts: ['container_hosts'], tasks: [{ name: 'Reboot', 'ansible.builtin.reboot': {} }] }],
 * });
 */
export class AnsiblePlaybook extends Component {
  /** The playbook, for patches. */
  readonly file: Artifact<Play[]>;
  private readonly plays: readonly PlayProps[] | undefined;

  constructor(scope: Construct, id: string, props: AnsiblePlaybookProps = {}) {
    super(scope, id, props);
    this.plays = props.plays;
    this.file = new Artifact<Play[]>(this, `${id}.yml`, {
      path: `${props.folder ?? 'ansible'}/${id}.yml`,
      dialect: playsYaml,
      data: () => this.plays?.map(ownPlay) ?? impliedPlays(App.of(this)),
    });
  }

  /** Machines and groups of its own plays. */
  get namedHosts(): readonly (Host | string)[] {
    return this.plays?.flatMap(({ hosts }) => hosts) ?? [];
  }

  /** Whether its plays follow from the roles of the machines. */
  get isImplied(): boolean {
    return this.plays === undefined;
  }

  /** Whether it gives a role to machines. */
  appliesRole(name: string): boolean {
    const roles = this.plays?.flatMap((play) => play.roles ?? []);
    return roles?.some((role) => (typeof role === 'string' ? role : role.node.id) === name) ?? true;
  }

  override *check(): Iterable<Problem> {
    for (const finding of unknownHosts(this, this.namedHosts)) yield problemOf(this, finding);
    if ((this.plays ?? impliedPlays(App.of(this))).length > 0) return;
    // A patch may add one.
    yield problemOf(this, {
      code: 'HL206',
      severity: 'warning',
      what: 'a playbook without a play, which Ansible refuses',
      fix: 'give it plays, or machines of the lab roles',
    });
  }
}

function ownPlay({ name, hosts, roles = [], tasks = [], become = true }: PlayProps): Play {
  return {
    name,
    hosts: hostPattern(hosts),
    become,
    ...(roles.length > 0 && {
      roles: roles.map((role) => roleEntry(typeof role === 'string' ? role : role.node.id)),
    }),
    ...(tasks.length > 0 && { tasks: [...tasks] }),
  };
}

/** A play for each set of roles, so that machines that are alike are configured together. */
function impliedPlays(app: App): Play[] {
  const alike = new Map<string, Host[]>();
  for (const host of inventoryHosts(app).filter((candidate) => rolesOf(candidate).length > 0)) {
    const key = rolesOf(host)
      .map(({ name }) => name)
      .join(' ');
    alike.set(key, [...(alike.get(key) ?? []), host]);
  }
  const plays = [...alike.values()].map((hosts) => ({
    name: `Configure ${hosts.map(({ name }) => name).join(', ')}`,
    hosts: hostPattern(hosts),
    become: true,
    roles: (hosts[0] === undefined ? [] : rolesOf(hosts[0])).map(({ name, tags }) => roleEntry(name, tags)),
  }));
  const placed = app.allOf<AnsibleRole>(AnsibleRole).filter(({ hosts }) => hosts.length > 0);
  return [
    ...plays,
    ...placed.map(({ node, hosts }) => ({
      name: `Apply role ${node.id}`,
      hosts: hostPattern(hosts),
      become: true,
      roles: [roleEntry(node.id)],
    })),
  ];
}

function roleEntry(role: string, tags: readonly string[] = [role]): { role: string; tags: string[] } {
  return { role, tags: [...tags] };
}

function hostPattern(hosts: readonly (Host | string)[]): string {
  return hosts.map((host) => (host instanceof Host ? host.name : host)).join(',');
}
