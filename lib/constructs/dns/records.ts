import type { IConstruct } from 'constructs';

import { App } from '../../core/app';
import type { Address } from '../../model/address';
import { Host } from '../../model/host';
import type { Network } from '../../model/network';
import { formatIpv4 } from '../../model/ipv4';
import { isRouted } from '../../model/route';
import type { ZoneRecord } from './document';
import type { DnsZone } from './dns-zone';

/** A record, and what it is there for. */
export interface KnownRecord extends ZoneRecord {
  /** Construct that it comes from. */
  readonly by: IConstruct;
}

/**
 * The zones of a {@link DnsZone}, each with its records: the domain first, then the reverse zones. The order of the program
 * is nobody's who looks for a name.
 */
export function zonesOf(
  zone: DnsZone,
): readonly { readonly name: string; readonly records: readonly KnownRecord[] }[] {
  const reverse = new Map<string, KnownRecord[]>();
  for (const network of zone.networks) {
    const name = reverseZone(network);
    if (name === undefined) continue;
    reverse.set(name, [...(reverse.get(name) ?? []), ...reverseRecords(zone, network)]);
  }
  return [
    { name: zone.domain, records: forwardRecords(zone).toSorted(byName) },
    ...[...reverse].map(([name, records]) => ({ name, records: records.toSorted(byAddress) })),
  ];
}

function byName(a: KnownRecord, b: KnownRecord): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

function byAddress(a: KnownRecord, b: KnownRecord): number {
  const [first, second] = [a, b].map(({ name }) =>
    name
      .split('.')
      .slice(0, 4)
      .reduceRight((sum, part) => sum * 256 + Number(part), 0),
  );
  return (first ?? 0) - (second ?? 0);
}

/** Names of the domain: the machines, what is given by hand, and what the proxy leads to. */
function forwardRecords(zone: DnsZone): readonly KnownRecord[] {
  const { domain, ttl, proxy } = zone;
  const a = (by: IConstruct, name: string, { value }: Address): KnownRecord => ({
    ...{ name: `${name}.${domain}`, type: 'A', value, ttl },
    by,
  });
  const alias = (by: IConstruct, name: string, target: string): KnownRecord => ({
    ...{ name, type: 'CNAME', value: `${target}.${domain}`, ttl },
    by,
  });
  const app = App.of(zone);
  const routed =
    proxy === undefined
      ? []
      : [
          a(proxy.host, proxy.name, proxy.host.address),
          // Services may share a host by path.
          ...new Map(
            app
              .all()
              .filter(isRouted)
              .flatMap((construct) =>
                construct.routedNames
                  .filter((name) => name.endsWith(`.${domain}`))
                  .map((name) => [name, alias(construct, name, proxy.name)] as const),
              ),
          ).values(),
        ];
  return [
    ...hostsOf(zone).flatMap((host) => {
      const address = host.addresses.find(({ network }) => zone.networks.includes(network));
      return address === undefined ? [] : [a(host, host.name, address)];
    }),
    ...Object.entries(zone.records).map(([name, target]) =>
      typeof target === 'string'
        ? alias(zone, `${name}.${domain}`, target)
        : a(zone, name, target instanceof Host ? target.address : target),
    ),
    ...routed,
  ];
}

/** Names of the addresses of a network. */
function reverseRecords(zone: DnsZone, network: Network): readonly KnownRecord[] {
  return hostsOf(zone).flatMap((host) =>
    host.addresses
      .filter((address) => address.network === network)
      .map(({ value }) => ({
        name: `${value.split('.').reverse().join('.')}.in-addr.arpa`,
        type: 'PTR' as const,
        value: `${host.name}.${zone.domain}`,
        ttl: zone.ttl,
        by: host,
      })),
  );
}

/** Machines whose addresses can be read; the others are reported already. */
function hostsOf(zone: DnsZone): readonly Host[] {
  return App.of(zone)
    .allOf<Host>(Host)
    .filter(({ addresses }) => addresses.length > 0 && addresses.every(({ fault }) => fault === undefined));
}

/** The reverse zone of a network, by whole numbers of its address; `undefined` if the network has a fault. */
export function reverseZone({ range }: Network): string | undefined {
  if (range === undefined) return undefined;
  const numbers = formatIpv4(range.base)
    .split('.')
    .slice(0, Math.floor(range.bits / 8));
  return `${numbers.reverse().join('.')}.in-addr.arpa`;
}
