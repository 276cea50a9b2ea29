import { holdsNoMap, memberPath, plain } from './plain';

/**
 * A document as JSON: two spaces a level, keys in the order in which they were set, a line feed at the end.
 *
 * A Map becomes an object and keeps its order, numbers as keys included.
 *
 * @param document plain data
 * @throws StrayValueError if the document holds what JSON cannot hold
 * @throws Error if two keys of a Map become the same text
 */
export function formatJson(document: unknown): string {
  return jsonOfPlain(plain(document));
}

/**
 * The same of a document that {@link plain} has made, which isn't walked once more.
 *
 * @param clean what `plain` answered
 * @throws Error if two keys of a Map become the same text
 */
export function jsonOfPlain(clean: unknown): string {
  return (holdsMap(clean) ? textOf(clean, '\n', '') : JSON.stringify(clean, null, 2)) + '\n';
}

/** Whether there is a Map, which JSON.stringify takes for an empty object. */
function holdsMap(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsMap);
  if (value instanceof Map) return true;
  if (holdsNoMap(value)) return false;
  // Their keys are not put into a list: a document may be large.
  for (const key in value) if (holdsMap((value as Record<string, unknown>)[key])) return true;
  return false;
}

/** @param newline line feed and indentation of the line on which the value ends */
function textOf(value: unknown, newline: string, path: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = newline + '  ';
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const items = value.map((item, index) => textOf(item, inner, memberPath(path, index)));
    return `[${inner}${items.join(`,${inner}`)}${newline}]`;
  }
  const entries =
    value instanceof Map ? entriesOf(value as Map<string | number, unknown>, path) : Object.entries(value);
  if (entries.length === 0) return '{}';
  const members = entries.map(
    ([key, item]) => `${JSON.stringify(key)}: ${textOf(item, inner, memberPath(path, key))}`,
  );
  return `{${inner}${members.join(`,${inner}`)}${newline}}`;
}

function entriesOf(map: ReadonlyMap<string | number, unknown>, path: string): [string, unknown][] {
  for (const key of map.keys()) {
    if (typeof key === 'number' && map.has(String(key))) {
      throw new Error(`${path || 'the document'} has the key ${key} as a number and as a string: keep one`);
    }
  }
  return [...map].map(([key, item]) => [String(key), item]);
}
