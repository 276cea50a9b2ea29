import type { Construct } from 'constructs';

import { Component } from '../../core/component';

/** Settings of a {@link ComposeNetwork}. */
export interface ComposeNetworkProps {
  /**
   * Name in Docker.
   *
   * @default - the id
   */
  readonly name?: string;
}

/**
 * A Docker network that several stacks share. The stack that `owns` it makes it; for all others it is there already.
 *
 * @example
 * const proxy = new ComposeNetwork(repository, 'traefik_proxy');
 */
export class ComposeNetwork extends Component {
  /** Name in Docker. */
  readonly name: string;

  constructor(scope: Construct, id: string, props: ComposeNetworkProps = {}) {
    super(scope, id, props);
    this.name = props.name ?? id;
  }
}
