import { comparable, facts } from './csv';
import { read, stacks } from './output';

interface Table {
  readonly primary: { readonly address: string };
  readonly secondary: { readonly address: string };
  readonly zones: readonly {
    name: string;
    records: { name: string; type: string; value: string; ttl: number }[];
  }[];
}

const table = read('syn-stacks/dns/zones.json') as Table;
const records = table.zones.flatMap((zone) => zone.records.map((record) => ({ zone: zone.name, ...record })));

/** Names of services that the lab does not have yet. */
const missing = new Set(
  facts('routes')
    .filter(({ stack, service, target = '' }) => {
      const there = stacks.some(
        ({ name, host, file }) => name === stack && host === 'ctr01' && service! in file.services,
      );
      return !there && !target.startsWith('http');
    })
    .map(({ name }) => name),
);

test('names: machines, their addresses, what is routed', () => {
  const rendered = records.map(({ zone, name, type, value }) => ({
    zone,
    name: name.slice(0, -zone.length - 1),
    type,
    target: value,
  }));
  const stated = facts('dns').filter(({ zone, name }) => !missing.has(`${name}.${zone}`));
  expect(comparable(rendered)).toEqual(comparable(stated, 'section'));
});

test('every routed name is stated to be one, and the other way round', () => {
  const aliases = facts('dns').filter(({ type }) => type === 'CNAME');
  expect(aliases.map(({ zone, name }) => `${name}.${zone}`).sort()).toEqual(
    facts('routes')
      .map(({ name }) => name)
      .sort(),
  );
});

test('the NAS keeps the names, ctr01 copies them, and others keep them for an hour', () => {
  expect([table.primary.address, table.secondary.address]).toEqual(['192.168.1.4', '192.168.1.20']);
  expect(table.zones.map(({ name }) => name)).toEqual([
    'rsdn.io',
    '1.168.192.in-addr.arpa',
    '10.0.10.in-addr.arpa',
  ]);
  expect(new Set(records.map(({ ttl }) => ttl))).toEqual(new Set([3600]));
});
