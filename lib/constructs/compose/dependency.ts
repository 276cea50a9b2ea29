import type { IConstruct } from 'constructs';

import type { Referring } from '../../core/edges';
import type { ComposeService } from './compose-service';
import type { DependencyProps, ServiceProps } from './service-props';
import { Shape, type Lifted } from './spec/shape';

/** That a service waits for another, which is a construct. */
export class Dependency implements Referring {
  constructor(
    /** The other one. */
    readonly service: ComposeService,
    /** What it must be, and what follows from it. */
    readonly props: DependencyProps,
  ) {}

  *references(): Iterable<IConstruct> {
    yield this.service;
  }
}

type Given = NonNullable<ServiceProps['dependsOn']>;

/** The services that a service waits for, by name, and how. */
export function dependenciesOf(given: Given | undefined): readonly (readonly [string, DependencyProps])[] {
  if (given === undefined) return [];
  if (isList(given)) {
    return given.map((item) =>
      item instanceof Dependency ? ([item.service.name, item.props] as const) : ([item.name, {}] as const),
    );
  }
  return Object.entries(given)
    .filter(([, how]) => how !== undefined)
    .map(([name, how = {}]) => [name, typeof how === 'string' ? { condition: how } : how] as const);
}

function isList(given: Given): given is Extract<Given, readonly unknown[]> {
  return Array.isArray(given);
}

const conditions = {
  started: 'service_started',
  healthy: 'service_healthy',
  completed: 'service_completed_successfully',
};

/** How it is written what a service waits for: the short form where it says all. */
export const dependsOn: Lifted = {
  of: {
    named: new Shape<DependencyProps>({ condition: 'plain', restart: 'plain', required: 'plain' }),
  },
  lift: (value) => {
    const all = dependenciesOf(value as Given);
    if (all.every(([, { condition = 'started', ...rest }]) => condition === 'started' && isEmpty(rest)))
      return all.map(([name]) => name);
    return Object.fromEntries(
      all.map(([name, { condition = 'started', ...rest }]) => [
        name,
        { condition: conditions[condition], ...rest },
      ]),
    );
  },
};

function isEmpty(object: object): boolean {
  return Object.values(object).every((value) => value === undefined);
}
