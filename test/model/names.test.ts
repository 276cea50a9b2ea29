import fc from 'fast-check';

import { nearest, parseHostName, parseMac } from '../../lib/model/names';

describe('names of machines', () => {
  test.each(['a', 'ctr01', '0', 'a-b', 'a'.repeat(63)])('%s', (name) => {
    expect(parseHostName(name)).toEqual({ value: name });
  });

  test.each(['', '-a', 'a-', 'A', 'a.b', 'a_b', 'ä', 'a b', 'a\n', 'a'.repeat(64)])('not %j', (name) => {
    expect(parseHostName(name)).toMatchObject({ fault: { code: 'HL014' } });
  });

  test('what the remedy says is a name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const parsed = parseHostName(text);
        if ('value' in parsed) return;
        const [, said = ''] = /'(.*)'$/.exec(parsed.fault.fix) ?? [];
        expect(parseHostName(said)).toEqual({ value: said });
      }),
    );
  });
});

describe('MAC addresses', () => {
  const pair = fc.integer({ min: 0, max: 255 }).map((byte) => byte.toString(16).padStart(2, '0'));
  const mac = fc.tuple(pair, pair, pair, pair, pair, pair).map((pairs) => pairs.join(':'));

  test('are read in any case, if they are no group', () => {
    fc.assert(
      fc.property(mac, (text) => {
        const isGroup = Number.parseInt(text.slice(0, 2), 16) % 2 === 1;
        for (const spelled of [text, text.toUpperCase()]) {
          if (isGroup) expect(parseMac(spelled)).toMatchObject({ fault: { code: 'HL013' } });
          else expect(parseMac(spelled)).toEqual({ value: text });
        }
      }),
    );
  });

  test.each([
    '',
    'bc:24:11:00:00',
    'bc:24:11:00:00:00:00',
    'bc-24-11-00-00-00',
    'bc:24:11:00:00:0g',
    ' bc:24:11:00:00:00',
  ])('not "%s"', (text) => {
    expect(parseMac(text)).toMatchObject({ fault: { code: 'HL013' } });
  });
});

describe('did you mean', () => {
  test.each([
    ['dokcer', 'docker'],
    ['ctr10', 'ctr01'],
    ['sny', 'syn'],
    ['postgers', 'postgres'],
    ['prometeus', 'prometheus'],
    ['grafanna', 'grafana'],
  ])('%s: %s', (word, meant) => {
    expect(nearest(word, ['syn', 'docker', 'ctr01', 'postgres', 'prometheus', 'grafana'])).toBe(meant);
  });

  test('not what only looks alike because it is short', () => {
    expect(nearest('ab', ['xy'])).toBeUndefined();
    expect(nearest('nas', ['vm1', 'syn'])).toBeUndefined();
    expect(nearest('web', [])).toBeUndefined();
  });

  test('the nearest, and of two the first', () => {
    expect(nearest('media', ['medias', 'media2', 'medium'])).toBe('medias');
    expect(nearest('media', ['medium', 'mediaa'])).toBe('mediaa');
  });

  test('one slip in a word is always found', () => {
    const word = fc.string({ minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), fc.nat(), (name, at, kind) => {
        const index = at % (name.length - 1);
        const slips = [
          name.slice(0, index) + name.slice(index + 1),
          `${name.slice(0, index)}x${name.slice(index)}`,
          `${name.slice(0, index)}x${name.slice(index + 1)}`,
          name.slice(0, index) + (name[index + 1] ?? '') + (name[index] ?? '') + name.slice(index + 2),
        ];
        const slip = slips[kind % slips.length] ?? '';
        fc.pre(slip !== '');
        expect(nearest(slip, [name])).toBe(name);
      }),
    );
  });
});
