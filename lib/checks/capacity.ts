import type { App, LabCheck } from '../core/app';
import type { Problem } from '../core/problem';
import { placeOf } from '../core/record';
import { Host } from '../model/host';
import { Hypervisor } from '../model/hypervisor';

/** Machines that have more memory between them than their hypervisor. */
export const capacity: LabCheck = {
  codes: ['HL614'],
  title: 'the machines of a hypervisor fit into its memory',
  find: findOvercommitted,
};

function* findOvercommitted(lab: App): Iterable<Problem> {
  const guests = lab.allOf<Host>(Host).flatMap(({ guest }) => (guest === undefined ? [] : [guest]));
  for (const node of lab.allOf<Hypervisor>(Hypervisor)) {
    const mine = guests.filter((guest) => guest.node === node);
    const sum = mine.reduce((total, { memory }) => total + memory, 0);
    if (node.capacity === undefined || sum <= node.capacity) continue;
    yield {
      code: 'HL614',
      severity: 'warning',
      what: `the ${mine.length} machines of ${node.name} have ${gib(sum)} of memory, the node has ${gib(node.capacity)}`,
      where: [placeOf(node)],
      fix: 'give machines less, or move one: when all of them use what they have, the node kills one',
    };
  }
}

function gib(mebibytes: number): string {
  return `${Math.round((mebibytes / 1024) * 10) / 10} GiB`;
}
