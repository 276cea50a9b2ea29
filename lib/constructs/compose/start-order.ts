import type { Finding } from '../../core/component';
import { applyEdges } from '../../core/graph';
import { ComposeStack } from './compose-stack';

/** Stacks that must run before a stack: those of its `after`, and the owners of the networks that it uses. */
export function stacksBefore(stack: ComposeStack): readonly ComposeStack[] {
  return applyEdges(stack).flatMap(({ to }) => (to instanceof ComposeStack ? [to] : []));
}

/** Tier of a stack: its own, or the highest of those that it comes after; 1 if there is none. */
export function tierOf(stack: ComposeStack, path: readonly ComposeStack[] = []): number {
  if (stack.tier !== undefined) return stack.tier;
  // A circle is told by the core; here it only must end.
  const before = stacksBefore(stack).filter((other) => !path.includes(other) && other !== stack);
  return Math.max(1, ...before.map((other) => tierOf(other, [...path, stack])));
}

/** Stacks in the order in which they start: by tier, and each after all that it needs; ties in the order of the program. */
export function startOrder(stacks: readonly ComposeStack[]): readonly ComposeStack[] {
  const order: ComposeStack[] = [];
  const add = (stack: ComposeStack, path: readonly ComposeStack[]) => {
    if (order.includes(stack) || path.includes(stack)) return;
    for (const other of stacksBefore(stack)) if (stacks.includes(other)) add(other, [...path, stack]);
    order.push(stack);
  };
  for (const stack of [...stacks].sort((a, b) => tierOf(a) - tierOf(b))) add(stack, []);
  return order;
}

/** What is wrong with the tier of a stack. */
export function* tierFaults(stack: ComposeStack): Iterable<Finding> {
  const { tier } = stack;
  if (tier === undefined) return;
  if (!Number.isInteger(tier) || tier < 1) {
    yield {
      code: 'HL160',
      what: `the tier of a stack must be a whole number from 1, got ${String(tier)}`,
      fix: 'give 1 to what everything else needs, 2 to what comes next',
    };
    return;
  }
  for (const other of stacksBefore(stack)) {
    const needed = tierOf(other);
    if (needed <= tier) continue;
    yield {
      code: 'HL160',
      what: `stack ${stack.folder} has tier ${tier}, but comes after ${other.folder}, which has tier ${needed}`,
      fix: `give ${stack.folder} the tier ${needed} or a higher one, or drop what makes it wait for ${other.folder}`,
    };
  }
}
