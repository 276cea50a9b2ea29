import { memberPath } from '../plain';
import type { Expression, ObjectEntry } from './model';
import { columns, heredocBody, isIdentifier, quotedBody, quotedKey } from './text';

/** Columns up to which a list stays on one line. */
const LINE_WIDTH = 80;

/** A value and the columns of its name, ready to be aligned with its neighbours. */
export interface Pair {
  /** What stands left of `=`. */
  readonly name: string;

  /** What stands right of it; may have several lines. */
  readonly text: string;

  /** Whether the name is aligned with its neighbours: the value has one line, or is a heredoc. */
  readonly aligned: boolean;
}

/**
 * Lines of consecutive pairs, their `=` aligned as `packer fmt` does it.
 *
 * @param pairs attributes of a body, or entries of an object, with nothing between them
 * @param indent spaces before each pair
 */
export function pairLines(pairs: readonly Pair[], indent: string): string {
  let text = '';
  let width = 0;
  pairs.forEach((pair, index) => {
    if (!pair.aligned) {
      text += `${indent}${pair.name} = ${pair.text}\n`;
      return;
    }
    if (index === 0 || pairs[index - 1]?.aligned !== true) width = widest(pairs, index);
    text += `${indent}${pair.name}${' '.repeat(width - columns(pair.name))} = ${pair.text}\n`;
  });
  return text;
}

/**
 * A pair of a name and a value.
 *
 * @param name what stands left of `=`
 * @param value what stands right of it
 * @param indent spaces before the pair
 * @param path where the value stands, for errors
 * @throws Error if the value cannot be written
 */
export function pairOf(name: string, value: Expression, indent: string, path: string): Pair {
  if (value.kind === 'heredoc') {
    const text = `<<${value.marker}\n${heredocBody(value.text, value.marker, path)}${value.marker}`;
    return { name, text, aligned: true };
  }
  const text = expressionText(value, { indent, used: columns(indent + name) + 3 }, path);
  return { name, text, aligned: !text.includes('\n') };
}

function widest(pairs: readonly Pair[], from: number): number {
  const end = pairs.findIndex((pair, index) => index > from && !pair.aligned);
  return Math.max(...pairs.slice(from, end === -1 ? undefined : end).map((pair) => columns(pair.name)));
}

/** The line on which an expression begins. */
interface Line {
  /** Spaces before the line. */
  readonly indent: string;

  /** Columns taken before the expression. */
  readonly used: number;
}

/** @param line undefined if the expression must stay on one line */
function expressionText(value: Expression, line: Line | undefined, path: string): string {
  switch (value.kind) {
    case 'string':
      return `"${quotedBody(value.value, path)}"`;
    case 'number':
      if (!Number.isFinite(value.value))
        throw new Error(`${path}: a number must be finite, got ${value.value}`);
      return value.value === 0 ? '0' : String(value.value);
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list':
      return listText(value, line, path);
    case 'object':
      return objectText(value.entries, line?.indent, path);
    case 'reference':
      if (!referencePattern.test(value.path)) {
        throw new Error(
          `${path}: a reference must be names joined by dots, got ${JSON.stringify(value.path)}`,
        );
      }
      return value.path;
    case 'call':
      return callText(value.name, value.arguments, path);
    case 'template':
      return `"${value.parts.map((part, index) => partText(part, memberPath(path, index))).join('')}"`;
    case 'heredoc':
      throw new Error(`${path}: a heredoc may only be the value of an attribute or of a key`);
    case 'raw':
      if (value.text.trim() === '' || /[\r\n]/.test(value.text)) {
        throw new Error(`${path}: raw HCL must be one line, got ${JSON.stringify(value.text)}`);
      }
      return value.text;
    default:
      throw new Error(
        `${path}: ${JSON.stringify((value as { kind?: unknown }).kind)} is not a kind of expression`,
      );
  }
}

const name = '[A-Za-z_][A-Za-z0-9_-]*';
const referencePattern = new RegExp(
  `^${name}(?:\\.(?:${name}|\\*|\\d+)|\\[(?:\\*|\\d+|"[^"\\\\$%\\p{C}]*")\\])*$`,
  'u',
);

function callText(callee: string, values: readonly Expression[], path: string): string {
  if (!isIdentifier(callee)) {
    throw new Error(`${path}: a function's name must be an identifier, got ${JSON.stringify(callee)}`);
  }
  return `${callee}(${values.map((value, index) => expressionText(value, undefined, memberPath(path, index))).join(', ')})`;
}

function partText(part: Expression, path: string): string {
  return part.kind === 'string'
    ? quotedBody(part.value, path)
    : `\${${expressionText(part, undefined, path)}}`;
}

function listText(list: Extract<Expression, { kind: 'list' }>, line: Line | undefined, path: string): string {
  if (list.items.length === 0) return '[]';
  const itemTexts = (inner?: Line): string[] =>
    list.items.map((item, index) => expressionText(item, inner, memberPath(path, index)));
  const nested = list.items.some(isFilled);
  if (line === undefined || list.layout === 'line' || (list.layout === 'auto' && !nested)) {
    const text = `[${itemTexts().join(', ')}]`;
    if (line === undefined || list.layout === 'line' || line.used + columns(text) <= LINE_WIDTH) return text;
  }
  const indent = line.indent + '  ';
  const lines = itemTexts({ indent, used: indent.length }).map((text) => `${indent}${text},\n`);
  return `[\n${lines.join('')}${line.indent}]`;
}

function isFilled(item: Expression): boolean {
  return (
    (item.kind === 'list' && item.items.length > 0) || (item.kind === 'object' && item.entries.length > 0)
  );
}

function objectText(entries: readonly ObjectEntry[], indent: string | undefined, path: string): string {
  if (entries.length === 0) return '{}';
  if (indent === undefined) {
    const texts = entries.map(
      ({ key, value }) =>
        `${keyText(key, path)} = ${expressionText(value, undefined, memberPath(path, key))}`,
    );
    return `{ ${texts.join(', ')} }`;
  }
  const inner = indent + '  ';
  const pairs = entries.map(({ key, value }) =>
    pairOf(keyText(key, path), value, inner, memberPath(path, key)),
  );
  return `{\n${pairLines(pairs, inner)}${indent}}`;
}

/** `for` would begin a comprehension; `null`, `true` and `false` are values. */
function keyText(key: string, path: string): string {
  const bare = isIdentifier(key) && !['for', 'null', 'true', 'false'].includes(key);
  return bare ? key : `"${quotedKey(key, memberPath(path, key))}"`;
}
