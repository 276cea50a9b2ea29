import { problemOf } from '../../core/component';
import type { Problem } from '../../core/problem';
import type { TerraformElement } from './engine';
import { tofuStrays } from './tofu-ref';

/** What OpenTofu's file cannot hold of a body. */
export function* strayProblems(element: TerraformElement, kind: string, body: unknown): Iterable<Problem> {
  for (const { path, value, advice } of tofuStrays(body)) {
    yield problemOf(element, {
      code: 'HL007',
      // One that stands in no root has no name yet, and a problem of its own.
      what: `${kind} ${element.friendlyUniqueId} cannot hold ${value} at ${path}`,
      fix: advice,
    });
  }
}
