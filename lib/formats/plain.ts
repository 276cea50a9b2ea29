import { Tagged } from './tagged';
import { loneSurrogate } from './unicode';

/** How many containers may stand inside each other; deeper is taken for a mistake. */
export const DEPTH_LIMIT = 64;

/** A value that no file can hold. */
export interface Stray {
  /** Where it stands, such as `services.web.ports[0]`; empty for the document itself. */
  readonly path: string;

  /** What it is, such as `undefined` or `an instance of Date`; never the content of an object. */
  readonly value: string;

  /** What to do about it. */
  readonly advice: string;
}

/** All values of one document that no file can hold. */
export class StrayValueError extends Error {
  override readonly name = 'StrayValueError';

  /** @param strays every stray of the document, in its order; at least one */
  constructor(readonly strays: readonly Stray[]) {
    super(
      strays.map(({ path, value, advice }) => `${path || 'the document'} is ${value}: ${advice}`).join('\n'),
    );
  }
}

/**
 * A document that holds nothing but strings, finite numbers, booleans, null, arrays, plain objects, Maps and what
 * `replace` answered as {@link Tagged}: the given one if that is all it holds, a copy of what differs otherwise. So the
 * answer is to be read, never changed.
 *
 * Zero loses its sign, because formats write it in different ways.
 *
 * @param document what is to be written
 * @param replace asked for each object that is not plain, before it is refused; `undefined` means "not mine"
 * @throws StrayValueError with all strays of the document
 */
export function plain(document: unknown, replace?: (value: object, path: string) => unknown): unknown {
  const strays: Stray[] = [];
  const walk: Walk = { strays, keys: [], ancestors: [], replace, hasMap: false };
  const copy = copyOf(document, walk);
  if (strays.length > 0) throw new StrayValueError(strays);
  if (!walk.hasMap && typeof copy === 'object' && copy !== null) {
    for (const part of Object.values(copy))
      if (typeof part === 'object' && part !== null) noMaps.add(part as object);
  }
  return copy;
}

/** Parts of documents of which it is known. */
const noMaps = new WeakSet<object>();

/** Whether a part of an answer of {@link plain} is known to hold no Map: who asks has no need to look. */
export function holdsNoMap(part: object): boolean {
  return noMaps.has(part);
}

/** Type of {@link present}'s answer: keys that may be undefined are optional, and never undefined. */
export type Present<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * A shallow copy of an object without the keys whose value is undefined.
 *
 * @param object any object with keys of its own
 */
export function present<T extends object>(object: T): Present<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Present<T>;
}

/**
 * Path of a member, such as `services.web`, `services["a b"]` or `ports[0]`.
 *
 * @param path path of the container, empty for the document
 * @param key key or index of the member
 */
export function memberPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

interface Walk {
  readonly strays: Stray[];
  /** Keys and indices that lead here; put together only for a stray, since a path costs more than the copy. */
  readonly keys: (string | number)[];
  readonly ancestors: object[];
  readonly replace: ((value: object, path: string) => unknown) | undefined;
  /** Whether a Map was met. */
  hasMap: boolean;
}

function pathOf({ keys }: Walk): string {
  return keys.reduce(memberPath, '');
}

/** Notes a stray; what stands for it is read by nobody. */
function refuse(walk: Walk, value: string, advice: string): unknown {
  walk.strays.push({ path: pathOf(walk), value, advice });
  return undefined;
}

function copyOf(value: unknown, walk: Walk): unknown {
  if (typeof value === 'string' && !loneSurrogate(value)) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'object') return refuse(walk, nameOf(value), adviceFor(value));
  const { ancestors } = walk;
  if (ancestors.includes(value)) return refuse(walk, 'inside itself', 'break the circle');
  if (ancestors.length >= DEPTH_LIMIT) {
    return refuse(walk, `nested more than ${DEPTH_LIMIT} deep`, 'flatten the document');
  }
  ancestors.push(value);
  const copy = containerCopy(value, walk);
  ancestors.pop();
  return copy;
}

function memberCopy(item: unknown, key: string | number, walk: Walk): unknown {
  walk.keys.push(key);
  const copy = copyOf(item, walk);
  walk.keys.pop();
  return copy;
}

function containerCopy(value: object, walk: Walk): unknown {
  if (Array.isArray(value)) return listCopy(value, walk);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Map.prototype) return mapCopy(value as Map<unknown, unknown>, walk);
  if (prototype === Object.prototype || prototype === null) {
    if (Object.getOwnPropertySymbols(value).length > 0)
      refuse(walk, 'an object with a symbol as key', 'use strings as keys');
    return objectCopy(value as Record<string, unknown>, walk);
  }
  const replaced = walk.replace?.(value, pathOf(walk));
  if (replaced instanceof Tagged) return replaced;
  if (replaced !== undefined) return copyOf(replaced, walk);
  return refuse(walk, nameOf(value), adviceFor(value));
}

function listCopy(list: readonly unknown[], walk: Walk): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    const kept = memberCopy(item, index, walk);
    if (copy === undefined && Object.is(kept, item)) continue;
    copy ??= list.slice(0, index);
    copy.push(kept);
  }
  return copy ?? list;
}

function objectCopy(object: Record<string, unknown>, walk: Walk): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  // Its keys are not put into a list: a document may be large.
  for (const key in object) {
    const item = object[key];
    const kept = memberCopy(item, wellFormed(key, walk), walk);
    if (copy === undefined && Object.is(kept, item)) continue;
    copy ??= { ...object };
    // With `=`, it would be no key.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: kept });
    else copy[key] = kept;
  }
  return copy ?? object;
}

function mapCopy(map: ReadonlyMap<unknown, unknown>, walk: Walk): ReadonlyMap<unknown, unknown> {
  walk.hasMap = true;
  const entries = Array.from(map, ([key, item], index): [unknown, unknown] => {
    if (typeof key !== 'string' && !(typeof key === 'number' && Number.isFinite(key))) {
      const path = `key ${index + 1} of ${pathOf(walk) || 'the document'}`;
      walk.strays.push({ path, value: nameOf(key), advice: 'use a string or a number as key' });
      return [undefined, undefined];
    }
    return [key, memberCopy(item, typeof key === 'string' ? wellFormed(key, walk) : key, walk)];
  });
  return entries.every(([key, kept]) => Object.is(kept, map.get(key))) ? map : new Map(entries);
}

function wellFormed(key: string, walk: Walk): string {
  if (loneSurrogate(key)) {
    const advice = 'repair the text';
    walk.strays.push({ path: memberPath(pathOf(walk), key), value: 'a key with a lone surrogate', advice });
  }
  return key;
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return 'a string with a lone surrogate';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'undefined' || value === null) return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  const maker: unknown = (value as { constructor?: unknown }).constructor;
  const name = typeof maker === 'function' && maker.name !== '' ? maker.name : 'a nameless class';
  return `an instance of ${name}`;
}

function adviceFor(value: unknown): string {
  if (value === undefined) return 'leave the key out';
  if (Object.prototype.toString.call(value) === '[object Date]') return 'write the date as a string';
  if (value instanceof Set) return 'use an array';
  if (typeof value === 'string') return 'repair the text';
  if (typeof value === 'number') return 'use a finite number';
  if (typeof value === 'bigint') return 'use a number or a string';
  return 'use a string, a number, a boolean, null, an array or a plain object';
}
