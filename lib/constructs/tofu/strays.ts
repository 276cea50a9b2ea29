import type { Construct } from 'constructs';

import { problemOf } from '../../core/component';
import type { Problem } from '../../core/problem';
import { tofuStrays } from './tofu-ref';

/** What OpenTofu's file cannot hold of a body. */
export function* strayProblems(construct: Construct, name: string, body: unknown): Iterable<Problem> {
  for (const { path, value, advice } of tofuStrays(body)) {
    yield problemOf(construct, {
      code: 'HL007',
      what: `${name} cannot hold ${value} at ${path}`,
      fix: advice,
    });
  }
}
