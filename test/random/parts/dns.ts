import fc from 'fast-check';

import { DnsZone, Secret, type Host, type Network, type Repository } from '../../../lib';
import type { Coverage } from '../coverage';
import { optionally } from '../words';

const server = optionally({}, { port: fc.constantFrom(80, 53443) });

/** Names of the lab's machines. */
export const dnsSpecs = optionally(
  { domain: fc.constantFrom('example.org', 'home.arpa', 'no.example'), primary: server },
  {
    secondary: server,
    proxy: fc.constantFrom('proxy-1', 'a.b'),
    records: fc.constantFrom({}, { 'alias-1': 'host', 'more.alias': 'address' }),
    ttl: fc.constantFrom(0, 60, 86400),
  },
);
export type DnsSpecs = typeof dnsSpecs extends fc.Arbitrary<infer T> ? T : never;

/** Makes the zone of these networks. */
export function zone(
  repository: Repository,
  networks: readonly Network[],
  hosts: readonly Host[],
  coverage: Coverage,
  { domain, primary, secondary, proxy, records, ttl }: DnsSpecs,
): void {
  const [first, last] = [hosts[0]!, hosts.at(-1)!];
  const serverOf = (name: string, host: Host, given: DnsSpecs['primary']) =>
    coverage.given('NameServer', {
      host,
      token: new Secret(repository, `${name}-dns-token`, { description: 'token of the name server' }),
      ...given,
    });
  new DnsZone(
    repository,
    'dns',
    coverage.given('DnsZoneProps', {
      domain,
      primary: serverOf('primary', first, primary),
      networks,
      ...(secondary !== undefined && { secondary: serverOf('secondary', last, secondary) }),
      ...(proxy !== undefined && { proxy: { name: proxy, host: last } }),
      ...(records !== undefined && {
        records: Object.fromEntries(
          Object.entries(records).map(([name, kind]) => [name, kind === 'host' ? first : first.address]),
        ),
      }),
      ...(ttl !== undefined && { ttl }),
    }),
  );
}
