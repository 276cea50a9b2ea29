import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import { asObject, section, type Root } from './root';

/** `number!`: `!` is required, `=` is told by the provider; the rest may be given. */
const fields = z.record(z.string(), z.string().regex(/^(string|number|boolean|list|object|block)[!=]?$/));

const provider = z.object({
  source: z.string(),
  docs: z.string(),
  resource: z.record(z.string(), fields),
  data: z.record(z.string(), fields),
});

type Provider = z.infer<typeof provider>;

/** Providers that cannot be had here, by name, with the fields that their own pages list. */
const providers = z
  .record(z.string(), provider)
  .parse(JSON.parse(readFileSync(join(__dirname, 'absent-providers.json'), 'utf8')));

/** Arguments that OpenTofu itself takes of any resource. */
const meta = new Set([
  '//',
  'count',
  'for_each',
  'depends_on',
  'lifecycle',
  'provider',
  'provisioner',
  'connection',
]);

/** Whether a data source is of a provider that cannot be had: it is left out, and nobody is asked. */
export function isOfAbsent(type: string): boolean {
  return Object.values(providers).some(({ data }) => type in data);
}

/** A root as OpenTofu can read it here. */
export interface Present {
  /** What to write in the place of each file that has something of such a provider, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is wrong with what was left out. */
  readonly faults: readonly string[];
}

/**
 * Leaves out what is of a provider that cannot be had, after a look at its fields; where something refers to it, there is a
 * text in its place.
 */
export function withoutAbsent(root: Root): Present {
  const required = asObject(section(root, 'terraform')['required_providers']);
  const used = Object.entries(required).flatMap(([name, body]) => {
    const { source } = asObject(body);
    if (typeof source !== 'string') return [];
    const known = Object.values(providers).find(
      (one) => source.endsWith(`/${one.source}`) || source === one.source,
    );
    return known === undefined ? [] : [[name, known] as const];
  });
  if (used.length === 0) return { texts: new Map(), faults: [] };
  const types = new Set(
    used.flatMap(([, { resource, data }]) => [...Object.keys(resource), ...Object.keys(data)]),
  );
  const texts = root.files.map(({ path }, index) => {
    const document = root.documents[index] ?? {};
    return [path, JSON.stringify(replaced(stripped(document, new Map(used)), [...types]))] as const;
  });
  return {
    texts: new Map(texts),
    faults: used.flatMap(([name, known]) => providerFaults(root, name, known)),
  };
}

function providerFaults(root: Root, name: string, known: Provider): readonly string[] {
  return (['resource', 'data'] as const).flatMap((kind) =>
    Object.entries(section(root, kind))
      .filter(([type]) => type.startsWith(`${name}_`))
      .flatMap(([type, instances]) => {
        const table = known[kind][type];
        if (table === undefined) return [`provider ${name} has no ${kind} ${type} (${known.docs})`];
        return Object.entries(asObject(instances)).flatMap(([id, body]) =>
          fieldFaults(table, asObject(body)).map((fault) => `${type}.${id}: ${fault}`),
        );
      }),
  );
}

function fieldFaults(table: Readonly<Record<string, string>>, body: Readonly<Record<string, unknown>>) {
  const given = Object.entries(body).filter(([key]) => !meta.has(key));
  return [
    ...Object.entries(table)
      .filter(([key, kind]) => kind.endsWith('!') && (body[key] ?? null) === null)
      .map(([key]) => `${key} is missing`),
    ...given.flatMap(([key, value]) => {
      const kind = table[key];
      if (kind === undefined) return [`it has no argument ${key}`];
      if (kind.endsWith('=')) return [`${key} is told by the provider, and cannot be given`];
      const wanted = kind.replace('!', '');
      return isOf(wanted, value) ? [] : [`${key} is ${JSON.stringify(value)}, a ${wanted} is wanted`];
    }),
  ];
}

function isOf(kind: string, value: unknown): boolean {
  // An expression may be of any type.
  if (value === null || (typeof value === 'string' && /^\$\{.*\}$/s.test(value))) return true;
  switch (kind) {
    case 'string':
      return ['string', 'number', 'boolean'].includes(typeof value);
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'block':
      return typeof value === 'object';
    default:
      return typeof value === 'object' && !Array.isArray(value);
  }
}

function stripped(
  document: Readonly<Record<string, unknown>>,
  used: ReadonlyMap<string, Provider>,
): Readonly<Record<string, unknown>> {
  const isOurs = (type: string) => [...used.keys()].some((name) => type.startsWith(`${name}_`));
  const without = (value: unknown, gone: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(asObject(value)).filter(([key]) => !gone(key)));
  const { terraform, provider: configured, resource, data, ...rest } = document;
  const { required_providers: required, ...settings } = asObject(terraform);
  const left = {
    required_providers: without(required, (name) => used.has(name)),
    provider: without(configured, (name) => used.has(name)),
    resource: without(resource, isOurs),
    data: without(data, isOurs),
  };
  // OpenTofu wants a label in each block, and the providers in one file.
  const { required_providers: others, ...blocks } = Object.fromEntries(
    Object.entries(left).filter(([, block]) => Object.keys(block).length > 0),
  );
  return {
    ...rest,
    ...blocks,
    terraform: { ...settings, ...(others !== undefined && { required_providers: others }) },
  };
}

/** A text for each reference to one of the types; a list of addresses has none of them. */
function replaced(value: unknown, types: readonly string[]): unknown {
  const name = `(?:data\\.)?(?:${types.join('|')})\\.[\\w-]+`;
  const address = new RegExp(`^${name}(?:\\[.*\\])?$`);
  const reference = new RegExp(`\\b${name}(?:\\[[^\\]]*\\])?(?:\\.[\\w-]+(?:\\[[^\\]]*\\])?)+`, 'g');
  const visit = (item: unknown): unknown => {
    if (typeof item === 'string') {
      return item.replace(/\$\{[^}]*\}/g, (template) => template.replace(reference, '"example"'));
    }
    if (Array.isArray(item)) {
      return item.filter((entry) => typeof entry !== 'string' || !address.test(entry)).map(visit);
    }
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(value);
}
