import type { Attribute, Block, ProviderSchema, Type } from '../../build/bindings/schema';

/** A field, in the words of the provider's schema. */
export interface SchemaField {
  /** `proxmox_acl.path`, `data.proxmox_vm.rng.source` */
  readonly path: string;
  readonly name: string;
  readonly mode: 'required' | 'optional' | 'computed' | 'optional+computed';
  /** `string`, `list(string)`, `list(object)`; how objects are nested is in `nesting`. */
  readonly type: string;
  readonly nesting: string | undefined;
  readonly sensitive: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: string | undefined;
  readonly description: string;
  readonly fields: readonly SchemaField[];
}

/** What resources and data sources are called, with their fields; a data source has `data.` in front. */
export function schemaFields(schema: ProviderSchema): ReadonlyMap<string, readonly SchemaField[]> {
  const { provider, resource_schemas: resources, data_source_schemas: dataSources } = schema;
  return new Map([
    ['provider', ofBlock('provider', provider.block)],
    ...Object.entries(resources).map(([type, { block }]) => [type, ofBlock(type, block)] as const),
    ...Object.entries(dataSources).map(
      ([type, { block }]) => [`data.${type}`, ofBlock(`data.${type}`, block)] as const,
    ),
  ]);
}

/** All fields below, each before its own. */
export function flat(fields: readonly SchemaField[]): readonly SchemaField[] {
  return fields.flatMap((field) => [field, ...flat(field.fields)]);
}

/** OpenTofu's own schema has an `id` that may be given, which the provider refuses: validate.test.ts. */
export function isOwnId({ path, mode, description }: SchemaField): boolean {
  return /^(data\.)?\w+\.id$/.test(path) && mode === 'optional+computed' && description === '';
}

function ofBlock(
  above: string,
  { attributes = {}, block_types: blocks = {} }: Block,
): readonly SchemaField[] {
  return [
    ...Object.entries(attributes).map(([name, attribute]) => ofAttribute(above, name, attribute)),
    ...Object.entries(blocks).map(([name, { nesting_mode: mode, min_items: min, max_items: max, block }]) => {
      const path = `${above}.${name}`;
      return {
        path,
        name,
        mode: (min ?? 0) > 0 ? ('required' as const) : ('optional' as const),
        type: mode === 'single' || max === 1 ? 'object' : 'list(object)',
        nesting: ['block', mode, min ?? 0, max ?? 'any'].join(' '),
        sensitive: false,
        writeOnly: false,
        deprecated: block.deprecated === true ? block.deprecation_message : undefined,
        description: block.description ?? '',
        fields: ofBlock(path, block),
      };
    }),
  ];
}

function ofAttribute(above: string, name: string, attribute: Attribute): SchemaField {
  const path = `${above}.${name}`;
  const { required, optional, computed, nested_type: nested, type } = attribute;
  const mode = required ? 'required' : !optional ? 'computed' : computed ? 'optional+computed' : 'optional';
  const common = {
    path,
    name,
    mode,
    sensitive: attribute.sensitive ?? false,
    writeOnly: attribute.write_only ?? false,
    deprecated: attribute.deprecated === true ? attribute.deprecation_message : undefined,
    description: attribute.description ?? '',
  } as const;
  if (nested !== undefined) {
    const types: Readonly<Record<string, string>> = { single: 'object', map: 'map(object)' };
    const fields = ofBlock(path, { attributes: nested.attributes });
    const nesting = `attribute ${nested.nesting_mode}`;
    return { ...common, type: types[nested.nesting_mode] ?? 'list(object)', nesting, fields };
  }
  const [outer, inner] = typeof type === 'string' ? [] : (type ?? []);
  if (Array.isArray(inner) && inner[0] === 'object') {
    // Within a type every field is there; it says neither which are given nor what they are.
    const fields = Object.entries(inner[1] as Readonly<Record<string, Type>>).map(([key, item]) => {
      return ofAttribute(path, key, { type: item, ...(mode === 'computed' ? {} : { optional: true }) });
    });
    return { ...common, type: 'list(object)', nesting: `${String(outer)} of objects`, fields };
  }
  return { ...common, type: typeText(type!), nesting: undefined, fields: [] };
}

function typeText(type: Type): string {
  return typeof type === 'string' ? type : `${type[0]}(${typeText(type[1] as Type)})`;
}
