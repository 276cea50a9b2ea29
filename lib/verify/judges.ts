import type { Judge } from './judge';

/** All judges, in the order in which the table has them. */
export const judges: readonly Judge[] = [];
