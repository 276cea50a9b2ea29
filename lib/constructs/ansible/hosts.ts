import type { IConstruct } from 'constructs';

import { App } from '../../core/app';
import type { Finding } from '../../core/component';
import { groupName } from '../../model/group-name';
import { Host } from '../../model/host';
import { nearest } from '../../model/names';
import { RoleStep } from './role-step';

/** A construct that says itself which machines it works on. */
interface NamesHosts extends IConstruct {
  readonly namedHosts: readonly (Host | string)[];
}

function namesHosts(construct: IConstruct): construct is NamesHosts {
  return 'namedHosts' in construct && Array.isArray(construct.namedHosts);
}

/** Machines that Ansible knows: those that are in a group, have a role, or are named by a role or a play. */
export function inventoryHosts(app: App): readonly Host[] {
  const named = new Set(
    app
      .all()
      .filter(namesHosts)
      .flatMap(({ namedHosts }) => namedHosts),
  );
  return app
    .allOf<Host>(Host)
    .filter(
      (host) => host.groups.length > 0 || host.roles.length > 0 || named.has(host) || named.has(host.name),
    );
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
