import { Tagged } from './tagged';
import { byJsYaml, scalarText } from './yaml-scalar';

/**
 * Plain data in block style, without a line feed at the end. js-yaml decides how each scalar is written, and builds a
 * tree for it that it walks three times; the lines of mappings and lists are put together here in one walk.
 *
 * @param data a mapping or a list that `plain` has made
 * @param spread keys at the top whose entries are set apart by empty lines, as those at the top are
 */
export function blockYaml(data: object, spread: readonly string[] | undefined): string {
  if (!isNested(data)) return leaf(data, '\n');
  if (spread === undefined) return block(data, '\n');
  return lines(data, '\n', (key, item) => {
    const apart = spread.includes(key) && !Array.isArray(item);
    return apart ? lines(item, '\n  ', nested).join('\n\n  ') : block(item, '\n  ');
  }).join('\n\n');
}

/** @param newline line feed and indentation of its lines; the first one stands where it is put */
function block(data: object, newline: string): string {
  return lines(data, newline, nested).join(newline);
}

function nested(_key: string, item: object, inner: string): string {
  return block(item, inner);
}

/** The entries of a container, each of one line or more. */
function lines(
  data: object,
  newline: string,
  below: (key: string, item: object, inner: string) => string,
): readonly string[] {
  const inner = `${newline}  `;
  if (Array.isArray(data)) {
    return data.map((item: unknown) => {
      return isNested(item) ? `- ${block(item, inner)}` : `- ${leaf(item, newline)}`;
    });
  }
  const entry = (key: string | number, item: unknown): string => {
    const name = keyText(key);
    if (name === undefined) return shifted(byJsYaml(new Map([[key, item]])), newline);
    return isNested(item)
      ? `${name}:${inner}${below(String(key), item, inner)}`
      : `${name}: ${leaf(item, newline)}`;
  };
  if (data instanceof Map) {
    return Array.from(data as Map<string | number, unknown>, ([key, item]) => entry(key, item));
  }
  return Object.keys(data).map((key) => entry(key, (data as Record<string, unknown>)[key]));
}

/** A key that stands in front of a colon; others need a line of their own, or a tag. */
function keyText(key: string | number): string | undefined {
  const isShort = typeof key === 'number' || (key.length < 1000 && key !== '<<');
  return isShort ? scalarText(key) : undefined;
}

/** A container that takes lines of its own. */
function isNested(item: unknown): item is object {
  if (typeof item !== 'object' || item === null || item instanceof Tagged) return false;
  if (Array.isArray(item)) return item.length > 0;
  return item instanceof Map ? item.size > 0 : Object.keys(item).length > 0;
}

function leaf(item: unknown, newline: string): string {
  if (typeof item === 'string' || typeof item === 'number') {
    const text = scalarText(item);
    if (text !== undefined) return text;
  } else if (typeof item === 'boolean' || item === null) return String(item);
  // Behind `- `, where all that follows is indented as it is below a key.
  return shifted(byJsYaml([item]).slice(2), newline);
}

/** A text of js-yaml at another indentation. */
function shifted(text: string, newline: string): string {
  return text.slice(0, -1).replace(/\n(?!\n)/g, newline);
}
