import type { App, LabCheck } from '../core/app';
import type { Problem } from '../core/problem';
import { placeOf } from '../core/record';
import type { Address } from '../model/address';
import { Host } from '../model/host';

/** A machine whose network cards we make. */
interface Machine extends Host {
  readonly interfaces: readonly { readonly mac: string; readonly address: Address }[];
}

/** A network card with the MAC address of another one: the two machines would disturb each other. */
export const macAddresses: LabCheck = {
  codes: ['HL019'],
  title: 'a network card has a MAC address of its own',
  find: findTwice,
};

function* findTwice(lab: App): Iterable<Problem> {
  const first = new Map<string, { readonly machine: Machine; readonly address: string }>();
  for (const machine of lab.allOf<Host>(Host).filter(isMachine)) {
    for (const { mac, address } of machine.interfaces) {
      // What is no address, or no MAC address, is told already.
      if (mac === '' || address.fault !== undefined || address.network.range === undefined) continue;
      const other = first.get(mac);
      if (other === undefined) first.set(mac, { machine, address: address.value });
      // An address that two machines have is told as that.
      else if (other.address !== address.value) {
        yield {
          code: 'HL019',
          severity: 'error',
          what: `MAC address ${mac} is used twice`,
          where: [placeOf(other.machine), placeOf(machine)],
          fix: 'give one of them another mac, or leave it out: it follows from the address',
        };
      }
    }
  }
}

function isMachine(host: Host): host is Machine {
  return 'interfaces' in host;
}
