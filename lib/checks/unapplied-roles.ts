import type { IConstruct } from 'constructs';

import type { App, LabCheck } from '../core/app';
import type { Problem } from '../core/problem';
import { placeOf } from '../core/record';
import { Host } from '../model/host';

/** A construct that configures machines. */
interface Applying extends IConstruct {
  appliesRole(name: string): boolean;
}

/** A role of a machine that nothing applies: the machine stays as it is, without a word. */
export const unappliedRoles: LabCheck = {
  codes: ['HL205'],
  title: 'each role of a machine is applied',
  find: findUnapplied,
};

function* findUnapplied(lab: App): Iterable<Problem> {
  const playbooks = lab.all().filter(isApplying);
  for (const host of lab.allOf<Host>(Host)) {
    const left = host.roles
      .map(({ name }) => name)
      .filter((name) => !playbooks.some((one) => one.appliesRole(name)));
    if (left.length === 0) continue;
    yield {
      code: 'HL205',
      severity: 'warning',
      what: `${host.name} has ${left.length === 1 ? 'role' : 'roles'} ${left.join(', ')}, which no playbook applies`,
      where: [placeOf(host)],
      fix: "make the machine in the repository whose Ansible configures it, or give that repository new AnsibleProject(repository, 'ansible')",
    };
  }
}

function isApplying(construct: IConstruct): construct is Applying {
  return 'appliesRole' in construct && typeof construct.appliesRole === 'function';
}
