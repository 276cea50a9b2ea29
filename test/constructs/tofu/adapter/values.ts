import {
  conditional,
  Fn,
  Lazy,
  Op,
  propertyAccess,
  rawString,
  Token,
  type TerraformResource,
  type TerraformVariable,
} from 'cdktf';
import fc from 'fast-check';

import type { LabModule } from './elements';

/** What a value can be made of: what a program has made before. */
export interface Made {
  readonly resources: readonly TerraformResource[];
  readonly variables: readonly TerraformVariable[];
  readonly modules: readonly LabModule[];
}

/** A value to be: the same description gives each program tokens of its own. */
export type Value<T = unknown> = (made: Made) => T;

const texts = [
  '${var.a}',
  '%{ if true }x%{ endif }',
  '$${a}',
  '%%{b}',
  '"quoted"',
  'line\nfeed',
  'back\\slash',
  '1e5',
  '-8.5e+12',
  '192.168.1.5e',
  '$',
  '{TfToken',
  '#{x}',
  '&{y}',
  '}',
  '',
  'ünï✓ code',
  'String Map Token',
];

/** Texts that look like something, and some that look like nothing. */
export const text = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
  fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts)).map(([a, b]) => `${a} ${b}`),
);
const number = fc.oneof(fc.integer(), fc.constantFrom(0.5, -1, 1e21, 1e300, -1e279, 123456789));
/** Names of arguments, in the ways in which people and generators write them. */
export const key = fc.constantFrom(
  'name',
  'size',
  'camelCase',
  'with_line',
  'tags',
  'a.b',
  'list',
  'key of mine',
);

const constant =
  (value: unknown): Value =>
  () =>
    value;
const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

const textReferences = fc
  .tuple(fc.nat(20), fc.constantFrom('id', 'output', 'camelCase'), fc.nat(4))
  .map(([index, name, kind]): Value<string> => ({ resources, variables, modules }) => {
    const resource = pick(resources, index);
    const variable = pick(variables, index);
    const module = pick(modules, index);
    if (kind === 0 && variable !== undefined) return variable.stringValue;
    if (kind === 1 && module !== undefined) return module.getString(name);
    if (kind === 2 && resource !== undefined) return resource.fqn;
    return resource?.getStringAttribute(name) ?? 'no resource yet';
  });

const otherReferences = fc
  .tuple(fc.nat(20), fc.nat(4))
  .map(([index, kind]): Value => ({ resources, variables }) => {
    const resource = pick(resources, index);
    const variable = pick(variables, index);
    if (kind === 0 && variable !== undefined) return variable.listValue;
    if (kind === 1) return resource?.getNumberAttribute('size');
    if (kind === 2) return resource?.getListAttribute('ipv4_addresses');
    if (kind === 3) return resource?.getStringMapAttribute('tags');
    return resource?.getBooleanAttribute('started');
  });

const one = <T, U = unknown>(inner: fc.Arbitrary<Value<T>>, use: (value: T) => U): fc.Arbitrary<Value<U>> =>
  inner.map(
    (value): Value<U> =>
      (made) =>
        use(value(made)),
  );
const two = <T, U>(inner: fc.Arbitrary<Value<T>>, use: (a: T, b: T) => U): fc.Arbitrary<Value<U>> =>
  fc.tuple(inner, inner).map(
    ([a, b]): Value<U> =>
      (made) =>
        use(a(made), b(made)),
  );

const { value: anyValue, textual } = fc.letrec<{
  value: Value;
  expression: Value;
  textual: Value<string>;
}>((tie) => ({
  textual: fc.oneof(
    { maxDepth: 3 },
    text.map(
      (value): Value<string> =>
        () =>
          value,
    ),
    textReferences,
    text.map(
      (value): Value<string> =>
        () =>
          `x${Lazy.stringValue({ produce: () => value })}`,
    ),
    one(textReferences, (value) => Fn.upper(value)),
    one<unknown, string>(tie('expression'), (value) => Fn.jsonencode({ value, plain: '${x}' })),
    two(tie('textual'), (a, b) => Fn.join('-', [a, b])),
    two(tie('textual'), (a, b) => Token.asString(conditional(Op.eq(a, 'x'), a, b))),
    two(tie('textual'), (a, b) => `a-${a}-\${b}-${b}`),
    one(textReferences, (value) => Token.asString(propertyAccess(value, ['first', 0, 'with space', '*']))),
  ),
  expression: fc.oneof(
    { maxDepth: 3 },
    tie('textual'),
    otherReferences,
    number.map(constant),
    one(otherReferences, (value) => Fn.lengthOf(Token.asList(value ?? ['x']))),
    one(tie('expression'), (value) => Fn.tolist([value ?? 'a', 'b'])),
    two(tie('expression'), (a, b) => Op.add(a ?? 1, b ?? 1)),
    two(tie('expression'), (a, b) => conditional(true, a ?? 1, b ?? 1)),
    text.map(
      (raw): Value =>
        () =>
          rawString(raw),
    ),
  ),
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text.map(constant),
    number.map(constant),
    fc.constantFrom(true, false, null, undefined).map(constant),
    fc.constant<Value>(() => Token.nullValue()),
    tie('expression'),
    one(tie('expression'), (value) => Token.asAny(value)),
    one(tie('textual'), (value) => ({ [`key-${value}`]: value })),
    one(tie('value'), (value) => Lazy.anyValue({ produce: () => value })),
    text.map(
      (value): Value =>
        () =>
          `x${Lazy.stringValue({ produce: () => value })}`,
    ),
    number.map(
      (value): Value =>
        () =>
          Lazy.numberValue({ produce: () => value }),
    ),
    text.map(
      (value): Value =>
        () =>
          Lazy.listValue({ produce: () => [value] }),
    ),
    fc.array(tie('value'), { maxLength: 3 }).map(
      (items): Value =>
        (made) =>
          items.map((item) => item(made)),
    ),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }).map(
      (entries): Value =>
        (made) =>
          bodyOf(entries, made),
    ),
  ),
}));

export { anyValue, textual };

/** Named values of a program. */
export function bodyOf(values: Record<string, Value>, made: Made): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value(made)]));
}
