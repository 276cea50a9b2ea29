import { availableParallelism } from 'node:os';

/** How many programs run at once. */
const places = availableParallelism();

let taken = 0;
const waiting: (() => void)[] = [];

/**
 * Waits until a core is free, then does some work: all judges together have as many programs running as there are cores,
 * also a judge of many files. A program's time begins when it is started.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (taken < places) taken += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) taken -= 1;
    else next();
  }
}
