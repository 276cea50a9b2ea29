import type { App, LabCheck } from '../core/app';
import type { Problem } from '../core/problem';
import { placeOf } from '../core/record';
import { contains } from '../model/ipv4';
import { Network } from '../model/network';

/** Two networks with the same addresses. */
export const networks: LabCheck = {
  codes: ['HL024'],
  title: 'networks do not overlap',
  find: findOverlaps,
};

function* findOverlaps(lab: App): Iterable<Problem> {
  const all = lab.allOf<Network>(Network);
  for (const [index, a] of all.entries()) {
    for (const b of all.slice(index + 1)) {
      if (a.range === undefined || b.range === undefined) continue;
      if (!contains(a.range, b.range.base) && !contains(b.range, a.range.base)) continue;
      yield {
        code: 'HL024',
        severity: 'error',
        what: `networks ${a.node.id} (${a.cidr}) and ${b.node.id} (${b.cidr}) overlap`,
        where: [placeOf(a), placeOf(b)],
        fix: 'give one of them another range, or use one Network for both',
      };
    }
  }
}
