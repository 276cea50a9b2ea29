import fc from 'fast-check';

import { App, Network } from '../../lib';
import { contains, formatIpv4, parseIpv4, sizeOf } from '../../lib/model/ipv4';

function network(props: Partial<ConstructorParameters<typeof Network>[2]> = {}): Network {
  return new Network(new App(), 'lan', { cidr: '192.168.1.0/24', ...props });
}

describe('an address of a network', () => {
  test('is its number in it, or the address in full', () => {
    const lan = network();
    expect(String(lan.at(20))).toBe('192.168.1.20');
    expect(lan.at(20).cidr).toBe('192.168.1.20/24');
    expect(lan.at('192.168.1.20').value).toBe('192.168.1.20');
    expect(lan.at(20).port(9100)).toBe('192.168.1.20:9100');
    expect(lan.at(20).lastBytes).toEqual([168, 1, 20]);
    expect([...lan.at(20).references()]).toEqual([lan]);
    expect(lan.at(20).fault).toBeUndefined();
  });

  test('counts over the bytes of a large one', () => {
    expect(network({ cidr: '10.0.0.0/8' }).at(256 * 7 + 1).value).toBe('10.0.7.1');
  });

  test('is inside of it for each number that a machine can have, and none other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.integer({ min: 8, max: 30 }),
        fc.integer({ min: -3, max: 2 ** 25 }),
        (number, bits, at) => {
          const base = number - (number % sizeOf(bits));
          const lan = network({ cidr: `${formatIpv4(base)}/${bits}` });
          const { value, fault } = lan.at(at);
          const fits = at > 0 && at < sizeOf(bits) - 1;
          expect(fault === undefined).toBe(fits);
          if (!fits) return;
          const parsed = parseIpv4(value);
          expect('value' in parsed && contains({ base, bits }, parsed.value)).toBe(true);
          expect('value' in parsed && parsed.value - base).toBe(at);
          expect(lan.at(value).value).toBe(value);
        },
      ),
    );
  });

  test.each([
    [300, 'HL015'],
    ['10.0.0.1', 'HL015'],
    [0, 'HL016'],
    [255, 'HL016'],
    [210, 'HL017'],
    ['210', 'HL011'],
    [-1, 'HL011'],
    [1.5, 'HL011'],
    [2 ** 33, 'HL011'],
    [NaN, 'HL011'],
  ])('%p is refused with %s', (at, code) => {
    expect(network({ dhcp: '.201-.254' }).at(at).fault).toMatchObject({ code });
  });

  test('says nothing where the network itself is wrong', () => {
    const address = network({ cidr: 'none' }).at(20);
    expect(address.fault).toBeUndefined();
    expect(address.value).toBe('20');
    expect(address.cidr).toBe('20/0');
    expect(address.lastBytes).toEqual([0, 0, 0]);
  });
});

describe('a DHCP range', () => {
  test.each(['.201-.210', '.201 - .210', '192.168.1.201-192.168.1.210', '192.168.1.201-.210'])(
    '%s',
    (dhcp) => {
      const lan = network({ dhcp });
      const base = lan.range?.base ?? 0;
      const handed = Array.from({ length: 256 }, (_, index) => index).filter((index) =>
        lan.handsOut(base + index),
      );
      expect(handed).toEqual(Array.from({ length: 10 }, (_, index) => 201 + index));
    },
  );

  test('hands out nothing where there is none', () => {
    expect(network().handsOut(network().range?.base ?? 0)).toBe(false);
  });
});

test('a packet of the usual size is no MTU of its own', () => {
  expect(network({ mtu: 1500 }).mtu).toBeUndefined();
  expect(network({ mtu: 9000 }).mtu).toBe(9000);
});
