import { ComposeNetwork, NetworkAttachment } from './compose-network';
import type { ServiceProps } from './service-props';
import { networkGrantShape, type NetworkGrantProps } from './spec/grants';
import type { Lifted } from './spec/shape';

type Given = NonNullable<ServiceProps['networks']>;

/** A network that a service is on, by name or as an object, and how. */
export interface Joined {
  /** The network. */
  readonly network: string | ComposeNetwork;
  /** Address and names there. */
  readonly settings: NetworkGrantProps;
}

/** The networks that a service joins by its own settings. */
export function joinedNetworks(given: Given): readonly Joined[] {
  if (!isList(given)) {
    return Object.entries(given).map(([network, settings]) => ({ network, settings: settings ?? {} }));
  }
  return given.map((item) =>
    item instanceof NetworkAttachment
      ? { network: item.network, settings: item.settings }
      : { network: item, settings: {} },
  );
}

/** How networks are written: names alone where they say all. */
export const networks: Lifted = {
  of: { named: networkGrantShape },
  lift: (value) => {
    const joined = joinedNetworks(value as Given);
    if (joined.every(({ settings }) => Object.keys(settings).length === 0)) {
      return [...new Set(joined.map(({ network }) => nameOf(network)))];
    }
    return Object.fromEntries(
      joined.map(({ network, settings }) => [
        nameOf(network),
        Object.keys(settings).length === 0 ? null : settings,
      ]),
    );
  },
};

/** Name of a network in the file. */
export function nameOf(network: string | ComposeNetwork): string {
  return network instanceof ComposeNetwork ? network.name : network;
}

function isList(given: Given): given is Extract<Given, readonly unknown[]> {
  return Array.isArray(given);
}
