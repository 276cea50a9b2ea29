import fc from 'fast-check';

import { Network, type Address, type App } from '../../../lib';
import type { Coverage } from '../coverage';
import { optionally, traps } from '../words';

/** The networks of a lab: up to three, each 10.x.0.0/24. */
export const networkSpecs = fc
  .uniqueArray(fc.constantFrom('lan', 'storage', ...traps), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        optionally(
          { name: fc.constant(name) },
          {
            gateway: fc.constantFrom(1, 254),
            dns: fc.array(fc.constantFrom(2, 3, 53), { maxLength: 3 }).map((all) => [...new Set(all)]),
            dhcp: fc.constantFrom('.201-.250', 'full'),
            vlan: fc.constantFrom(1, 30, 4094),
            mtu: fc.constantFrom(576, 1280, 1500, 9000, 65520),
          },
        ),
      ),
    ),
  );

export type NetworkSpec = typeof networkSpecs extends fc.Arbitrary<(infer T)[]> ? T : never;

/** Networks with addresses that nobody has yet. */
export class Networks {
  readonly all: readonly Network[];
  private readonly next: number[];

  constructor(app: App, coverage: Coverage, specs: readonly NetworkSpec[]) {
    this.all = specs.map(({ name, gateway, dns, dhcp, vlan, mtu }, index) => {
      const at = (number: number) => `10.${index}.0.${number}`;
      const props = {
        cidr: `10.${index}.0.0/24`,
        ...(gateway !== undefined && { gateway: at(gateway) }),
        ...(dns !== undefined && { dns: dns.map(at) }),
        ...(dhcp !== undefined && { dhcp: dhcp === 'full' ? `${at(201)}-${at(250)}` : dhcp }),
        ...(vlan !== undefined && { vlan }),
        ...(mtu !== undefined && { mtu }),
      };
      return new Network(app, `net-${name}`, coverage.given('NetworkProps', props));
    });
    this.next = this.all.map(() => 10);
  }

  /** The network of a number, counted round. */
  at(index: number): Network {
    return this.all[index % this.all.length]!;
  }

  /** An address of a network that nobody has yet. */
  free(index: number): Address {
    const which = index % this.all.length;
    this.next[which]! += 1;
    return this.at(which).at(this.next[which]!);
  }
}
