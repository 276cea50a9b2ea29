import { Construct, type IConstruct } from 'constructs';

/** A value object that stands for constructs: an address of a network, a folder of a host. */
export interface Referring {
  /** The constructs behind it. */
  references(): Iterable<IConstruct>;
}

const deepest = 8;

/**
 * The constructs held in props: each is an edge. Walks plain objects, arrays, Map, Set and objects that say what
 * they refer to; calls no getter; an ancestor is no edge, because everything stands below something.
 */
export function constructsIn(props: unknown, owner?: IConstruct): ReadonlySet<IConstruct> {
  const ancestors = new Set(owner?.node.scopes);
  const found = new Set<IConstruct>();
  const seen = new Set<object>();

  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest || seen.has(value)) return;
    seen.add(value);
    if (Construct.isConstruct(value)) {
      if (!ancestors.has(value)) found.add(value);
    } else if (Array.isArray(value) || value instanceof Set) {
      for (const item of value) visit(item, depth + 1);
    } else if (value instanceof Map) {
      for (const [key, item] of value) {
        visit(key, depth + 1);
        visit(item, depth + 1);
      }
    } else if (isReferring(value)) {
      for (const construct of value.references()) visit(construct, depth + 1);
    } else if (isPlainObject(value)) {
      for (const descriptor of Object.values(Object.getOwnPropertyDescriptors(value))) {
        visit(descriptor.value, depth + 1);
      }
    }
  };
  visit(props, 0);
  return found;
}

function isReferring(value: object): value is Referring {
  return !isPlainObject(value) && 'references' in value && typeof value.references === 'function';
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
