/** A copy down to what is no plain container: secrets and a format's own values stay the same objects. */
export function copyOf(value: unknown, copies = new Map<object, unknown>()): unknown {
  if (typeof value !== 'object' || value === null || !isContainer(value)) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  const empty = Array.isArray(value) ? [] : value instanceof Map ? new Map() : {};
  copies.set(value, empty);
  if (Array.isArray(empty)) for (const item of value as unknown[]) empty.push(copyOf(item, copies));
  else if (empty instanceof Map)
    for (const [key, item] of value as Map<unknown, unknown>) empty.set(key, copyOf(item, copies));
  else for (const [key, item] of Object.entries(value)) define(empty, key, copyOf(item, copies));
  return empty;
}

function isContainer(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || value instanceof Map || prototype === Object.prototype || prototype === null;
}

/** Sets a key of any name: with `=`, `__proto__` would be none. */
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
