import fc from 'fast-check';

import { optionally } from '../words';

/** How something is backed up. */
export const backup = optionally(
  {
    by: fc.constantFrom('hyper-backup' as const, 'backrest' as const),
    schedule: fc.constantFrom('0 2 * * *', '@daily'),
    repository: fc.constantFrom('/mnt/backups', "/mnt/it's here"),
  },
  {
    keep: optionally({}, { daily: fc.constant(7), weekly: fc.constant(4), monthly: fc.constant(3) }),
    seenAs: fc.constant('/sources/docker volumes'),
    commands: fc.constant({ dump: "dump 'all'", restore: 'restore | cat' }),
  },
);
