import { readSchema, type ProviderSchema } from '../../build/bindings/schema';
import type { Table, TableField } from '../../lib/constructs/tofu/binding/table';
import { bindingClasses } from './binding-classes';
import { keyOf } from './filled';
import { flat, isOwnId, schemaFields, type SchemaField } from './schema-fields';
import { typedClasses, type TypedClass, type TypedField } from './typed-fields';

let schema: ProviderSchema;
let expected: ReadonlyMap<string, readonly SchemaField[]>;
let typed: ReadonlyMap<string, TypedClass>;
const classes = bindingClasses();

beforeAll(async () => {
  schema = await readSchema();
  expected = schemaFields(schema);
  typed = typedClasses();
});

test('there is a binding for every resource and data source', () => {
  expect([...classes.keys()].sort()).toEqual([...expected.keys()].sort());
  const fieldsOf = (pattern: RegExp) =>
    [...expected].filter(([type]) => pattern.test(type)).flatMap(([, fields]) => withoutTypes(fields)).length;
  expect(fieldsOf(/^proxmox_/)).toBe(1822);
  expect(fieldsOf(/^data\./)).toBe(719);
});

/** Fields as the provider's authors count them: those within a type are part of the type. */
function withoutTypes(fields: readonly SchemaField[]): readonly SchemaField[] {
  return fields.flatMap((field) => [
    field,
    ...(field.nesting?.endsWith('of objects') === true ? [] : withoutTypes(field.fields)),
  ]);
}

test('the tables are the schema', () => {
  const wanted = [...expected.values()].flatMap((fields) =>
    flat(fields).map((field) => {
      const { path, type, nesting, sensitive, writeOnly, deprecated } = field;
      const mode = isOwnId(field) ? 'computed' : field.mode;
      return line(path, mode, nesting ?? type, sensitive, writeOnly, deprecated !== undefined);
    }),
  );
  const found = [...classes].flatMap(([type, { table }]) => tableLines(type, table));
  expect(found.sort()).toEqual([...wanted].sort());
});

function line(path: string, mode: string, type: string, ...marks: readonly boolean[]): string {
  const [sensitive, writeOnly, deprecated] = marks;
  return [path, mode, type, sensitive && 'sensitive', writeOnly && 'write-only', deprecated && 'deprecated']
    .filter((part) => typeof part === 'string')
    .join(' | ');
}

function tableLines(above: string, table: Table): readonly string[] {
  return Object.entries(table).flatMap(([name, field]: [string, TableField]) => {
    const [head, fields] = typeof field === 'string' ? [field, undefined] : field;
    const path = `${above}.${name}`;
    const marks = ['sensitive', 'write-only', 'deprecated'].map(
      (mark) => head.endsWith(` ${mark}`) || head.includes(` ${mark} `),
    );
    const [, mode = '', type = ''] = /^(\S+) (.*?)(?: sensitive| write-only| deprecated)*$/.exec(head) ?? [];
    return [
      line(path, mode, fields === undefined ? type : nestingOf(type), ...marks),
      ...tableLines(path, fields ?? {}),
    ];
  });
}

/** `block(list 0..1)` in the words of {@link SchemaField.nesting}. */
function nestingOf(type: string): string {
  const [, block, limits = ' 0..'] = /^block\((\w+)( \S+)?\)$/.exec(type) ?? [];
  if (block !== undefined)
    return `block ${block} ${limits.trim().replace(/\.\.$/, ' any').replace('..', ' ')}`;
  return type.replace(/^nested\((\w+)\)$/, 'attribute $1').replace(/^(\w+)\(object\)$/, '$1 of objects');
}

test('the types of the settings are the schema', () => {
  const wanted = [...expected].flatMap(([type, fields]) => givenLines(type, fields));
  const found = [...classes].flatMap(([type, { name }]) =>
    typedLines(type, typed.get(name)!.config, 'config'),
  );
  expect([...found].sort()).toEqual([...wanted].sort());
});

test('the types of the references are the schema', () => {
  const resources = [...expected].filter(([type]) => type !== 'provider');
  const wanted = resources.flatMap(([, fields]) =>
    flat(fields).map(({ path, type }) => `${keyPath(path)} | ${plainType(type)}`),
  );
  const found = resources.flatMap(([type]) =>
    typedLines(type, typed.get(classes.get(type)!.name)!.references, 'reference'),
  );
  expect([...found].sort()).toEqual([...wanted].sort());
});

function givenLines(above: string, fields: readonly SchemaField[]): readonly string[] {
  return fields
    .filter((field) => field.mode !== 'computed' && !isOwnId(field))
    .flatMap((field) => {
      const path = `${above}.${keyOf(field.name)}`;
      const mark = field.mode === 'required' ? 'required' : 'optional';
      const deprecated = field.deprecated === undefined ? [] : [plainText(field.deprecated)];
      return [
        [path, mark, plainType(field.type), ...deprecated].join(' | '),
        ...givenLines(path, field.fields),
      ];
    });
}

function typedLines(
  above: string,
  fields: readonly TypedField[],
  kind: 'config' | 'reference',
): readonly string[] {
  return fields.flatMap((field) => {
    const path = `${above}.${field.key}`;
    const mark = field.optional ? 'optional' : 'required';
    const deprecated = field.deprecated === undefined ? [] : [field.deprecated];
    const parts = kind === 'config' ? [path, mark, field.type, ...deprecated] : [path, field.type];
    return [parts.join(' | '), ...typedLines(path, field.fields, kind)];
  });
}

/** Lists and sets are both given as a list. */
function plainType(type: string): string {
  return type.replaceAll('set(', 'list(');
}

function keyPath(path: string): string {
  const [, top = '', rest = ''] = /^((?:data\.)?\w+)\.(.*)$/.exec(path) ?? [];
  return `${top}.${rest.split('.').map(keyOf).join('.')}`;
}

function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

test('the comments are what the provider says', () => {
  const words = (text: string) =>
    text
      .replace(/~> |<br>|\*\\?\//g, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const comments = (fields: readonly TypedField[]): readonly string[] =>
    fields.flatMap(({ comment, fields: inner }) => [words(comment), ...comments(inner)]);
  const missing = [...expected].flatMap(([type, fields]) => {
    const { config, references } = typed.get(classes.get(type)!.name)!;
    const told = [...comments(config), ...comments(references)];
    return flat(fields)
      .filter(({ description }) => !told.some((text) => text.startsWith(words(description))))
      .map(({ path }) => path);
  });
  expect(missing).toEqual([]);
});

test('what is deprecated is marked, with what to use instead', () => {
  const wanted = Object.entries({ ...schema.resource_schemas, ...mapKeys(schema.data_source_schemas) })
    .filter(([, { block }]) => block.deprecated === true)
    .map(([type, { block }]) => `${type} ${block.deprecation_message ?? ''}`);
  const found = [...classes].flatMap(([type, { name }]) => {
    const { deprecated } = typed.get(name)!;
    return deprecated === undefined ? [] : [`${type} ${deprecated}`];
  });
  expect(found.sort()).toEqual(wanted.sort());
  expect(found).toHaveLength(46 + 35);
});

function mapKeys<T>(schemas: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(schemas).map(([type, one]) => [`data.${type}`, one]));
}
