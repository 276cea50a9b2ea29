import type { LabCheck } from '../core/app';
import { capacity } from './capacity';
import { elementsOutsideRoot } from './elements-outside-root';
import { groupNames } from './group-names';
import { networks } from './networks';
import { ports } from './ports';
import { unappliedRoles } from './unapplied-roles';

/** The rules about a whole lab, in the order of the report. */
export const labChecks: readonly LabCheck[] = [
  networks,
  ports,
  elementsOutsideRoot,
  unappliedRoles,
  groupNames,
  capacity,
];
