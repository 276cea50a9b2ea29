import { StrayValueError, memberPath, plain, present } from '../../lib/formats/plain';
import { Tagged } from '../../lib/formats/tagged';
import { containers, everywhere, sample } from './nasty';

class Secret {
  constructor(readonly name: string) {}
  toString(): string {
    return 'hunter2';
  }
}

function straysOf(document: unknown): readonly { path: string; value: string; advice: string }[] {
  try {
    plain(document);
  } catch (error) {
    if (error instanceof StrayValueError) return error.strays;
    throw error;
  }
  return [];
}

describe('plain', () => {
  test('answers the document itself if files can hold all of it', () => {
    for (const document of [...everywhere(), ...sample(containers(true), 3000)]) {
      const before = structuredClone(document);
      expect(plain(document)).toEqual(withoutSign(document));
      expect(document).toEqual(before);
    }
    const document = {
      a: [1, 'x', null, true],
      m: new Map<unknown, unknown>([[80, { b: [] }]]),
      o: Object.create(null) as object,
    };
    expect(plain(document)).toBe(document);
  });

  test('copies what differs, and leaves the document as it was', () => {
    const document = {
      same: { x: [1] },
      list: [1, [-0], 2],
      map: new Map<unknown, unknown>([['k', { zero: -0 }]]),
      last: true,
    };
    const clean = plain(document) as typeof document;
    expect(Object.is(document.list[1]?.[0 as never], -0)).toBe(true);
    expect(document.map.get('k')).toEqual({ zero: -0 });
    expect(clean).toEqual({
      same: { x: [1] },
      list: [1, [0], 2],
      map: new Map([['k', { zero: 0 }]]),
      last: true,
    });
    expect(Object.keys(clean)).toEqual(['same', 'list', 'map', 'last']);
    expect(clean.same).toBe(document.same);
  });

  test('keeps a key named __proto__ a key', () => {
    const document = JSON.parse('{"__proto__": {"x": 1}}') as object;
    expect(JSON.stringify(plain(document))).toBe('{"__proto__":{"x":1}}');
  });

  test('takes the sign off zero', () => {
    expect(Object.is(plain(-0), 0)).toBe(true);
  });

  test.each<[unknown, string, string]>([
    [undefined, 'undefined', 'leave the key out'],
    [NaN, 'NaN', 'use a finite number'],
    [-Infinity, '-Infinity', 'use a finite number'],
    [10n, 'a bigint', 'use a number or a string'],
    [Symbol('x'), 'a symbol', 'use a string, a number'],
    [() => 1, 'a function', 'use a string, a number'],
    [Secret, 'a function', 'use a string, a number'],
    [new Date(0), 'an instance of Date', 'write the date as a string'],
    [/x/, 'an instance of RegExp', 'use a string, a number'],
    [new Set(), 'an instance of Set', 'use an array'],
    [new Secret('x'), 'an instance of Secret', 'use a string, a number'],
    [new Tagged('!unsafe', 'x'), 'an instance of Tagged', 'use a string, a number'],
    [new String('x'), 'an instance of String', 'use a string, a number'],
    [new (class {})(), 'an instance of a nameless class', 'use a string, a number'],
    ['a\ud800b', 'a string with a lone surrogate', 'repair the text'],
    ['\udc00\ud800', 'a string with a lone surrogate', 'repair the text'],
  ])('refuses %p', (stray, value, advice) => {
    expect(straysOf({ services: { web: { ports: [stray] } } })).toEqual([
      { path: 'services.web.ports[0]', value, advice: expect.stringContaining(advice) as string },
    ]);
    expect(straysOf(new Map([['a b', stray]]))[0]?.path).toBe('["a b"]');
  });

  test('refuses keys that are no text or no number', () => {
    expect(straysOf({ a: { ['x\ud800']: 1 } })).toMatchObject([{ value: 'a key with a lone surrogate' }]);
    expect(straysOf(new Map([[{}, 1]]))).toMatchObject([
      { path: 'key 1 of the document', value: 'an instance of Object' },
    ]);
    expect(straysOf({ a: new Map([[NaN, 1]]) })).toMatchObject([{ path: 'key 1 of a', value: 'NaN' }]);
    expect(straysOf({ a: { [Symbol('s')]: 1 } })).toMatchObject([
      { path: 'a', value: 'an object with a symbol as key' },
    ]);
  });

  test('refuses a hole in an array', () => {
    expect(straysOf(new Array<unknown>(1))).toMatchObject([{ path: '[0]', value: 'undefined' }]);
  });

  test('collects all strays in one error', () => {
    expect(() => plain({ a: undefined, b: [NaN, { 'c d': 1n }] })).toThrow(
      'a is undefined: leave the key out\nb[0] is NaN: use a finite number\nb[1]["c d"] is a bigint: use a number or a string',
    );
    expect(() => plain(undefined)).toThrow('the document is undefined');
  });

  test('never shows the content of an object', () => {
    expect(() => plain([new Secret('x')])).toThrow(/^\[0\] is an instance of Secret: (?!.*hunter2)/);
  });

  test('refuses circles and bottomless documents, and takes what only stands twice', () => {
    const shared = { x: 1 };
    expect(plain([shared, shared])).toEqual([{ x: 1 }, { x: 1 }]);
    const circle: Record<string, unknown> = { a: {} };
    circle['a'] = [circle];
    expect(straysOf(circle)).toMatchObject([{ path: 'a[0]', value: 'inside itself' }]);
    let deep: unknown = 1;
    for (let level = 0; level < 100; level += 1) deep = [deep];
    expect(straysOf(deep)).toMatchObject([{ value: 'nested more than 64 deep' }]);
  });

  test('asks replace for objects that are not plain', () => {
    const asked: string[] = [];
    const replace = (value: object, path: string): unknown => {
      asked.push(path);
      if (value instanceof Tagged) return value;
      return value instanceof Secret ? { from: [value.name] } : undefined;
    };
    const tagged = new Tagged('!unsafe', 'x');
    const copy = plain(
      { a: new Secret('s'), b: [{ c: tagged }], m: new Map([[1, new Secret('t')]]) },
      replace,
    );
    expect(copy).toEqual({ a: { from: ['s'] }, b: [{ c: tagged }], m: new Map([[1, { from: ['t'] }]]) });
    expect(asked).toEqual(['a', 'b[0].c', 'm[1]']);
    expect(() => plain([new Date(0)], replace)).toThrow('[0] is an instance of Date');
    expect(() => plain([new Secret('s')], () => [NaN])).toThrow('[0][0] is NaN');
    expect(() => plain([new Secret('s')], (value) => value)).toThrow('[0] is inside itself');
  });
});

describe('present', () => {
  test('drops undefined, and tells the compiler so', () => {
    const settings: { name: string; port: number | undefined; note?: string | undefined } = {
      name: 'a',
      port: undefined,
      note: undefined,
    };
    const copy: { name: string; port?: number; note?: string } = present(settings);
    expect(Object.keys(copy)).toEqual(['name']);
    expect(present({ a: null, b: 0, c: '', d: false, e: undefined })).toEqual({
      a: null,
      b: 0,
      c: '',
      d: false,
    });
  });
});

test('memberPath', () => {
  expect(memberPath('', 'a')).toBe('a');
  expect(memberPath('a', 'b-c')).toBe('a.b-c');
  expect(memberPath('a', 0)).toBe('a[0]');
  expect(memberPath('a', '0')).toBe('a["0"]');
  expect(memberPath('a', 'x.y')).toBe('a["x.y"]');
});

function withoutSign(value: unknown): unknown {
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(withoutSign);
  if (value instanceof Map)
    return new Map([...value].map(([key, item]) => [key as unknown, withoutSign(item)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSign(item)]));
}
