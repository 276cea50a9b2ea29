import fc from 'fast-check';

/** Seed of all generated documents: a failure names it, and another one may be tried by hand. */
export const seed = 20251201;

/** Documents that each format has to read back. */
export const count = 10_000;

/** Strings that some reader of some format is known to take for something else. */
// prettier-ignore
export const nastyStrings: readonly string[] = [
  '', ' ', '  a', 'a ', '\t', 'a\tb', '\ta', 'a\t', '\n', 'a\n', '\na', 'a\nb', 'a\n\nb\n', 'a\n\n',
  ' a\nb\n', 'a\n b\n', 'a\n \nb\n', 'a \nb\n', 'a\n\tb\n',
  '#!/bin/sh\nset -e\n\nif true; then\n  echo "$x"\nfi\n', 'a\r\nb\r\n', '\r', 'a\rb', 'y', 'Y', 'n', 'N',
  'yes', 'Yes', 'YES', 'yEs', 'no', 'NO', 'on', 'On', 'oN', 'ON', 'off', 'OFF', 'oFF', 'true', 'tRUE',
  'True', 'false', 'FALSE', 'fALSE', 'null', 'Null', 'NULL', 'nULL', '~', 'nil', 'None', 'undefined',
  'NaN', 'nan', 'inf', '22:22', '12:30:45', '1:2', '-1:30', '190:20:30.15', '80:80/tcp', '0:0', '10:70',
  '08:00:27:01:02:03', '::1', 'fe80::1', '0x_', '0x', '0x1F', '0X1f', '-0x1', '0b1', '0b', '0b_', '0o17',
  '0o', '017', '0644', '08', '09.5', '1_000', '1,000', '_1', '1_', '1e3', '1E3', '1e+3', '1.e3', '1e',
  '.5', '5.', '.', '..', '+.5', '+1', '-1', '-', '+', '-.', '1.0', '3.10', '1.2.3', '0', '00', '-0', '0.0',
  '.inf', '.Inf', '-.inf', '+.INF', '.iNF', '.nan', '.NaN', '.NAN', '.nAN', '1e400', '9007199254740993',
  '1__0', '._1', '2026-11-01', '2026-1-1', '2026-11-01T10:00:00Z', '2026-11-01 10:00:00',
  '2026-11-01 10:00:00.5 +2', '20261101', '-2026-01-01', '=', '<<', '<', '- a', '-', '-a', '--', '---',
  '--- a', '---a', '...', '... ', '...a', '? a', '?', '?a', ': a', ':', ':sym', ':"s"', 'a:', 'a: b',
  'a :b', 'a:b', '# b', '#b', 'a #b', 'a#b', 'a # b', '!', '!a', '!!str a', '&', '&a', '*', '*a', '@a',
  '`a`', '%', '%a', '|', '|-', '>', '>a', '[', '[]', '[a', ']', '{', '{}', '{a: 1}', '}', ',', 'a, b',
  '{{ x }}', '{% x %}', "'", "''", "'a'", "it's", '"', '""', '"a"', 'a"b', 'say "hi"', '\\', 'a\\',
  'a\\nb', "\\'", '\\"', "'\\", '\\\\', 'C:\\x\\', '${', '${x}', '$${x}', '$$${x}', '%{x}', '%%{x}',
  '%{ if a }b%{ endif }', '$', '$$', '$$$', '%%', '%(a)s', '100%', '$x', 'pa$$ss', '$(id)', '`id`', "`'",
  '!x', '~/a', 'a;b', 'a ;b', ';a', '; a', 'a\t;b', 'a=b', '=a', 'a = b', '[a]', '$apr1$x$y', '<<EOT',
  'EOT', 'for', 'a-b', '/preseed.cfg', '\u0085', 'a\u0085b', '\u2028', 'a\u2028b', '\u2029', '\ufeff',
  '\ufeffa', 'a\ufeff', '\u00a0', 'a\u00a0', '\u200b', '\u3000a', '\0', 'a\0b', '\x01', '\x07', '\x0b',
  '\x0c', '\x1b[0m', '\x1c', '\x7f', '\x80', '\x9f', '\ufffd', '\ufffe', '\uffff', '\u{1fffe}', 'é', 'ß',
  '中文', 'ﬀ', '😀', '👨‍👩‍👧', '🇨🇭', '👍🏽', 'क्षि', '각', '\u0301', 'x\u200dy', '\u{10ffff}', '１２', 'ĳ', 'İ',
  '__proto__', 'constructor', 'toString', 'key', 'nginx:1.27', '10.0.0.1', '10.0.0.0/24', 'a b',
  'x'.repeat(200), 'w '.repeat(90) + 'w',
];

const fragment = fc.constantFrom(
  ...nastyStrings,
  ' ',
  ' ',
  '\n',
  'a',
  'b',
  '1',
  '_',
  '.',
  '-',
  ':',
  '#',
  '"',
  "'",
  '\\',
  '$',
  '%',
  '{',
);

/** Text of any characters but lone surrogates, nasty ones far more often than chance would have them. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nastyStrings) },
  { weight: 2, arbitrary: fc.array(fragment, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'0123456789abefxo_.,:+-TZ '.match(/./g)!),
      maxLength: 8,
    }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

/** Finite numbers. */
export const number: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -100, max: 70_000 }),
  fc.constantFrom(0, -0, 0.1, 1.5, 1e21, 1e-7, 1.5e300, -2.5e-10, 2 ** 53, 0o644),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const scalar = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 2, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom(true, false, null) },
);

/**
 * Lists and mappings in each other, up to five deep.
 *
 * @param maps whether some of the mappings are Maps, with numbers among their keys
 */
export function containers(
  maps: boolean,
  keys = text,
  scalars: fc.Arbitrary<unknown> = scalar,
): fc.Arbitrary<unknown> {
  const { container } = fc.letrec<{ container: unknown; node: unknown }>((tie) => ({
    container: fc.oneof(
      fc.array(tie('node'), { maxLength: 4 }),
      fc.array(fc.tuple(keys, tie('node')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
      ...(maps ? [mapOf(keys, tie('node'))] : []),
    ),
    node: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      { weight: 1, arbitrary: scalars },
      { weight: 1, arbitrary: tie('container') },
    ),
  }));
  return container;
}

/** Its keys stay different when they become text. */
function mapOf(keys: fc.Arbitrary<string>, node: fc.Arbitrary<unknown>): fc.Arbitrary<Map<unknown, unknown>> {
  const key = fc.oneof(keys, fc.integer({ min: 0, max: 9999 }));
  const selector = ([name]: [unknown, unknown]): string => String(name);
  return fc.uniqueArray(fc.tuple(key, node), { maxLength: 4, selector }).map((entries) => new Map(entries));
}

/** Each nasty string as a value, a key, an item, and deeper down. */
export function everywhere(strings: readonly string[] = nastyStrings): unknown[] {
  return strings.flatMap((nasty) => [
    { key: nasty, next: 1 },
    { outer: Object.fromEntries([[nasty, 'value']]) },
    { outer: Object.fromEntries([[nasty, { inner: nasty }]]) },
    [nasty, 'next'],
    [[nasty], [[nasty, nasty]]],
    [
      Object.fromEntries([
        [nasty, [nasty]],
        ['next', nasty],
      ]),
    ],
  ]);
}

/** The first `count` documents of an arbitrary. */
export function sample<T>(arbitrary: fc.Arbitrary<T>, numRuns = count): T[] {
  return fc.sample(arbitrary, { seed, numRuns });
}
