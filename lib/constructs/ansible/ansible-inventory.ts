import type { Construct } from 'constructs';

import { App } from '../../core/app';
import { Artifact } from '../../core/artifact';
import { Component } from '../../core/component';
import { groupName } from '../../model/group-name';
import type { Host } from '../../model/host';
import { ansibleYaml, literal } from './dialect';
import type { AnsibleValue, InventoryDocument, InventoryGroup } from './document';
import { inventoryHosts, rolesOf } from './hosts';

/** Settings of an {@link AnsibleInventory}. */
export interface AnsibleInventoryProps {
  /**
   * Folder of the project, below the repository.
   *
   * @default 'ansible'
   */
  readonly folder?: string;

  /**
   * Variables of all machines.
   *
   * @default - none
   */
  readonly vars?: Readonly<Record<string, unknown>>;
}

/**
 * Ansible's inventory: every machine of the lab that is in a group or has a role, with its address, its user and what its
 * roles need to know. It is made from the same machines as everything else, so it cannot be out of date.
 */
export class AnsibleInventory extends Component {
  /** `inventory/hosts.yml`, for patches. */
  readonly file: Artifact<InventoryDocument>;
  private readonly files = new Set<string>();

  constructor(scope: Construct, id: string, props: AnsibleInventoryProps = {}) {
    super(scope, id, props);
    const folder = `${props.folder ?? 'ansible'}/inventory`;
    this.file = new Artifact<InventoryDocument>(this, 'hosts.yml', {
      path: `${folder}/hosts.yml`,
      dialect: ansibleYaml,
      data: () => inventory(App.of(this), props.vars),
    });
    // Which machines have variables is known when all machines are described.
    App.of(this).beforeCheck(() => {
      for (const host of inventoryHosts(App.of(this))) this.addVariables(folder, host);
    });
  }

  private addVariables(folder: string, host: Host): void {
    const file = `host_vars/${host.name}.yml`;
    // Two machines of one name are reported themselves.
    if (rolesOf(host).length === 0 || this.files.has(file)) return;
    this.files.add(file);
    new Artifact(this, file, {
      path: `${folder}/${file}`,
      dialect: ansibleYaml,
      data: () => Object.assign({}, ...rolesOf(host).map((role) => role.variables(host))) as unknown,
    });
  }
}

function inventory(app: App, vars: Readonly<Record<string, unknown>> | undefined): InventoryDocument {
  const hosts = inventoryHosts(app);
  const groups = new Map<string, Host[]>();
  for (const host of hosts) {
    for (const group of host.groups.map(groupName)) groups.set(group, [...(groups.get(group) ?? []), host]);
  }
  const ungrouped = hosts.filter((host) => host.groups.length === 0);
  const all: InventoryGroup = {
    ...(vars !== undefined && { vars: literal(vars) as Record<string, AnsibleValue> }),
    ...(ungrouped.length > 0 && { hosts: hostEntries(ungrouped) }),
    ...(groups.size > 0 && {
      children: Object.fromEntries(
        [...groups].map(([group, members]) => [group, { hosts: hostEntries(members) }]),
      ),
    }),
  };
  return { all };
}

function hostEntries(hosts: readonly Host[]): Record<string, Record<string, AnsibleValue>> {
  return Object.fromEntries(
    hosts.map(({ name, address, user }) => [
      name,
      { ansible_host: address.value, ...(user !== undefined && { ansible_user: user }) },
    ]),
  );
}
