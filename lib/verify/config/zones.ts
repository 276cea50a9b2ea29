import { z } from 'zod';

import { reportLists } from '../report/table';

const name = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/, 'no name in full');
const server = z.strictObject({
  name: z.string(),
  address: z.ipv4(),
  url: z.url(),
  token: z.string().regex(/^[A-Z_][A-Z0-9_]*$/, 'a token is told by its variable'),
});
const ttl = z.number().int().min(0);
const record = z.discriminatedUnion('type', [
  z.strictObject({ name, type: z.literal('A'), value: z.ipv4(), ttl }),
  z.strictObject({ name, type: z.enum(['CNAME', 'PTR']), value: name, ttl }),
]);

/** The table that `dns-sync.sh` reads. */
export const zonesTable = z.strictObject({
  mark: z.string().min(1),
  primary: server,
  secondary: server.optional(),
  zones: z.array(z.strictObject({ name, records: z.array(record) })).min(1),
});

/** Names that a table accepts. */
export type Zones = z.infer<typeof zonesTable>;

const model = z.object({ hosts: reportLists.hosts, stacks: reportLists.stacks });

/** What of the names cannot be, or is not as the report has the machines and the services. */
export function zonesFaults({ zones, ...servers }: Zones, report: unknown): readonly string[] {
  const parsed = model.safeParse(report);
  if (!parsed.success) return ['the report does not tell machines and services'];
  const { hosts, stacks } = parsed.data;
  const addresses = new Set(hosts.flatMap((host) => host.addresses));
  const records = zones.flatMap((zone) => zone.records);
  const typesOf = (full: string) => records.filter((one) => one.name === full).map(({ type }) => type);
  const domains = zones.map((zone) => zone.name);
  const routed = stacks.flatMap(({ services }) =>
    services.flatMap(({ url }) => (url === null ? [] : [new URL(url).hostname])),
  );

  return [
    ...[servers.primary, servers.secondary].flatMap((one) =>
      one === undefined || addresses.has(one.address)
        ? []
        : [`server ${one.name}: ${one.address} is no machine's`],
    ),
    ...zones.flatMap((zone) =>
      zone.records
        .filter((one) => !one.name.endsWith(`.${zone.name}`))
        .map((one) => `${one.name} is not in its zone ${zone.name}`),
    ),
    ...[...new Set(records.map((one) => one.name))].flatMap((full) =>
      typesOf(full).length === 1
        ? []
        : [`${full} has ${typesOf(full).length} records: ${typesOf(full).join(', ')}`],
    ),
    ...records.flatMap((one) => {
      if (one.type === 'A')
        return addresses.has(one.value) ? [] : [`${one.name}: ${one.value} is no machine's address`];
      if (one.type === 'CNAME')
        return typesOf(one.value).includes('A') ? [] : [`${one.name}: ${one.value} has no address`];
      const address = one.name.replace('.in-addr.arpa', '').split('.').reverse().join('.');
      const host = hosts.find((other) => other.addresses.includes(address));
      return host !== undefined && one.value.startsWith(`${host.name}.`)
        ? []
        : [`${one.name}: ${one.value} is not the machine that has the address`];
    }),
    ...routed
      .filter((full) => domains.some((domain) => full.endsWith(`.${domain}`)) && typesOf(full).length === 0)
      .map((full) => `${full} is routed, but has no name`),
  ];
}
