import type { IConstruct } from 'constructs';

import { Component } from './component';
import { recordOf, recordsStarted, withoutDisplaced } from './record';

/** A class of constructs. */
export type ConstructClass<T extends IConstruct> = abstract new (...args: never[]) => T;

/**
 * The constructs of a tree that is described: many ask for all of a class, and walking a large tree for each of them
 * would cost the square of its size.
 */
export class Census {
  private whole: readonly IConstruct[] | undefined;
  private readonly classes = new Map<ConstructClass<IConstruct>, readonly IConstruct[]>();
  private ours: readonly IConstruct[] | undefined;
  private asOf = -1;

  constructor(private readonly root: IConstruct) {}

  /** Every construct, in the order of the tree. */
  all(): readonly IConstruct[] {
    if (this.whole !== undefined) return this.whole;
    const all = withoutDisplaced(this.root.node.findAll());
    if (this.root.node.locked) this.whole = all;
    return all;
  }

  /** Every construct of a class, in the order of the tree. */
  allOf<T extends IConstruct>(type: ConstructClass<T>): readonly T[] {
    // Until the tree is locked something may be added. Only our own constructs tell when that happens.
    const started = this.root.node.locked ? Infinity : recordsStarted();
    if (started !== this.asOf) {
      this.classes.clear();
      this.ours = undefined;
      this.asOf = started;
    }
    const known = this.classes.get(type);
    if (known !== undefined) return known as readonly T[];
    const isOurs = type.prototype instanceof Component;
    if (isOurs) this.ours ??= this.all().filter((construct) => recordOf(construct) !== undefined);
    const candidates = (isOurs ? this.ours : undefined) ?? this.all();
    const found = candidates.filter((construct): construct is T => construct instanceof type);
    if (isOurs || this.root.node.locked) this.classes.set(type, found);
    return found;
  }
}
