import type { IConstruct } from 'constructs';

import { App } from '../../core/app';
import type { Finding } from '../../core/component';
import { Host } from '../../model/host';
import { nearest } from '../../model/names';
import { RoleStep } from './role-step';

/** A group's name as Ansible takes it: a dash would be an operator in a pattern. */
export function groupName(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, '_');
}

/** Machines that Ansible knows: those that are in a group or have a role. */
export function inventoryHosts(app: App): readonly Host[] {
  return app.allOf<Host>(Host).filter(({ groups, roles }) => groups.length > 0 || roles.length > 0);
}

/** The Ansible roles of a machine, in order. */
export function rolesOf(host: Host): readonly RoleStep[] {
  return host.roles.filter((role) => role instanceof RoleStep);
}

/** Names that neither a machine nor a group of the lab has. */
export function* unknownHosts(construct: IConstruct, given: readonly (Host | string)[]): Iterable<Finding> {
  const app = App.of(construct);
  const known = new Set(['all', 'ungrouped', 'localhost']);
  for (const { name, groups } of app.allOf<Host>(Host)) {
    known.add(name);
    for (const group of groups) known.add(groupName(group));
  }
  for (const target of given) {
    if (target instanceof Host) {
      if (target.node.root === construct.node.root) continue;
      yield {
        code: 'HL202',
        what: `host ${target.name} is of another app`,
        fix: 'use a host of this lab',
      };
    } else if (!known.has(target)) {
      const near = nearest(target, known);
      yield {
        code: 'HL202',
        what: `there is no host or group ${JSON.stringify(target)} in this lab`,
        fix:
          near === undefined
            ? 'give the Host itself'
            : `did you mean ${JSON.stringify(near)}? Give the Host itself to be sure`,
      };
    }
  }
}
