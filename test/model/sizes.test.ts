import fc from 'fast-check';

import { parseSize } from '../../lib/model/size';

test.each([
  ['24GiB', 'GiB', 24],
  ['2TiB', 'GiB', 2048],
  ['2048MiB', 'GiB', 2],
  ['8GiB', 'MiB', 8192],
  ['512MiB', 'MiB', 512],
  ['1.5GiB', 'MiB', 1536],
  ['0.5TiB', 'GiB', 512],
] as const)('%s is a whole number of %s: %d', (text, unit, value) => {
  expect(parseSize('disk', text, unit)).toEqual({ value });
});

test.each([
  '0GiB',
  '0.0GiB',
  '1.5GiB',
  '512MiB',
  '-1GiB',
  '+1GiB',
  '1 GiB',
  '1GB',
  '1gib',
  '1G',
  '24',
  '',
  'NaNGiB',
])('"%s" is no whole number of GiB', (text) => {
  expect(parseSize('disk', text, 'GiB')).toEqual({
    fault: {
      code: 'HL010',
      what: `disk must be a whole number of GiB, at least 1, got "${text}"`,
      fix: `write it as in '24GiB'`,
    },
  });
});

test('a number that JavaScript cannot hold exactly is refused', () => {
  expect(parseSize('memory', '99999999999999TiB', 'MiB')).toHaveProperty('fault');
});

test('any whole size comes out as it went in, in every unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (size) => {
      expect(parseSize('disk', `${size}GiB`, 'GiB')).toEqual({ value: size });
      expect(parseSize('memory', `${size}GiB`, 'MiB')).toEqual({ value: size * 1024 });
      expect(parseSize('memory', `${size}MiB`, 'MiB')).toEqual({ value: size });
      expect(parseSize('disk', `${size}TiB`, 'GiB')).toEqual({ value: size * 1024 });
    }),
  );
});
