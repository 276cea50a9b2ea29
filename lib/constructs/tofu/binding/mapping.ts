import { listMapper, Tokenization } from '../engine';
import { fieldsOf, type Field, type Table } from './table';

/**
 * What OpenTofu's JSON has for a configuration: the provider's names, and otherwise what was given. Texts are left
 * alone, as cdktf leaves them: `${` in one is an expression.
 */
export function toAttributes(table: Table, config: object): Record<string, unknown> {
  return attributes(table, config, undefined);
}

function attributes(table: Table, config: object, absent: null | undefined): Record<string, unknown> {
  const given = config as Readonly<Record<string, unknown>>;
  const found: Record<string, unknown> = {};
  for (const field of fieldsOf(table)) {
    if (!field.settable) continue;
    const item = given[field.key];
    // Most of the arguments that a resource has are not given.
    const value = item === undefined ? absent : (attribute(field, item) ?? absent);
    if (value !== undefined) found[field.name] = value;
  }
  return found;
}

function attribute(field: Field, value: unknown): unknown {
  if (field.type !== 'object') return value;
  // cdktf's own mapper: it knows what `iterator.dynamic()` makes.
  if (isList(field)) return listMapper((item: unknown) => object(field, item), field.block)(value);
  if (field.nesting === 'map' && isPlain(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, object(field, item)]));
  }
  return object(field, value);
}

/** Whether a program gives a list of objects. */
function isList({ nesting, atMostOne }: Field): boolean {
  return (nesting === 'list' || nesting === 'set') && !atMostOne;
}

/** One object; a token is left for cdktf to resolve. */
function object({ fields, everyKey }: Field, value: unknown): unknown {
  return isPlain(value) ? attributes(fields, value, everyKey ? null : undefined) : value;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Tokenization.isResolvable(value);
}
