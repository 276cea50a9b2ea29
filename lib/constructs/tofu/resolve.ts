import type { IConstruct } from 'constructs';

import { DefaultTokenResolver, StringConcat, Tokenization } from './engine';
import { textOfReference, textOfReferences } from './reference-text';

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

/** No token is as short; most keys and many texts are. */
const shortest = '{TfToken['.length;

function isSuspect(text: string): boolean {
  return text.length >= shortest && suspect.test(text);
}

/** No number of a program is below it; cdktf hides tokens there, and one for maps at another place. */
const lowest = -1e280;
const mapNumber = -123456789;

/** As deep as cdktf goes before it takes a value for a circle. */
const depthLimit = 200;

/**
 * A value as cdktf resolves it: tokens replaced, keys without a value left out. What plainly holds no token is left
 * here, since cdktf makes a context for each value that it visits; everything else is handed to cdktf. Containers that
 * stay as they are are no copies: whoever changes the answer copies it first.
 */
export function resolve(value: unknown, resolving: Resolving): unknown {
  return resolved(value, resolving, 0);
}

function resolved(value: unknown, resolving: Resolving, depth: number): unknown {
  switch (typeof value) {
    case 'undefined':
    case 'boolean':
      return value;
    case 'string':
      return isSuspect(value) ? resolvedText(value, resolving) : value;
    case 'number':
      return value < lowest || value === mapNumber ? resolvedNumber(value, resolving) : value;
    case 'object':
      if (value === null) return null;
      if (depth >= depthLimit) return byCdktf(value, resolving);
      return Array.isArray(value)
        ? resolvedList(value, resolving, depth)
        : resolvedObject(value as Record<string, unknown>, resolving, depth);
    case 'bigint':
    case 'symbol':
    case 'function':
      return byCdktf(value, resolving);
  }
}

function resolvedList(list: readonly unknown[], resolving: Resolving, depth: number): unknown {
  if (list.some(isListToken)) return byCdktf(list, resolving);
  let items: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    const now = resolved(item, resolving, depth + 1);
    if (items === undefined && now === item && now !== undefined) continue;
    items ??= list.slice(0, index);
    if (now !== undefined) items.push(now);
  }
  return items ?? list;
}

function resolvedObject(object: Record<string, unknown>, resolving: Resolving, depth: number): unknown {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) return resolvedSpecial(object, resolving);
  let result: Record<string, unknown> | undefined;
  for (const key in object) {
    const item = object[key];
    if (isSuspect(key) || isSpecial(key, item)) return resolvedSpecial(object, resolving);
    const now = resolved(item, resolving, depth + 1);
    if (result === undefined) {
      if (now === item && now !== undefined) continue;
      result = keysBefore(object, key);
    }
    if (now !== undefined) result[key] = now;
  }
  return result ?? object;
}

/** The part of an object that stays as it is. */
function keysBefore(object: Record<string, unknown>, end: string): Record<string, unknown> {
  const part: Record<string, unknown> = {};
  for (const key in object) {
    if (key === end) break;
    part[key] = object[key];
  }
  return part;
}

/** What makes a token, or a construct, of an object without a class. */
function isSpecial(key: string, value: unknown): boolean {
  return key === 'resolve' ? typeof value === 'function' : key === '_children';
}

/** An object of a class; a token without one; what cdktf refuses as a construct in a value; and a key that stands for a map. */
function resolvedSpecial(object: Record<string, unknown>, resolving: Resolving): unknown {
  return typeof object['resolve'] === 'function'
    ? resolvedToken(object, resolving)
    : byCdktf(object, resolving);
}

function resolvedText(text: string, resolving: Resolving): unknown {
  return settled(textOfReferences(text, resolving)) ?? byCdktf(text, resolving);
}

function resolvedNumber(number: number, resolving: Resolving): unknown {
  const token = Tokenization.reverseNumber(number);
  return token === undefined ? byCdktf(number, resolving) : resolvedToken(token, resolving);
}

function resolvedToken(token: object, resolving: Resolving): unknown {
  const text = Tokenization.isResolvable(token) ? textOfReference(token, resolving) : undefined;
  return settled(text) ?? byCdktf(token, resolving);
}

/** A text in which nothing is left to resolve. */
function settled(text: string | undefined): string | undefined {
  return text === undefined || isSuspect(text) ? undefined : text;
}

/** A list that stands for one which only OpenTofu knows, or is spoilt by such a member. */
function isListToken(item: unknown): boolean {
  return typeof item === 'string' ? item.includes('#{TfToken[') : typeof item === 'number' && item < lowest;
}

function byCdktf(value: unknown, { scope, preparing }: Resolving): unknown {
  return Tokenization.resolve(value, { scope, preparing, resolver });
}
