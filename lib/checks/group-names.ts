import type { App, LabCheck } from '../core/app';
import type { Problem } from '../core/problem';
import { placeOf } from '../core/record';
import { groupName } from '../model/group-name';
import { Host } from '../model/host';

/** A group with another one's name: Ansible would not know which of the two is meant. */
export const groupNames: LabCheck = {
  codes: ['HL207'],
  title: 'a group has a name of its own',
  find: findTaken,
};

/** Groups that every inventory has. */
const ownGroups = ['all', 'ungrouped'];

function* findTaken(lab: App): Iterable<Problem> {
  const hosts = lab.allOf<Host>(Host);
  const machines = new Map(hosts.map((host) => [host.name, host]));
  const told = new Set<string>();
  for (const host of hosts) {
    for (const group of host.groups) {
      const name = groupName(group);
      const machine = machines.get(name);
      if (told.has(name) || (machine === undefined && !ownGroups.includes(name))) continue;
      told.add(name);
      const whose = machine === undefined ? 'is a group that Ansible has itself' : 'is a machine too';
      yield {
        code: 'HL207',
        severity: 'error',
        what: `group ${JSON.stringify(group)} of ${host.name} ${whose}`,
        where: [...new Set([host, machine ?? host])].map((one) => placeOf(one)),
        fix: 'give the group another name',
      };
    }
  }
}
