import { formatJson } from '../../lib/formats/json';
import { containers, everywhere, nastyStrings, sample, seed } from './nasty';

describe('formatJson', () => {
  test('is read back equal, and laid out as JSON.stringify does it', () => {
    const documents = [...nastyStrings, ...everywhere(), ...sample(containers(false))];
    const wrong = documents.filter(
      (document) => formatJson(document) !== `${JSON.stringify(document, null, 2)}\n`,
    );
    expect([seed, wrong.slice(0, 3)]).toEqual([seed, []]);
  });

  test('keeps the order of a Map, and turns its numbers into text', () => {
    const map = new Map<string | number, unknown>([
      ['b', 1],
      [80, { a: [] }],
      ['22', new Map()],
    ]);
    expect(formatJson({ map })).toBe(`\
{
  "map": {
    "b": 1,
    "80": {
      "a": []
    },
    "22": {}
  }
}
`);
  });

  test('writes generated Maps as objects', () => {
    const wrong = sample(containers(true)).filter(
      (document) =>
        JSON.stringify(JSON.parse(formatJson(document))) !== JSON.stringify(withoutMaps(document)),
    );
    expect([seed, wrong.slice(0, 3)]).toEqual([seed, []]);
  });

  test('refuses a key that stands twice', () => {
    const map = new Map<string | number, unknown>([
      [1, 'a'],
      ['1', 'b'],
    ]);
    expect(() => formatJson({ ports: map })).toThrow('ports has the key 1 as a number and as a string');
  });

  test('refuses strays with their path', () => {
    expect(() => formatJson({ a: { b: [1, undefined] } })).toThrow('a.b[1] is undefined: leave the key out');
    expect(() => formatJson({ a: '\ud800' })).toThrow('a is a string with a lone surrogate');
  });
});

function withoutMaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMaps);
  if (typeof value !== 'object' || value === null) return value;
  const entries = value instanceof Map ? [...(value as Map<unknown, unknown>)] : Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [String(key), withoutMaps(item)]));
}
