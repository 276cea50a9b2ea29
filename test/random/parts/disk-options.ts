import fc from 'fast-check';

/** How a disk may be kept. */
export const diskOptions = {
  storage: fc.constantFrom('tank', 'local-lvm'),
  aio: fc.constantFrom('native' as const, 'threads' as const),
  backup: fc.boolean(),
  cache: fc.constantFrom('none' as const, 'writeback' as const),
  discard: fc.constantFrom('on', 'ignore'),
  fileFormat: fc.constant('raw' as const),
  iothread: fc.constant(false),
  queues: fc.constant(0),
  replicate: fc.boolean(),
  serial: fc.constant('a 1'),
  speed: fc.constantFrom({ read: 100 }, { iopsWrite: 500 }),
  ssd: fc.constant(false),
};
