import fc from 'fast-check';

import { contains, edgeOf, formatIpv4, parseCidr, parseIpv4, sizeOf } from '../../lib/model/ipv4';

const address = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const bits = fc.integer({ min: 8, max: 30 });

test('an address is read as it is written', () => {
  fc.assert(
    fc.property(address, (number) => {
      expect(parseIpv4(formatIpv4(number))).toEqual({ value: number });
    }),
  );
});

test('what is read is written the same', () => {
  fc.assert(
    fc.property(fc.ipV4(), (text) => {
      const parsed = parseIpv4(text);
      expect('value' in parsed && formatIpv4(parsed.value)).toBe(text);
    }),
  );
});

test.each([
  '',
  '1.2.3',
  '1.2.3.4.5',
  '256.1.1.1',
  '1.1.1.-1',
  '01.1.1.1',
  '1.1.1.00',
  '1.1.1.1 ',
  '1.1.1.1/24',
  '0x1.1.1.1',
  '١.1.1.1',
  '::1',
])('"%s" is no address', (text) => {
  expect(parseIpv4(text)).toMatchObject({ fault: { code: 'HL011' } });
});

test('any other text is no address', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/^\d+(\.\d+){3}$/.test(text));
      expect(parseIpv4(text)).toHaveProperty('fault');
    }),
  );
});

test('a network is read with its first address, and holds what it should', () => {
  fc.assert(
    fc.property(address, bits, fc.nat(), (number, length, offset) => {
      const base = number - (number % sizeOf(length));
      const parsed = parseCidr(`${formatIpv4(base)}/${length}`);
      expect(parsed).toEqual({ value: { base, bits: length } });
      const range = { base, bits: length };
      expect(contains(range, base + (offset % sizeOf(length)))).toBe(true);
      expect(contains(range, base - 1)).toBe(false);
      expect(contains(range, base + sizeOf(length))).toBe(false);
    }),
  );
});

test('a network that is written by another of its addresses names the first', () => {
  fc.assert(
    fc.property(address, bits, (number, length) => {
      const base = number - (number % sizeOf(length));
      fc.pre(base !== number);
      expect(parseCidr(`${formatIpv4(number)}/${length}`)).toMatchObject({
        fault: { code: 'HL012', fix: `write the network's first address: '${formatIpv4(base)}/${length}'` },
      });
    }),
  );
});

test.each([
  '10.0.0.0',
  '10.0.0.0/',
  '10.0.0.0/7',
  '10.0.0.0/31',
  '10.0.0.0/032',
  '10.0.0/24',
  '10.0.0.0/-1',
  '/24',
  'fd00::/64',
])('"%s" is no network', (text) => {
  expect(parseCidr(text)).toMatchObject({ fault: { code: 'HL012' } });
});

test('the edges of a network are what no machine can have', () => {
  const range = { base: 0xc0a80100, bits: 24 };
  expect(edgeOf(range, 0xc0a80100)).toBe("network's own");
  expect(edgeOf(range, 0xc0a801ff)).toBe('broadcast');
  expect(edgeOf(range, 0xc0a80101)).toBeUndefined();
  expect(edgeOf(range, 0xc0a801fe)).toBeUndefined();
});
