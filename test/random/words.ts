import fc, { type Arbitrary } from 'fast-check';

/** Words that a format or a shell reads as something else. */
export const traps = ['no', 'on', 'null', 'true', '1e3', '0x1f', '12', '007', 'y', 'inf'] as const;

const nasty = [
  '',
  ' ',
  ' leading and trailing ',
  "it's",
  'he said "no"',
  "'",
  '"',
  '\\',
  'C:\\temp\\',
  '$HOME',
  '${HOME}',
  '$${HOME}',
  '$(id)',
  '`id`',
  '%{ if true }',
  '#!/bin/sh',
  'a # b',
  'a: b',
  '- a',
  '? a',
  '[a',
  '{a',
  '*a',
  '&a',
  '!a',
  '|',
  '>',
  '%',
  '@',
  '=',
  '~',
  '<<',
  '---',
  '...',
  '2026-01-31',
  '1_000',
  '0o17',
  '12:30:45',
  '.5',
  '+1',
  '<b>&amp;</b>',
  '{{ secret }}',
  '{% raw %}',
  '{# no #}',
  '{{ .Name }}',
  'EOF',
  'ä ö ü ß',
  '日本語',
  '🏠',
  'e\u0301',
  'x'.repeat(200),
  'word '.repeat(60).trim(),
] as const;

const printable = fc.string({ unit: 'grapheme', maxLength: 12 });

/** A line of any characters that can be seen. */
export const line: Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...traps) },
  { weight: 5, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: printable },
);

/** A text of one or more lines. */
export const text: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: line },
  { weight: 1, arbitrary: fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n')) },
  { weight: 1, arbitrary: fc.constantFrom('a\n', '\na', '  indented\nnot\n', 'tab\tand\ttab', 'a\n\n\n') },
);

/** A line that Ansible does not evaluate. */
export const plainLine: Arbitrary<string> = line.filter((words) => !/\{[{%#]/.test(words));

/** A sentence: not empty, nothing at its ends. */
export const sentence: Arbitrary<string> = line.map((words) => words.trim()).filter((words) => words !== '');

/** Some of a list, in an order of their own, none twice. */
export function some<T>(items: readonly T[], maxLength = items.length): Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { maxLength: Math.min(maxLength, items.length) });
}

const left = Symbol('left out');

/** An object with what must be there, and each of what may be there or not, as often as not. */
export function optionally<R extends object, O extends object>(
  required: { readonly [K in keyof R]: Arbitrary<R[K]> },
  optional: { readonly [K in keyof O]: Arbitrary<O[K]> },
): Arbitrary<R & Partial<O>> {
  const maybe = Object.entries<Arbitrary<unknown>>(optional).map(([key, arbitrary]) => [
    key,
    fc.option(arbitrary, { nil: left, freq: 2 }),
  ]);
  const all = { ...required, ...Object.fromEntries(maybe) } as Record<string, Arbitrary<unknown>>;
  return fc
    .record(all, { noNullPrototype: true })
    .map((object) =>
      Object.fromEntries(Object.entries(object).filter(([, value]) => value !== left)),
    ) as never;
}

/** All of some settings, none, or some: for those of what few labs have. */
export function allOrSome<O extends object>(optional: {
  readonly [K in keyof O]: Arbitrary<O[K]>;
}): Arbitrary<Partial<O>> {
  const all = fc.record(optional, { noNullPrototype: true }) as unknown as Arbitrary<Partial<O>>;
  return fc.oneof(all, fc.constant<Partial<O>>({}), optionally<object, O>({}, optional));
}
