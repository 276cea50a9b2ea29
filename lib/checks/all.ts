import type { LabCheck } from '../core/app';
import { capacity } from './capacity';
import { cpuTypes } from './cpu-types';
import { elementsOutsideRoot } from './elements-outside-root';
import { groupNames } from './group-names';
import { macAddresses } from './mac-addresses';
import { nestedRepositories } from './nested-repositories';
import { networks } from './networks';
import { ports } from './ports';
import { unappliedRoles } from './unapplied-roles';
import { wholeLists } from './whole-lists';

/** The rules about a whole lab, in the order of the report. */
export const labChecks: readonly LabCheck[] = [
  nestedRepositories,
  networks,
  macAddresses,
  ports,
  elementsOutsideRoot,
  unappliedRoles,
  groupNames,
  capacity,
  cpuTypes,
  wholeLists,
];
