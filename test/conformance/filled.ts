import type { SchemaField } from './schema-fields';

/** What a field is given: by the path from its resource (`proxmox_acl.path`), else by its name alone. */
export type Values = Readonly<Record<string, unknown>>;

/** How much of a resource is given. */
export interface Filling {
  /** Whether optional fields are given too. */
  readonly all: boolean;
  /** Values that the provider takes; what is not here gets one of its type. */
  readonly values: Values;
  /** Values of a field that takes no others, by path. */
  readonly choices: ReadonlyMap<string, readonly string[]>;
  /** Which of them is given: the first, the second, and round again. */
  readonly turn: number;
  /** Paths that are left out, as {@link shortPath} has them. */
  readonly without: readonly string[];
  /** Paths of optional fields that are given where the others are not. */
  readonly with?: readonly string[];
}

/** `acl.path` of `proxmox_acl.path` and of its deprecated name, be it a resource or a data source. */
export function shortPath(path: string): string {
  return path.replace(/^(?:data\.)?proxmox_(?:virtual_environment_)?/, '').replace(/^vm2(?=\.|$)/, 'vm');
}

/** A configuration, in the names of the bindings. */
export function filled(fields: readonly SchemaField[], filling: Filling): Record<string, unknown> {
  const given = fields.filter(
    ({ path, mode, name, description }) =>
      (filling.all || mode === 'required' || filling.with?.includes(shortPath(path)) === true) &&
      mode !== 'computed' &&
      !(name === 'id' && description === '') &&
      !filling.without.includes(shortPath(path)),
  );
  return Object.fromEntries(given.map((field) => [keyOf(field.name), valueOf(field, filling)]));
}

function valueOf(field: SchemaField, filling: Filling): unknown {
  const { path, name, type, fields, nesting } = field;
  const { values, choices, turn } = filling;
  const short = shortPath(path);
  if (short in values) return values[short];
  if (nesting !== undefined) {
    const inner = filled(fields, filling);
    if (type === 'object') return inner;
    return type.startsWith('map')
      ? { [(values[`${short}{}`] as string | undefined) ?? 'key']: inner }
      : [inner];
  }
  const choice = choices.get(path);
  const value = choice?.[turn % choice.length] ?? values[name] ?? byType(type);
  return /^(list|set)\(/.test(type) && !Array.isArray(value) ? [value] : value;
}

function byType(type: string): unknown {
  const [, outer, inner = ''] = /^(\w+)\((.*)\)$/.exec(type) ?? [];
  if (outer === 'map') return { key: byType(inner) };
  if (outer !== undefined) return [byType(inner)];
  const simple: Readonly<Record<string, unknown>> = { string: 'text', number: 1, bool: true };
  if (!(type in simple)) throw new Error(`no value of type ${type}`);
  return simple[type];
}

/** Name of a setting in cdktf's own generated classes: `node` and `importFrom` are taken. */
export function keyOf(name: string): string {
  const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return camel === 'node' || camel === 'importFrom' ? `${camel}Attribute` : camel;
}
