import type { IConstruct } from 'constructs';

import type { ClaimSpace } from '../core/claim';
import type { Referring } from '../core/edges';
import { quoted, type Fault } from './fault';
import { contains, edgeOf, formatIpv4, parseIpv4 } from './ipv4';
import type { Network } from './network';

/** Addresses of the lab: each belongs to one machine. */
export const addresses: ClaimSpace = {
  code: 'HL018',
  what: (address) => `address ${address} is used twice`,
  fix: 'give one of them another address',
};

/** An address that knows its network. In a text it is the plain address: `192.168.1.20`. */
export class Address implements Referring {
  /** The address: `192.168.1.20`; what was given, if that is no address. */
  readonly value: string;
  /** Why it cannot be used; `undefined` for an address that a machine can have. */
  readonly fault: Fault | undefined;
  private readonly number: number | undefined;

  constructor(
    /** The network that it belongs to. */
    readonly network: Network,
    given: number | string,
  ) {
    const { range } = network;
    const parsed =
      typeof given === 'string'
        ? parseIpv4(given)
        : Number.isInteger(given) && range !== undefined && given >= 0 && given < 2 ** 32 - range.base
          ? { value: range.base + given }
          : parseIpv4(String(given));
    this.number = 'value' in parsed ? parsed.value : undefined;
    this.value = this.number === undefined ? String(given) : formatIpv4(this.number);
    // A network that is none is reported itself; its addresses say nothing then.
    this.fault =
      range === undefined ? undefined : 'fault' in parsed ? parsed.fault : this.findFault(parsed.value);
  }

  /** The address with the bits of its network: `192.168.1.20/24`. */
  get cidr(): string {
    return `${this.value}/${this.network.range?.bits ?? 0}`;
  }

  /** The last three bytes, which tell the machines of a lab apart. */
  get lastBytes(): readonly number[] {
    const number = this.number ?? 0;
    return [16, 8, 0].map((shift) => (number >>> shift) & 255);
  }

  /** Another port of it: `192.168.1.20:9100`. */
  port(port: number): string {
    return `${this.value}:${port}`;
  }

  *references(): Iterable<IConstruct> {
    yield this.network;
  }

  toString(): string {
    return this.value;
  }

  private findFault(address: number): Fault | undefined {
    const { network } = this;
    const { range } = network;
    if (range === undefined) return undefined;
    const fault = (code: string, why: string, fix: string): Fault => ({
      code,
      what: `address ${quoted(this.value)} ${why}`,
      fix,
    });
    const edge = edgeOf(range, address);
    if (!contains(range, address)) {
      return fault(
        'HL015',
        `is outside ${network.node.id} (${network.cidr})`,
        'choose an address inside the network',
      );
    }
    if (edge !== undefined) {
      return fault(
        'HL016',
        `is the ${edge} address of ${network.node.id} (${network.cidr})`,
        'choose another address',
      );
    }
    if (network.handsOut(address)) {
      return fault(
        'HL017',
        `is in the DHCP range of ${network.node.id}`,
        'choose an address outside of the range',
      );
    }
    return undefined;
  }
}
