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

/** A port of a machine that two things want. */
export const ports: LabCheck = {
  codes: ['HL101'],
  title: 'each port of a machine is published once',
  find: findPorts,
};

function* findPorts(lab: App): Iterable<Problem> {
  const taken = new Map<string, { host: Host; by: IConstruct; port: HostPort }[]>();
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
  for (const uses of taken.values()) {
    const [first] = uses;
    // Two addresses of one machine can each have the port; "all addresses" overlaps every one.
    const clash = uses.filter((use) => uses.some((other) => other !== use && overlap(use.port, other.port)));
    if (first === undefined || clash.length < 2) continue;
    const { host, port } = first;
    const free = freePort(host, port, taken);
    yield {
      code: 'HL101',
      severity: 'error',
      what: `port ${port.port}/${port.protocol} on ${host.name} is published twice`,
      where: clash.map(({ by, port: { by: what } }) => (by === host ? placeOf(by, what) : placeOf(by))),
      fix: `publish one on another port (${free} is free), or drop both and give the services a route`,
    };
  }
}

function isPublisher(construct: IConstruct): construct is Publisher {
  return 'hostPorts' in construct && 'stack' in construct;
}

function overlap(a: HostPort, b: HostPort): boolean {
  return a.address === undefined || b.address === undefined || a.address === b.address;
}

function freePort(host: Host, { port, protocol }: HostPort, taken: ReadonlyMap<string, unknown>): number {
  let free = port + 1;
  while (taken.has(`${host.node.path} ${free}/${protocol}`)) free++;
  return free;
}
