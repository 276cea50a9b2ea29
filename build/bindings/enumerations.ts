import { fieldsOfTop, type Field } from './fields';
import { rootText, validate, type ProviderSchema, type Schemas } from './schema';

/** The values that a field takes, by the path of the field: `resource.proxmox_acl.content`. */
export type Enumerations = ReadonlyMap<string, readonly string[]>;

/** No field of any resource takes it. */
const odd = '?!';

/**
 * The values that fields take are in no schema, but in what the provider says to a value that it does not take: every
 * resource is filled with one, and its refusals are read.
 */
export async function readEnumerations(schema: ProviderSchema): Promise<Enumerations> {
  const root = { resource: filled(schema.resource_schemas), data: filled(schema.data_source_schemas) };
  const paths = pathsByLine(rootText(root));
  const told = new Map<string, (readonly string[] | undefined)[]>();
  for (const { severity, summary, detail = '', range } of await validate(root)) {
    // What cannot stand together says nothing of the values.
    if (/combination|conflict/i.test(summary)) continue;
    const path = severity === 'error' && range !== undefined ? paths.get(range.start.line) : undefined;
    if (path === undefined) continue;
    told.set(path, [...(told.get(path) ?? []), valuesIn(`${summary} ${detail}`)]);
  }
  const found = new Map<string, readonly string[]>();
  for (const [path, all] of told) {
    const [values] = all;
    // With a second refusal the field takes something else, too: a path, a name.
    if (values !== undefined && new Set(all.map(String)).size === 1) found.set(path, values);
  }
  return found;
}

/** `["seabios" "ovmf"]` in a refusal. */
function valuesIn(text: string): readonly string[] | undefined {
  const list = /\bone of:? \[((?:"[^"]*" ?)+)\]/.exec(text)?.[1];
  return list === undefined ? undefined : [...list.matchAll(/"([^"]*)"/g)].map(([, value = '']) => value);
}

function filled(schemas: Schemas): object {
  const entries = Object.entries(schemas).map(([type, { block }]) => [
    type,
    { x: values(fieldsOfTop(block)) },
  ]);
  return Object.fromEntries(entries) as object;
}

function values(fields: readonly Field[]): object {
  const settable = fields.filter(({ mode }) => mode !== 'computed');
  return Object.fromEntries(settable.map((field) => [field.name, valueOf(field)]));
}

function valueOf(field: Field): unknown {
  if (field.kind === 'leaf') return leafOf(field.type);
  const inner = values(field.fields);
  return field.shape === 'object' && !field.type.includes('list') ? inner : nest(field.shape, inner);
}

function nest(shape: string, inner: object): object {
  return shape === 'map' ? { x: inner } : [inner];
}

function leafOf(type: string): unknown {
  const [, outer, inner = ''] = /^(\w+)\((.*)\)$/.exec(type) ?? [];
  if (outer === 'map') return { x: leafOf(inner) };
  if (outer !== undefined) return [leafOf(inner)];
  return { string: odd, number: 1, bool: true }[type] ?? null;
}

/** What stands in each line of JSON that is indented by one space: the names above it, items of lists left out. */
function pathsByLine(text: string): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  const above: string[] = [];
  text.split('\n').forEach((line, index) => {
    const [, indent = '', name = ''] = /^( *)(?:"([^"]*)": )?/.exec(line) ?? [];
    above.length = indent.length;
    above.push(name);
    // The third is the name of the resource.
    const path = above.filter((part, depth) => part !== '' && depth !== 3);
    paths.set(index + 1, path.join('.'));
  });
  return paths;
}
