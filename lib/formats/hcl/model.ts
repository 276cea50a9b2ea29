/** What stands right of a `=` in HCL. Made by the functions of this file; plain data, so that it can be copied. */
export type Expression =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'list'; readonly items: readonly Expression[]; readonly layout: ListLayout }
  | { readonly kind: 'object'; readonly entries: readonly ObjectEntry[] }
  | { readonly kind: 'reference'; readonly path: string }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: 'template'; readonly parts: readonly Expression[] }
  | { readonly kind: 'heredoc'; readonly marker: string; readonly text: string }
  | { readonly kind: 'raw'; readonly text: string };

/** How a list is laid out: on one line, an item a line, or on one line where it is short and flat. */
export type ListLayout = 'line' | 'lines' | 'auto';

/** One `key = value` of an object. */
export interface ObjectEntry {
  /** Any text; it is quoted where it is not an identifier. */
  readonly key: string;

  /** Value of the key. */
  readonly value: Expression;
}

/** What the functions of this file take as a value: strings are literal, mappings need {@link object} or {@link literal}. */
export type Value = Expression | string | number | boolean | null | readonly Value[];

/** `name = value` in a body. */
export interface Attribute {
  /** Tells it from the other items of a body. */
  readonly kind: 'attribute';

  /** Identifier. */
  readonly name: string;

  /** Its value. */
  readonly value: Expression;
}

/** `type "label" { ... }` in a body. */
export interface Block {
  /** Tells it from the other items of a body. */
  readonly kind: 'block';

  /** Identifier. */
  readonly type: string;

  /** Labels, written in quotes. */
  readonly labels: readonly string[];

  /** What stands between the braces. */
  readonly body: Body;
}

/** Comment lines in a body; they belong to what follows. */
export interface Comment {
  /** Tells it from the other items of a body. */
  readonly kind: 'comment';

  /** Text without `#`; may have several lines. */
  readonly text: string;
}

/** An empty line between two items. Those around blocks are written anyway. */
export interface Blank {
  /** Tells it from the other items of a body. */
  readonly kind: 'blank';
}

/** One item of a body. */
export type BodyItem = Attribute | Block | Comment | Blank;

/** A file, or what stands between the braces of a block. */
export interface Body {
  /** Items in their order. */
  readonly items: readonly BodyItem[];
}

/** A body of the given items; undefined ones are left out. */
export function body(...items: readonly (BodyItem | undefined)[]): Body {
  return { items: items.filter((item) => item !== undefined) };
}

/** A block; `content` is a body or its items. */
export function block(
  type: string,
  labels: readonly string[],
  content: Body | readonly BodyItem[] = [],
): Block {
  return { kind: 'block', type, labels, body: 'items' in content ? content : { items: content } };
}

/** An attribute of a body. */
export function attribute(name: string, value: Value): Attribute {
  return { kind: 'attribute', name, value: expression(value) };
}

/** An attribute for each key of a record, in its order; undefined values are left out. */
export function attributes(values: Readonly<Record<string, Value | undefined>>): Attribute[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [attribute(name, value)],
  );
}

/** A comment above the next item. */
export function comment(text: string): Comment {
  return { kind: 'comment', text };
}

/** An empty line. */
export function blank(): Blank {
  return { kind: 'blank' };
}

/** The expression of a value. */
export function expression(value: Value): Expression {
  if (typeof value === 'string') return { kind: 'string', value };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value === null) return { kind: 'null' };
  return 'kind' in value ? value : list(value);
}

/**
 * A list.
 *
 * @param layout `lines` writes an item a line, `line` all on one line, `auto` decides by length
 */
export function list(items: readonly Value[], layout: ListLayout = 'auto'): Expression {
  return { kind: 'list', items: items.map(expression), layout };
}

/** An object, or map, with a line for each key; undefined values are left out. A Map keeps the order of numeric keys. */
export function object(
  entries: Readonly<Record<string, Value | undefined>> | ReadonlyMap<string, Value | undefined>,
): Expression {
  const pairs =
    entries instanceof Map
      ? [...(entries as ReadonlyMap<string, Value | undefined>)]
      : Object.entries(entries);
  return {
    kind: 'object',
    entries: pairs.flatMap(([key, value]: [string, Value | undefined]) =>
      value === undefined ? [] : [{ key, value: expression(value) }],
    ),
  };
}

/**
 * The expression of plain data, mappings included; all strings are literal.
 *
 * @param data strings, numbers, booleans, null, arrays, plain objects and Maps with strings as keys
 * @throws Error if the data holds anything else
 */
export function literal(data: unknown): Expression {
  if (Array.isArray(data)) return list(data.map(literal));
  if (typeof data === 'object' && data !== null) {
    const pairs: (readonly [unknown, unknown])[] = data instanceof Map ? [...data] : Object.entries(data);
    return {
      kind: 'object',
      entries: pairs.map(([key, value]) => ({ key: String(key), value: literal(value) })),
    };
  }
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' || data === null) {
    return expression(data);
  }
  throw new Error(`HCL data must be strings, numbers, booleans, null, lists and objects, got ${typeof data}`);
}

/** A reference such as `var.token`, `local.names[0]` or `data.x.y.id`. */
export function reference(path: string): Expression {
  return { kind: 'reference', path };
}

/** A call of a function, such as `env("TOKEN")`. */
export function call(name: string, ...values: readonly Value[]): Expression {
  return { kind: 'call', name, arguments: values.map(expression) };
}

/** A string made of literal texts and expressions: `template('http://', reference('var.host'), '/api')`. */
export function template(...parts: readonly Value[]): Expression {
  return { kind: 'template', parts: parts.map(expression) };
}

/**
 * A text of several lines, as it is, from `<<EOT` to `EOT`. It may only be the value of an attribute or of an object's key.
 *
 * @param marker identifier which is not a line of the text
 * @param text empty, or lines each ended by a line feed; `${` and `%{` in it are literal
 */
export function heredoc(marker: string, text: string): Expression {
  return { kind: 'heredoc', marker, text };
}

/** HCL source of one line, written as it stands and not checked: for operators and whatever this model has no word for. */
export function raw(text: string): Expression {
  return { kind: 'raw', text };
}
