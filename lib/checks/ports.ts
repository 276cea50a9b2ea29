import type { App, LabCheck } from '../core/app';
import type { Problem } from '../core/problem';
import { placeOf } from '../core/record';
import type { IConstruct } from 'constructs';
import { Host } from '../model/host';
import type { HostPort } from '../model/step';

/** A construct that takes ports of a machine. */
interface Publisher extends IConstruct {
  readonly hostPorts: readonly HostPort[];
  readonly stack: { readonly host: Host };
}

/** A port of a machine, and who takes it. */
interface Use {
  readonly host: Host;
  readonly by: IConstruct;
  readonly port: HostPort;
}

/** Ports in a row that the same ones want. */
interface Range {
  readonly first: number;
  last: number;
  readonly uses: readonly [Use, ...Use[]];
}

/** A port of a machine that two things want. */
export const ports: LabCheck = {
  codes: ['HL101'],
  title: 'each port of a machine is published once',
  find: findPorts,
};

function* findPorts(lab: App): Iterable<Problem> {
  const taken = new Map<string, Use[]>();
  const add = (host: Host, by: IConstruct, port: HostPort) => {
    const key = `${host.node.path} ${port.port}/${port.protocol}`;
    taken.set(key, [...(taken.get(key) ?? []), { host, by, port }]);
  };
  for (const construct of lab.all()) {
    if (construct instanceof Host) {
      for (const port of construct.roles.flatMap((role) => role.ports(construct)))
        add(construct, construct, port);
    } else if (isPublisher(construct)) {
      for (const port of construct.hostPorts) add(construct.stack.host, construct, port);
    }
  }
  for (const { first, last, uses } of ranges([...taken.values()].map(clashOf))) {
    const [{ host, port }] = uses;
    const free = freePort(host, port, taken);
    const which =
      first === last ? `port ${first}/${port.protocol}` : `ports ${first}-${last}/${port.protocol}`;
    yield {
      code: 'HL101',
      severity: 'error',
      what: `${which} on ${host.name} ${first === last ? 'is' : 'are'} published twice`,
      where: uses.map(({ by, port: { by: what } }) => (by === host ? placeOf(by, what) : placeOf(by))),
      fix: `publish one on another port (${free} is free), or drop both and give the services a route`,
    };
  }
}

/** Two addresses of one machine can each have the port; "all addresses" overlaps every one. */
function clashOf(uses: readonly Use[]): readonly Use[] {
  return uses.filter((use) => uses.some((other) => other !== use && overlap(use.port, other.port)));
}

/** Clashes of the same two on one port after the other are one problem. */
function ranges(clashes: readonly (readonly Use[])[]): readonly Range[] {
  const found: Range[] = [];
  for (const uses of clashes) {
    if (!hasFirst(uses)) continue;
    const { port } = uses[0].port;
    const before = found.find((range) => range.last + 1 === port && sameUsers(range.uses, uses));
    if (before === undefined) found.push({ first: port, last: port, uses });
    else before.last = port;
  }
  return found;
}

function hasFirst(uses: readonly Use[]): uses is Range['uses'] {
  return uses.length > 0;
}

function sameUsers(a: readonly Use[], b: readonly Use[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ by, port }, index) => by === b[index]?.by && port.protocol === b[index].port.protocol)
  );
}

function isPublisher(construct: IConstruct): construct is Publisher {
  return 'hostPorts' in construct && 'stack' in construct;
}

function overlap(a: HostPort, b: HostPort): boolean {
  return a.address === undefined || b.address === undefined || a.address === b.address;
}

function freePort(host: Host, { port, protocol }: HostPort, taken: ReadonlyMap<string, unknown>): number {
  let free = port;
  do free = free < 65535 ? free + 1 : 1024;
  while (taken.has(`${host.node.path} ${free}/${protocol}`));
  return free;
}
