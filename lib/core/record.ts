import type { IConstruct } from 'constructs';

import type { Claim } from './claim';
import { displayPath } from './files';
import type { Place, Problem } from './problem';
import { captureSource, isLibrarySource, type Source } from './source';

/** A code that may occur below a construct, and why. */
export interface Allowance {
  /** Code of the problems that are allowed: `HL120`. */
  readonly code: string;
  /** Why, for the report. */
  readonly reason: string;
}

/** What we keep about a construct beside what `constructs` does. */
export interface ConstructRecord {
  /** The line of the program that made it; `undefined` if that cannot be told. */
  source: () => Source | undefined;
  /** Constructs that it refers to. */
  readonly references: Set<IConstruct>;
  /** Constructs that have to be applied before it, with the reason. */
  readonly after: Map<IConstruct, string>;
  /** Problems that were told before the check. */
  readonly problems: Problem[];
  /** What it takes that can be had only once. */
  readonly claims: Claim[];
  /** Problems that the program allows here and below. */
  readonly allowances: Allowance[];
}

// Beside the tree, not in a base class: a TofuRoot is a cdktf stack and takes part all the same.
const records = new WeakMap<IConstruct, ConstructRecord>();
let started = 0;

/** How many constructs became one of ours; more of them than before means that a tree may have grown. */
export function recordsStarted(): number {
  return started;
}

/** Makes a construct one of ours; called once, from its constructor. `below` is `new.target`. */
export function startRecord(construct: IConstruct, below: (...args: never[]) => unknown): ConstructRecord {
  const record: ConstructRecord = {
    source: captureSource(below),
    references: new Set(),
    after: new Map(),
    problems: [],
    claims: [],
    allowances: [],
  };
  records.set(construct, record);
  started += 1;
  return record;
}

/** That a construct stands in a line of another file than the program's, which is where it can be changed. */
export function standsAt(construct: IConstruct, source: Source | undefined): void {
  const record = records.get(construct);
  if (record !== undefined && source !== undefined) record.source = () => source;
}

// Paths below a root that stand for ids which could not be used.
const displaced = new WeakMap<IConstruct, Set<string>>();

/** Another id in place of one that cannot be used in this scope. */
export function displace(scope: IConstruct, id: string): string {
  let number = 2;
  while (scope.node.tryFindChild(`${id}~${number}`) !== undefined) number++;
  const free = `${id}~${number}`;
  const paths = displaced.get(scope.node.root) ?? new Set<string>();
  displaced.set(scope.node.root, paths.add(scope.node.path === '' ? free : `${scope.node.path}/${free}`));
  return free;
}

/** The constructs of a tree without those whose id could not be used, and what stands below them. */
export function withoutDisplaced(constructs: readonly IConstruct[]): readonly IConstruct[] {
  const [root] = constructs;
  const paths = root === undefined ? undefined : displaced.get(root);
  if (paths === undefined) return constructs;
  return constructs.filter(({ node }) => !node.scopes.some((scope) => paths.has(scope.node.path)));
}

/** The record of one of our constructs; `undefined` for another library's. */
export function recordOf(construct: IConstruct): ConstructRecord | undefined {
  return records.get(construct);
}

/** The line where the user made this construct, or the nearest ancestor that a user made. */
export function sourceOf(construct: IConstruct): Source | undefined {
  for (let current: IConstruct | undefined = construct; current; current = current.node.scope) {
    const source = recordOf(current)?.source();
    if (source !== undefined && !isLibrarySource(source)) return source;
  }
  return undefined;
}

/** A construct as a place of a problem. */
export function placeOf(construct: IConstruct, says?: string): Place {
  return place(construct.node.path, sourceOf(construct), says);
}

/** A place that is not (yet) a construct. */
export function place(path: string, source: Source | undefined, says?: string): Place {
  return {
    path,
    ...(source && { source: `${displayPath(source.file)}:${source.line}` }),
    ...(says !== undefined && { says }),
  };
}
