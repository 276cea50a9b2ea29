import { Construct, type IConstruct } from 'constructs';

import type { Claim, ClaimSpace } from './claim';
import { constructsIn } from './edges';
import { HomelabError, type Problem, type Severity } from './problem';
import { displace, place, placeOf, recordOf, sourceOf, startRecord, type ConstructRecord } from './record';
import { captureSource, isLibrarySource } from './source';

/** A problem as its finder tells it: place and severity are filled in. */
export interface Finding {
  /** Stable code that people look up and allow: `HL101`. */
  readonly code: string;
  /** What is wrong, in the user's words, with the value. */
  readonly what: string;
  /** What to do, as one imperative sentence. */
  readonly fix: string;
  /** Whether it keeps the lab from being written. @default 'error' */
  readonly severity?: Severity;
}

/** A construct that has rules of its own, beyond what its constructor sees. */
export interface Checked {
  /** Problems of this construct; asked once, when the tree is complete. */
  check(): Iterable<Problem>;
}

/**
 * A part of a lab: base of every construct that we write.
 *
 * A construct held in props is a reference to it; nobody has to say it twice. Mistakes are collected, never thrown
 * one at a time: the constructor and `check()` tell them, the app reports all of them together.
 */
export abstract class Component extends Construct implements Checked {
  constructor(scope: Construct, id: string, props: object = {}) {
    super(scope, freeId(scope, id, new.target as unknown as (...args: never[]) => unknown));
    adopt(this, new.target as unknown as (...args: never[]) => unknown, props);
  }

  check(): Iterable<Problem> {
    return [];
  }

  /** Tells a problem of this construct. */
  protected report(finding: Finding): void {
    reportOn(this, finding);
  }

  /** Takes something that can be had only once. */
  protected claim(space: ClaimSpace, key: string, says?: string): void {
    claimFor(this, space, key, says);
  }

  /**
   * Allows a problem here and below, for a reason that the report lists. Only what a lab can live with can be
   * allowed; a wrong value cannot.
   *
   * @example
   * stack.allow('HL120', 'the vendor publishes no other tag');
   */
  allow(code: string, reason: string): this {
    recordFor(this).allowances.push({ code, reason });
    return this;
  }
}

/** Makes a construct of any class take part: its line, its references, its problems and claims. */
export function adopt(
  construct: IConstruct,
  below: (...args: never[]) => unknown,
  props: object,
): ConstructRecord {
  const record = startRecord(construct, below);
  addReferences(construct, props);
  return record;
}

/** Adds the constructs held in a value as references; what `addX()` methods call for what comes later. */
export function addReferences(construct: IConstruct, value: unknown): void {
  const { references } = recordFor(construct);
  for (const found of constructsIn(value, construct)) references.add(found);
}

/** The constructs that a construct refers to, in the order in which it named them. */
export function referencesOf(construct: IConstruct): readonly IConstruct[] {
  return [...(recordOf(construct)?.references ?? [])];
}

/** That `construct` can be applied only when `other` is; `why` stands in the report of a cycle. */
export function applyAfter(construct: IConstruct, other: IConstruct, why: string): void {
  recordFor(construct).after.set(other, why);
}

/** Tells a problem of any of our constructs. */
export function reportOn(construct: IConstruct, finding: Finding): void {
  recordFor(construct).problems.push(problemOf(construct, finding));
}

/** A finding with its place. */
export function problemOf(construct: IConstruct, finding: Finding): Problem {
  const { code, what, fix, severity = 'error' } = finding;
  return { code, severity, what, where: [placeOf(construct)], fix };
}

/** Takes something that can be had only once, for any of our constructs. */
export function claimFor(construct: IConstruct, space: ClaimSpace, key: string, says?: string): void {
  const claim: Claim = says === undefined ? { space, key } : { space, key, says };
  recordFor(construct).claims.push(claim);
}

function recordFor(construct: IConstruct): ConstructRecord {
  const record = recordOf(construct);
  if (record === undefined) throw new Error(`${construct.node.path} is not a construct of homelab-cdk`);
  return record;
}

/**
 * The id, if it can be used here; `constructs` would throw, and its error names neither line. Otherwise that is
 * reported and another id takes its place, so that the rest of the lab is checked too. What stands below that id is
 * left out of the report: its mistakes may only follow from this one.
 */
export function freeId(scope: Construct, id: string, below: (...args: never[]) => unknown): string {
  const isName = id !== '' && !id.includes('/');
  const taken = isName ? scope.node.tryFindChild(id) : undefined;
  if (isName && taken === undefined) return id;

  const made = captureSource(below)();
  const source = made === undefined || isLibrarySource(made) ? sourceOf(scope) : made;
  const here = place([scope.node.path, id].filter((part) => part !== '').join('/'), source);
  const problem: Problem =
    taken === undefined
      ? {
          code: 'HL001',
          severity: 'error',
          what: `an id must have at least one character and no "/", got ${JSON.stringify(id)}`,
          where: [here],
          fix: 'choose a name: it becomes the file, the machine or the folder',
        }
      : {
          code: 'HL001',
          severity: 'error',
          what: `"${id}" exists twice in ${scope.node.path === '' ? 'the app' : scope.node.path}`,
          where: [placeOf(taken), here],
          fix: 'give one of them another id',
        };
  const root = recordOf(scope.node.root);
  if (root === undefined) throw new HomelabError([problem]);
  root.problems.push(problem);
  return displace(scope, id.replaceAll('/', '|'));
}
