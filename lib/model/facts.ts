import type { IConstruct } from 'constructs';

/** What a construct tells the lab's report about itself. */
export interface Facts {
  /** List of the report that it stands in: `machines`. */
  readonly kind: string;
  /** Plain data. */
  readonly value: Readonly<Record<string, unknown>>;
}

/** A construct with facts for the report. */
export interface HasFacts extends IConstruct {
  /** What the report tells of it. */
  describe(): Facts;
}

/** Whether a construct has facts for the report. */
export function hasFacts(construct: IConstruct): construct is HasFacts {
  return 'describe' in construct && typeof construct.describe === 'function';
}

/** The facts of some constructs, by kind, in the order of the constructs. */
export function factsOf(constructs: readonly IConstruct[]): Readonly<Record<string, readonly object[]>> {
  const byKind: Record<string, object[]> = {};
  for (const { kind, value } of constructs.filter(hasFacts).map((construct) => construct.describe())) {
    (byKind[kind] ??= []).push(value);
  }
  return byKind;
}
