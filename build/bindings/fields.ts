import type { Attribute, Block, Type } from './schema';

/** Marks of an attribute or a block that are the same for all types. */
interface Marks {
  readonly name: string;
  readonly description: string;
  readonly mode: 'required' | 'optional' | 'computed' | 'optional+computed';
  readonly sensitive: boolean;
  readonly writeOnly: boolean;
  /** What to use instead; `undefined` if it is not deprecated. */
  readonly deprecated: string | undefined;
}

/** An attribute without fields of its own. */
export interface Leaf extends Marks {
  readonly kind: 'leaf';
  /** In OpenTofu's words: `list(string)`. */
  readonly type: string;
}

/** A block, or an attribute of objects. */
export interface Nest extends Marks {
  readonly kind: 'nest';
  /** As a table has it: `block(list 0..1)`. */
  readonly type: string;
  readonly shape: 'object' | 'list' | 'map';
  readonly fields: readonly Field[];
}

/** A field of a binding. */
export type Field = Leaf | Nest;

/** The fields of a resource, a data source or a provider. */
export function fieldsOfTop(block: Block): readonly Field[] {
  return fieldsOf(block).map((field) => {
    // OpenTofu's own schema of the older kind of resources has an `id` that may be given; the provider refuses it.
    const isOwn = field.name === 'id' && field.mode === 'optional+computed' && field.description === '';
    return isOwn ? { ...field, mode: 'computed', description: 'Identifier that the provider gives.' } : field;
  });
}

/** The fields of a block: its attributes, then its blocks, each in the order of the schema. */
function fieldsOf(block: Block): readonly Field[] {
  return [
    ...Object.entries(block.attributes ?? {}).map(([name, attribute]) => ofAttribute(name, attribute)),
    ...Object.entries(block.block_types ?? {}).map(([name, type]): Nest => {
      const { nesting_mode: mode, min_items: min = 0, max_items: max, block: inner } = type;
      const limits = min === 0 && max === undefined ? '' : ` ${min}..${max ?? ''}`;
      return {
        kind: 'nest',
        name,
        description: inner.description ?? '',
        mode: min > 0 ? 'required' : 'optional',
        sensitive: false,
        writeOnly: false,
        deprecated: inner.deprecated === true ? (inner.deprecation_message ?? '') : undefined,
        type: `block(${mode}${limits})`,
        shape: mode === 'single' || max === 1 ? 'object' : 'list',
        fields: fieldsOf(inner),
      };
    }),
  ];
}

function ofAttribute(name: string, attribute: Attribute): Field {
  const marks: Marks = {
    name,
    description: attribute.description ?? '',
    mode: modeOf(attribute),
    sensitive: attribute.sensitive === true,
    writeOnly: attribute.write_only === true,
    deprecated: attribute.deprecated === true ? (attribute.deprecation_message ?? '') : undefined,
  };
  const { nested_type: nested, type } = attribute;
  if (nested !== undefined) {
    const mode = nested.nesting_mode;
    const shape = mode === 'single' ? 'object' : mode === 'map' ? 'map' : 'list';
    return { ...marks, kind: 'nest', type: `nested(${mode})`, shape, fields: fieldsOf(nested) };
  }
  if (type === undefined) throw new Error(`${name} has no type`);
  return ofType(marks, type);
}

function modeOf({ required, optional, computed }: Attribute): Marks['mode'] {
  if (required === true) return 'required';
  if (optional !== true) return 'computed';
  return computed === true ? 'optional+computed' : 'optional';
}

function ofType(marks: Marks, type: Type): Field {
  const objects = typeof type === 'string' || typeof type[1] === 'string' ? undefined : type;
  if (objects !== undefined && Array.isArray(objects[1]) && objects[1][0] === 'object') {
    const inner = objects[1][1] as Readonly<Record<string, Type>>;
    const mode = marks.mode === 'computed' ? 'computed' : 'optional';
    const fields = Object.entries(inner).map(([name, item]) =>
      ofType({ ...marks, name, description: '', mode, deprecated: undefined }, item),
    );
    return { ...marks, kind: 'nest', type: `${objects[0]}(object)`, shape: 'list', fields };
  }
  return { ...marks, kind: 'leaf', type: typeText(type) };
}

function typeText(type: Type): string {
  if (typeof type === 'string') return type;
  if (type[0] === 'object') throw new Error(`no binding for ${JSON.stringify(type)}`);
  return `${type[0]}(${typeText(type[1] as Type)})`;
}
