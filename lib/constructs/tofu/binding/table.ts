/**
 * One field as a table has it: its mode (`required`, `optional`, `computed` or `optional+computed`), its type in
 * OpenTofu's words, and what else is to be known: `sensitive`, `deprecated`, `write-only`.
 *
 * What has fields of its own is a pair. Its type is `block(list)`, `block(list 0..1)`, `block(set)`, `block(single)` for
 * a block; `nested(single)`, `nested(list)`, `nested(set)`, `nested(map)` for an attribute; and `list(object)` or
 * `set(object)` for an attribute that is a list of objects, of which every key has to be written.
 */
export type TableField = string | readonly [head: string, fields: Table];

/** Fields of a resource or of a block, by the provider's names. */
export interface Table {
  readonly [name: string]: TableField;
}

/** How several objects hang together. */
export type Nesting = 'single' | 'list' | 'set' | 'map';

/** A field of a table, taken apart. */
export interface Field {
  /** The provider's name: `node_name`. */
  readonly name: string;
  /** Name in TypeScript: `nodeName`. */
  readonly key: string;
  /** Whether a program may give it. */
  readonly settable: boolean;
  /** Whether it must be given. */
  readonly required: boolean;
  /** Type of what has no fields of its own: `string`, `list(string)`; `object` for what has. */
  readonly type: string;
  /** Whether it is a block; otherwise it is an attribute. */
  readonly block: boolean;
  /** Whether every key of its objects has to be written, `null` where nothing is given. */
  readonly everyKey: boolean;
  /** How its objects hang together; `single` for a list of at most one, too. */
  readonly nesting: Nesting;
  /** Whether it is a list or a set of at most one object, which a program gives as the object. */
  readonly atMostOne: boolean;
  /** Fields of its objects. */
  readonly fields: Table;
}

const parsed = new WeakMap<Table, readonly Field[]>();

/** The fields of a table, taken apart once. */
export function fieldsOf(table: Table): readonly Field[] {
  const known = parsed.get(table);
  if (known !== undefined) return known;
  const fields = Object.entries(table).map(([name, field]) => parse(name, field));
  parsed.set(table, fields);
  return fields;
}

function parse(name: string, field: TableField): Field {
  const [head, fields] = typeof field === 'string' ? [field, {}] : field;
  const [, mode = '', kind = '', nesting, most] =
    /^(\S+) (?:(block|nested)\((\w+)(?: \d+\.\.(\d*))?\)|.*)/.exec(head) ?? [];
  const type = head.slice(mode.length + 1).replace(/ (?:sensitive|deprecated|write-only)\b/g, '');
  const objects = /^(list|set)\(object\)$/.exec(type)?.[1];
  return {
    name,
    key: keyOf(name),
    settable: mode !== 'computed',
    required: mode === 'required',
    type: typeof field === 'string' ? type : 'object',
    block: kind === 'block',
    everyKey: objects !== undefined,
    nesting: (nesting ?? objects ?? 'single') as Nesting,
    atMostOne: most === '1',
    fields,
  };
}

/** Names that something else has in a construct; cdktf's own generator renames the same ones. */
const taken: Readonly<Record<string, string>> = { node: 'nodeAttribute', importFrom: 'importFromAttribute' };

/** Name in TypeScript of a field: `nodeName` of `node_name`. */
export function keyOf(name: string): string {
  const key = name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return taken[key] ?? key;
}
