import type { IConstruct } from 'constructs';

/** A construct that people reach under host names, through a proxy. */
export interface Routed extends IConstruct {
  /** Its host names in full: `grafana.rsdn.io`. */
  readonly routedNames: readonly string[];
}

/** Whether a construct is reached through a proxy. */
export function isRouted(construct: IConstruct): construct is Routed {
  return 'routedNames' in construct;
}
