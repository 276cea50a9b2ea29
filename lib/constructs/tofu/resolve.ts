import type { IConstruct } from 'constructs';

import { DefaultTokenResolver, StringConcat, Tokenization } from './engine';

/** Who is asked for, and whether constructs may still be added for what is found: a value of another stack. */
export interface Resolving {
  /** The stack that the value is written in. */
  readonly scope: IConstruct;
  /** Whether references to other stacks are made now. */
  readonly preparing: boolean;
}

const resolver = new DefaultTokenResolver(new StringConcat());

/** What in a text may be a token of cdktf, or a number that stands for one. */
const suspect = /\{TfToken\[|[-|\d.+]e[-|\d.eE+]| Map Token Value$/;

/** No number of a program is below it; cdktf hides tokens there, and one for maps at another place. */
const lowest = -1e280;
const mapNumber = -123456789;

/** As deep as cdktf goes before it takes a value for a circle. */
const depthLimit = 200;

/**
 * A value as cdktf resolves it: tokens replaced, keys without a value left out. What plainly holds no token is copied
 * here, since cdktf makes a context for each value that it visits; everything else is handed to cdktf.
 */
export function resolve(value: unknown, resolving: Resolving): unknown {
  return copy(value, resolving, 0);
}

function copy(value: unknown, resolving: Resolving, depth: number): unknown {
  switch (typeof value) {
    case 'undefined':
    case 'boolean':
      return value;
    case 'string':
      return suspect.test(value) ? byCdktf(value, resolving) : value;
    case 'number':
      return value < lowest || value === mapNumber ? byCdktf(value, resolving) : value;
    case 'object':
      if (value === null) return null;
      if (depth >= depthLimit) return byCdktf(value, resolving);
      return Array.isArray(value)
        ? copyOfList(value, resolving, depth)
        : copyOfObject(value as Record<string, unknown>, resolving, depth);
    case 'bigint':
    case 'symbol':
    case 'function':
      return byCdktf(value, resolving);
  }
}

function copyOfList(list: readonly unknown[], resolving: Resolving, depth: number): unknown {
  if (list.some(isListToken)) return byCdktf(list, resolving);
  const items: unknown[] = [];
  for (const item of list) {
    const resolved = copy(item, resolving, depth + 1);
    if (resolved !== undefined) items.push(resolved);
  }
  return items;
}

function copyOfObject(object: Record<string, unknown>, resolving: Resolving, depth: number): unknown {
  const prototype: unknown = Object.getPrototypeOf(object);
  const bare = prototype === Object.prototype || prototype === null;
  if (!bare || typeof object['resolve'] === 'function') return byCdktf(object, resolving);
  const keys = Object.keys(object);
  if (keys.some((key) => suspect.test(key)) || looksLikeConstruct(object)) return byCdktf(object, resolving);
  const result: Record<string, unknown> = {};
  for (const key of keys) {
    const resolved = copy(object[key], resolving, depth + 1);
    if (resolved !== undefined) result[key] = resolved;
  }
  return result;
}

/** A list that stands for one which only OpenTofu knows, or is spoilt by such a member. */
function isListToken(item: unknown): boolean {
  return typeof item === 'string' ? item.includes('#{TfToken[') : typeof item === 'number' && item < lowest;
}

/** What cdktf refuses as a construct in a value. */
function looksLikeConstruct(object: Record<string, unknown>): boolean {
  return object['_children'] !== undefined && object['_metadata'] !== undefined;
}

function byCdktf(value: unknown, { scope, preparing }: Resolving): unknown {
  return Tokenization.resolve(value, { scope, preparing, resolver });
}
