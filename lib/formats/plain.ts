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
 * A deep copy of a document that holds nothing but strings, finite numbers, booleans, null, arrays, plain objects, Maps
 * and what `replace` answered as {@link Tagged}.
 *
 * Zero loses its sign, because formats write it in different ways.
 *
 * @param document what is to be written
 * @param replace asked for each object that is not plain, before it is refused; `undefined` means "not mine"
 * @throws StrayValueError with all strays of the document
 */
export function plain(document: unknown, replace?: (value: object, path: string) => unknown): unknown {
  const strays: Stray[] = [];
  const copy = copyOf(document, '', { strays, ancestors: [], replace });
  if (strays.length > 0) throw new StrayValueError(strays);
  return copy;
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
  readonly ancestors: object[];
  readonly replace: ((value: object, path: string) => unknown) | undefined;
}

function copyOf(value: unknown, path: string, walk: Walk): unknown {
  if (typeof value !== 'object' || value === null) return scalar(value, path, walk);
  const stray = (what: string, advice: string): void => {
    walk.strays.push({ path, value: what, advice });
  };
  if (walk.ancestors.includes(value)) {
    stray('inside itself', 'break the circle');
    return undefined;
  }
  if (walk.ancestors.length >= DEPTH_LIMIT) {
    stray(`nested more than ${DEPTH_LIMIT} deep`, 'flatten the document');
    return undefined;
  }
  walk.ancestors.push(value);
  const copy = containerCopy(value, path, walk, stray);
  walk.ancestors.pop();
  return copy;
}

function containerCopy(
  value: object,
  path: string,
  walk: Walk,
  stray: (what: string, advice: string) => void,
): unknown {
  if (Array.isArray(value)) {
    return Array.from(value as unknown[], (item, index) => memberCopy(item, path, index, walk));
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Map.prototype) {
    const entries = Array.from(value as Map<unknown, unknown>, ([key, item], index): [unknown, unknown] => {
      if (typeof key === 'string') return [keyOf(key, path, walk), copyOf(item, memberPath(path, key), walk)];
      if (typeof key === 'number' && Number.isFinite(key))
        return [key, copyOf(item, memberPath(path, key), walk)];
      const place = `key ${index + 1} of ${path || 'the document'}`;
      walk.strays.push({ path: place, value: nameOf(key), advice: 'use a string or a number as key' });
      return [undefined, undefined];
    });
    return new Map(entries);
  }
  if (prototype === Object.prototype || prototype === null) {
    if (Object.getOwnPropertySymbols(value).length > 0)
      stray('an object with a symbol as key', 'use strings as keys');
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      const kept = memberCopy(item, path, keyOf(key, path, walk), walk);
      if (key !== '__proto__') copy[key] = kept;
      // With `=`, it would be no key.
      else
        Object.defineProperty(copy, key, {
          value: kept,
          enumerable: true,
          configurable: true,
          writable: true,
        });
    }
    return copy;
  }
  const replaced = walk.replace?.(value, path);
  if (replaced instanceof Tagged) return replaced;
  if (replaced !== undefined) return copyOf(replaced, path, walk);
  stray(nameOf(value), adviceFor(value));
  return undefined;
}

/** A member's copy; its path costs more than the copy, so what can be no stray does without. */
function memberCopy(item: unknown, path: string, key: string | number, walk: Walk): unknown {
  if (typeof item === 'boolean' || item === null) return item;
  if (typeof item === 'string' && !loneSurrogate(item)) return item;
  return copyOf(item, memberPath(path, key), walk);
}

function keyOf(key: string, path: string, walk: Walk): string {
  if (loneSurrogate(key)) {
    const advice = 'repair the text';
    walk.strays.push({ path: memberPath(path, key), value: 'a key with a lone surrogate', advice });
  }
  return key;
}

function scalar(value: unknown, path: string, walk: Walk): unknown {
  if (typeof value === 'string' && !loneSurrogate(value)) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  if (typeof value === 'boolean' || value === null) return value;
  walk.strays.push({ path, value: nameOf(value), advice: adviceFor(value) });
  return undefined;
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
