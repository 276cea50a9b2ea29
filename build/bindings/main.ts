import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { readEnumerations, type Enumerations } from './enumerations';
import { fieldsOfTop } from './fields';
import { className, fileName } from './names';
import { pinnedVersion, readSchema, source, type Block, type ProviderSchema, type Schemas } from './schema';
import { header, writeAlias, writeBinding, type Binding, type File } from './write-file';

/** Folder of the bindings. */
export const folder = join(__dirname, '..', '..', 'lib', 'constructs', 'proxmox', 'bindings');

/** Writes the bindings and says how many there are. */
export async function main(): Promise<void> {
  const schema = await readSchema();
  const texts = await bindingTexts(schema);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!texts.has(name)) rmSync(join(folder, name));
  for (const [name, text] of texts) write(join(folder, name), text);
  const lines = [...texts.values()].reduce((sum, text) => sum + text.split('\n').length - 1, 0);
  const { resource_schemas: resources, data_source_schemas: dataSources } = schema;
  console.log(`${figures(resources)} resources, ${figures(dataSources)} data sources: ${lines} lines`);
}

/** Text of each file of the folder, by name. */
export async function bindingTexts(schema: ProviderSchema): Promise<ReadonlyMap<string, string>> {
  const files = bindings(schema, await readEnumerations(schema));
  return new Map([
    ...[...files].map(([name, { text }]) => [`${name}.ts`, text] as const),
    ['bound.ts', bound()],
    ['index.ts', index(files)],
  ]);
}

function figures(schemas: Schemas): string {
  const count = (block: Block): number =>
    Object.values(block.attributes ?? {}).reduce(
      (sum, { nested_type: nested }) => sum + 1 + (nested ? count(nested) : 0),
      0,
    ) + Object.values(block.block_types ?? {}).reduce((sum, { block: inner }) => sum + 1 + count(inner), 0);
  const blocks = Object.values(schemas).map(({ block }) => block);
  return `${blocks.length} (${blocks.reduce((sum, block) => sum + count(block), 0)} fields)`;
}

/** The files, by name, in the order of the index. */
function bindings(schema: ProviderSchema, enumerations: Enumerations): ReadonlyMap<string, File> {
  const files = new Map<string, File>();
  const { provider, resource_schemas: resources, data_source_schemas: dataSources } = schema;
  const top: Binding = {
    className: 'ProxmoxProvider',
    factory: 'provider',
    type: 'proxmox',
    description: 'The provider of Proxmox VE, with its address and credentials.',
    deprecated: undefined,
    fields: fieldsOfTop(provider.block),
    path: 'provider.proxmox',
  };
  files.set('proxmox-provider', writeBinding(top, enumerations));
  for (const [schemas, kind] of [
    [resources, 'resource'],
    [dataSources, 'dataSource'],
  ] as const) {
    for (const [type, { block }] of Object.entries(schemas)) {
      const file = fileName(type, kind);
      if (files.has(file)) throw new Error(`two bindings would be ${file}.ts`);
      files.set(file, binding(type, kind, block, schemas, enumerations));
    }
  }
  return files;
}

function binding(
  type: string,
  kind: 'resource' | 'dataSource',
  block: Block,
  schemas: Schemas,
  enumerations: Enumerations,
): File {
  const fields = fieldsOfTop(block);
  const made: Binding = {
    className: className(type, kind),
    factory: kind,
    type,
    description:
      block.description ?? `${kind === 'resource' ? 'Resource' : 'Data source'} \`${type}\` of bpg/proxmox.`,
    deprecated: block.deprecated === true ? (block.deprecation_message ?? '') : undefined,
    fields,
    path: `${kind === 'resource' ? 'resource' : 'data'}.${type}`,
  };
  const other = /^Use "(\w+)" instead/.exec(block.deprecation_message ?? '')?.[1];
  const same = other === undefined ? undefined : schemas[other]?.block;
  if (other === undefined || same === undefined || !isDeepStrictEqual(fieldsOfTop(same), fields)) {
    return writeBinding(made, enumerations);
  }
  const named = writeBinding({ ...made, className: className(other, kind) }, enumerations);
  return writeAlias(made, fileName(other, kind), named);
}

function bound(): string {
  return `${header}import { bindTo } from '../../tofu/binding/classes';

/** Makes the classes of bpg/proxmox. */
export const { resource, dataSource, provider } = bindTo({
  name: 'proxmox',
  source: '${source}',
  version: '${pinnedVersion()}',
});
`;
}

function index(files: ReadonlyMap<string, File>): string {
  const seen = new Set<string>();
  const lines = [...files].map(([file, { className: name, types }]) => {
    const names = [name, ...types.map((type) => `type ${type}`)];
    for (const exported of [name, ...types]) {
      if (seen.has(exported)) throw new Error(`two bindings export ${exported}`);
      seen.add(exported);
    }
    return `export { ${names.join(', ')} } from './${file}';\n`;
  });
  return `${header}${lines.join('')}`;
}

/** Writes a file that is another than before, so that its time tells when it changed. */
function write(path: string, text: string): void {
  try {
    if (readFileSync(path, 'utf8') === text) return;
  } catch {
    // It is new.
  }
  writeFileSync(path, text);
}
