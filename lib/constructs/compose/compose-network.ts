import type { Construct, IConstruct } from 'constructs';

import { Component } from '../../core/component';
import type { Referring } from '../../core/edges';
import type { NetworkGrantProps } from './spec/grants';
import type { NetworkSpec } from './spec/top-level';

/** Settings of a {@link ComposeNetwork}, for the stack that makes it. */
export interface ComposeNetworkProps extends Omit<NetworkSpec, 'name' | 'external'> {
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
  /** Its settings, as given. */
  readonly props: ComposeNetworkProps;

  constructor(scope: Construct, id: string, props: ComposeNetworkProps = {}) {
    super(scope, id, props);
    this.name = props.name ?? id;
    this.props = props;
  }

  /** This network, with an address or further names there: `proxy.as({ aliases: ['db'] })`. */
  as(settings: NetworkGrantProps): NetworkAttachment {
    return new NetworkAttachment(this, settings);
  }
}

/** How a service is on a shared network. */
export class NetworkAttachment implements Referring {
  constructor(
    /** The network. */
    readonly network: ComposeNetwork,
    /** Address and names of the service there. */
    readonly settings: NetworkGrantProps,
  ) {}

  *references(): Iterable<IConstruct> {
    yield this.network;
  }
}
