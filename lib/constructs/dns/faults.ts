import type { Problem } from '../../core/problem';
import { placeOf } from '../../core/record';
import { quoted, type Fault } from '../../model/fault';
import { parseHostName } from '../../model/names';
import type { DnsZone } from './dns-zone';
import { zonesOf, type KnownRecord } from './records';

/** Names that no name server takes: of the domain, of the proxy, of further records. */
export function nameFaults({ domain, proxy, records, ttl }: DnsZone): readonly Fault[] {
  const bad = [
    ...(isName(domain) ? [] : [domain]),
    ...[...(proxy === undefined ? [] : [proxy.name]), ...Object.keys(records)].filter(
      (name) => !isName(name),
    ),
  ];
  return [
    ...bad.map((name) => ({
      code: 'HL172',
      what: `a name in DNS must be labels of a-z, 0-9 and "-" with dots between them, got ${quoted(name)}`,
      fix: `write it as in 'grafana', without the domain`,
    })),
    ...(Number.isInteger(ttl) && ttl >= 0 && ttl <= 2 ** 31 - 1
      ? []
      : [
          {
            code: 'HL172',
            what: `ttl must be a whole number of seconds from 0 to 2147483647, got ${ttl}`,
            fix: 'write 3600 for an hour',
          },
        ]),
  ];
}

function isName(name: string): boolean {
  return name.split('.').every((label) => 'value' in parseHostName(label));
}

/** Names that cannot be as the lab has them. */
export function* recordProblems(zone: DnsZone): Iterable<Problem> {
  const records = zonesOf(zone).flatMap((one) => one.records);
  const names = new Map<string, KnownRecord[]>();
  for (const record of records) {
    const same = names.get(record.name) ?? [];
    if (!same.some(({ type, value }) => type === record.type && value === record.value))
      names.set(record.name, [...same, record]);
  }
  for (const [name, all] of names) {
    // Two machines of one address are told by HL018.
    const isSameAddress = all.every(({ type, by }) => type === 'PTR' && by !== zone);
    if (all.length > 1 && !isSameAddress) yield clash(zone, name, all);
    for (const { value, by, type } of all) {
      if (type !== 'CNAME' || names.has(value)) continue;
      yield {
        code: 'HL173',
        severity: 'error',
        what: `${name} is an alias of ${value}, which the domain does not have`,
        where: [placeOf(by)],
        fix: 'name a machine, the proxy or one of the records',
      };
    }
  }
}

function clash(zone: DnsZone, name: string, all: readonly KnownRecord[]): Problem {
  const isAlias = all.some(({ type }) => type === 'CNAME');
  const isMixed = isAlias && all.some(({ type }) => type !== 'CNAME');
  const says = all.map(({ type, value }) => `${type} ${value}`).join(', ');
  return {
    code: isMixed ? 'HL170' : 'HL171',
    severity: 'error',
    what: isMixed
      ? `${name} is an alias and has a record beside it, which DNS does not allow: ${says}`
      : `${name} has two targets: ${says}`,
    where: all.map(({ by, type, value }) => placeOf(by, by === zone ? `${type} ${value}` : undefined)),
    fix: 'give one of them another name',
  };
}
