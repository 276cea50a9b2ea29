/** What stands under a key: a type, any of some words, a list of it, keys of its own, or keys that people name. */
type Kind =
  | 'text'
  | 'number'
  | 'boolean'
  | { readonly words: readonly string[] }
  | { readonly list: Kind }
  | { readonly keys: Keys }
  | { readonly named: Keys };

type Keys = Readonly<Record<string, Kind>>;

const texts: Kind = { list: 'text' };

const dhcpOverrides: Kind = {
  keys: {
    hostname: 'text',
    'route-metric': 'number',
    'send-hostname': 'boolean',
    'use-dns': 'boolean',
    'use-domains': 'text',
    'use-hostname': 'boolean',
    'use-mtu': 'boolean',
    'use-ntp': 'boolean',
    'use-routes': 'boolean',
  },
};

/** Keys of every kind of interface. */
const common: Keys = {
  renderer: { words: ['networkd', 'NetworkManager'] },
  dhcp4: 'boolean',
  dhcp6: 'boolean',
  'dhcp4-overrides': dhcpOverrides,
  'dhcp6-overrides': dhcpOverrides,
  'accept-ra': 'boolean',
  addresses: texts,
  mtu: 'number',
  optional: 'boolean',
  nameservers: { keys: { addresses: texts, search: texts } },
  routes: { list: { keys: { to: 'text', via: 'text', metric: 'number', mtu: 'number' } } },
};

/** Network settings of version 2, as cloud-init documents them, without what it calls deprecated. */
export const networkKeys: Keys = {
  version: 'number',
  renderer: { words: ['networkd', 'NetworkManager'] },
  ethernets: {
    named: {
      ...common,
      match: { keys: { name: 'text', macaddress: 'text', driver: 'text' } },
      'set-name': 'text',
      wakeonlan: 'boolean',
    },
  },
  bonds: {
    named: {
      ...common,
      interfaces: texts,
      parameters: {
        keys: {
          mode: 'text',
          'lacp-rate': 'text',
          'mii-monitor-interval': 'number',
          'min-links': 'number',
          'transmit-hash-policy': 'text',
          'ad-select': 'text',
          'arp-interval': 'number',
          'arp-ip-targets': texts,
          'up-delay': 'number',
          'down-delay': 'number',
          'fail-over-mac-policy': 'text',
          'primary-reselect-policy': 'text',
        },
      },
    },
  },
  bridges: {
    named: {
      ...common,
      interfaces: texts,
      parameters: {
        keys: {
          'ageing-time': 'number',
          'forward-delay': 'number',
          'hello-time': 'number',
          'max-age': 'number',
          priority: 'number',
          stp: 'boolean',
        },
      },
    },
  },
  vlans: { named: { ...common, id: 'number', link: 'text' } },
};

/** What of network settings is not as the keys have it; cloud-init itself passes over a key that it does not know. */
export function keyFaults(value: unknown, kind: Kind, place: string): readonly string[] {
  if (typeof kind === 'string') {
    return typeof value === (kind === 'text' ? 'string' : kind) ? [] : [wrong(place, value, kind)];
  }
  if ('words' in kind) {
    return kind.words.some((word) => word === value) ? [] : [wrong(place, value, kind.words.join(' or '))];
  }
  if ('list' in kind) {
    if (!Array.isArray(value)) return [wrong(place, value, 'list')];
    return value.flatMap((item, index) => keyFaults(item, kind.list, `${place}[${index}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [wrong(place, value, 'mapping')];
  return Object.entries(value).flatMap(([key, inside]) => {
    const below = place === '' ? key : `${place}.${key}`;
    if ('named' in kind) return keyFaults(inside, { keys: kind.named }, below);
    const known = kind.keys[key];
    return known === undefined ? [`${below} is no key of network settings`] : keyFaults(inside, known, below);
  });
}

function wrong(place: string, value: unknown, wanted: string): string {
  return `${place === '' ? 'all of it' : place} is ${JSON.stringify(value)}, a ${wanted} is wanted`;
}
