import type { Construct } from 'constructs';

import { Component } from '../core/component';
import { Address } from './address';
import type { Facts } from './facts';
import { quoted, valueOr } from './fault';
import { contains, edgeOf, formatIpv4, parseCidr, parseIpv4, type Cidr } from './ipv4';
import { vlanFaults } from './vlan';

/** Settings of a {@link Network}. */
export interface NetworkProps {
  /** The network in CIDR notation: `192.168.1.0/24`. IPv4, 8 to 30 bits. */
  readonly cidr: string;

  /**
   * Address of the router.
   *
   * @default - none: a network that leads nowhere, such as a direct link to the NAS
   */
  readonly gateway?: string;

  /**
   * Addresses of the name servers, best first.
   *
   * @default - none
   */
  readonly dns?: readonly string[];

  /**
   * Addresses that DHCP hands out, first and last: `.201-.254`, or both in full. No machine may have one of them as its own.
   *
   * @default - none
   */
  readonly dhcp?: string;

  /**
   * VLAN id, 1 to 4094.
   *
   * @default - untagged
   */
  readonly vlan?: number;

  /**
   * Largest packet in bytes, 576 to 65520. Reaches the bridge, the machine's network card and its cloud-init.
   *
   * @default 1500
   */
  readonly mtu?: number;
}

/**
 * An IP network of the lab. Addresses come from it, so that prefix, gateway, name servers, MTU and VLAN follow
 * wherever one is used.
 *
 * @example
 * const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24', gateway: '192.168.1.1', dhcp: '.201-.254' });
 * lan.at(20); // 192.168.1.20
 */
export class Network extends Component {
  /** The network in CIDR notation, as given. */
  readonly cidr: string;
  /** The network in numbers; `undefined` if the text is none (which is reported). */
  readonly range: Cidr | undefined;
  /** Address of the router; `undefined` for a network that leads nowhere. */
  readonly gateway: string | undefined;
  /** Addresses of the name servers, best first. */
  readonly dns: readonly string[];
  /** VLAN id, 1 to 4094; `undefined` for untagged. */
  readonly vlan: number | undefined;
  /** Bytes; `undefined` where it is the usual 1500. */
  readonly mtu: number | undefined;
  private readonly dhcp: { readonly first: number; readonly last: number } | undefined;

  constructor(scope: Construct, id: string, props: NetworkProps) {
    super(scope, id, props);
    this.cidr = props.cidr;
    this.range = valueOr(parseCidr(props.cidr), (fault) => this.report(fault));
    this.gateway = props.gateway;
    this.dns = props.dns ?? [];
    this.vlan = props.vlan;
    this.mtu = props.mtu === 1500 ? undefined : props.mtu;
    this.dhcp = props.dhcp === undefined ? undefined : this.parseDhcp(props.dhcp);
    for (const given of [this.gateway, ...this.dns].filter((text) => text !== undefined)) {
      valueOr(parseIpv4(given), (fault) => this.report(fault));
    }
    this.checkNumbers(props);
  }

  /**
   * An address of this network: by its number in the network (20 is 192.168.1.20 in 192.168.1.0/24), or in full.
   * An address that cannot be is reported where it is used.
   */
  at(address: number | string): Address {
    return new Address(this, address);
  }

  /** What the report tells of it. */
  describe(): Facts {
    const { cidr, gateway = null, dns, mtu = 1500, vlan = null } = this;
    return { kind: 'networks', value: { name: this.node.id, cidr, gateway, dns, mtu, vlan } };
  }

  /** Whether DHCP may give an address to somebody else. */
  handsOut(address: number): boolean {
    return this.dhcp !== undefined && address >= this.dhcp.first && address <= this.dhcp.last;
  }

  private checkNumbers({ vlan, mtu, gateway }: NetworkProps): void {
    if (vlan !== undefined) for (const fault of vlanFaults('vlan', vlan)) this.report(fault);
    if (mtu !== undefined && !(Number.isInteger(mtu) && mtu >= 576 && mtu <= 65520)) {
      this.report({
        code: 'HL020',
        what: `mtu must be 576 to 65520 bytes, got ${mtu}`,
        fix: 'write 1500 or 9000',
      });
    }
    const router = gateway === undefined ? undefined : valueOr(parseIpv4(gateway), () => undefined);
    if (router === undefined || this.range === undefined) return;
    const fix = 'give the address of the router in this network, or no gateway';
    const edge = edgeOf(this.range, router);
    if (!contains(this.range, router)) {
      this.report({ code: 'HL015', what: `gateway ${quoted(gateway)} is outside ${this.cidr}`, fix });
    } else if (edge !== undefined) {
      this.report({
        code: 'HL016',
        what: `gateway ${quoted(gateway)} is the ${edge} address of ${this.cidr}`,
        fix,
      });
    } else if (this.handsOut(router)) {
      this.report({
        code: 'HL017',
        what: `gateway ${quoted(gateway)} is in the DHCP range of ${this.node.id}`,
        fix: 'leave it out of the range: DHCP would give it to a machine',
      });
    }
  }

  private parseDhcp(text: string) {
    const match = /^(.+)-(.+)$/.exec(text.replaceAll(' ', ''));
    const end = (given = '') => {
      const full =
        given.startsWith('.') && this.range ? formatIpv4(this.range.base).replace(/\.\d+$/, given) : given;
      return valueOr(parseIpv4(full), () => undefined);
    };
    const [first, last] = [end(match?.[1]), end(match?.[2])];
    const { range } = this;
    if (range === undefined) return undefined;
    if (
      first !== undefined &&
      last !== undefined &&
      first <= last &&
      contains(range, first) &&
      contains(range, last)
    ) {
      return { first, last };
    }
    this.report({
      code: 'HL020',
      what: `dhcp must be the first and the last address of a range in ${this.cidr}, got ${quoted(text)}`,
      fix: `write it as in '.201-.254'`,
    });
    return undefined;
  }
}
