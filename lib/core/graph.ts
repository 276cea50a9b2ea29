import type { IConstruct } from 'constructs';

import { recordOf } from './record';

/** That `from` can be applied only when `to` is. */
export interface ApplyEdge {
  /** What is applied later. */
  readonly from: IConstruct;
  /** What is applied first. */
  readonly to: IConstruct;
  /** `after`, `clones its image`. */
  readonly why: string;
}

/** What a tree needs before what, read once from a tree that no longer changes. */
export interface Graph {
  /** Every construct that takes part, each after all that it waits for; ties in the order of the tree. */
  readonly applyOrder: readonly IConstruct[];
  /** Circles of apply order, each edge by edge; empty for a lab that can be applied. */
  readonly cycles: readonly (readonly ApplyEdge[])[];
}

/**
 * Reads the graph of a tree. Each construct and each edge is looked at once, without recursion: twenty diamonds on
 * top of each other cost twenty steps, not a million.
 */
export function readGraph(constructs: readonly IConstruct[]): Graph {
  const done = new Set<IConstruct>();
  const open = new Map<IConstruct, ApplyEdge | undefined>();
  const applyOrder: IConstruct[] = [];
  const cycles: (readonly ApplyEdge[])[] = [];

  for (const root of constructs) {
    const stack = [{ construct: root, edges: applyEdges(root), next: 0 }];
    if (done.has(root)) continue;
    open.set(root, undefined);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const edge = top.edges[top.next++];
      if (edge === undefined) {
        stack.pop();
        open.delete(top.construct);
        done.add(top.construct);
        applyOrder.push(top.construct);
      } else if (open.has(edge.to)) {
        cycles.push(circle(edge, open));
      } else if (!done.has(edge.to)) {
        open.set(edge.to, edge);
        stack.push({ construct: edge.to, edges: applyEdges(edge.to), next: 0 });
      }
    }
  }
  return { applyOrder, cycles };
}

/** What a construct waits for. */
export function applyEdges(construct: IConstruct): readonly ApplyEdge[] {
  return [...(recordOf(construct)?.after ?? [])].map(([to, why]) => ({ from: construct, to, why }));
}

/** The edges from `closing.to` down the open path and back. */
function circle(
  closing: ApplyEdge,
  open: ReadonlyMap<IConstruct, ApplyEdge | undefined>,
): readonly ApplyEdge[] {
  const path = [...open.keys()];
  const inside = path.slice(path.indexOf(closing.to) + 1);
  const edges = inside.map((construct) => open.get(construct)).filter((edge) => edge !== undefined);
  return [...edges, closing];
}
