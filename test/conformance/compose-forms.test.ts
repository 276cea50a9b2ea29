import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { facets, root, type Schema } from './compose-schema';

const file = join(__dirname, '..', '..', 'lib', 'constructs', 'compose', 'adopt', 'specification.json');

/** What a schema takes at each path, in the words of JSON; items of a list alone are not ours to tell apart. */
function formsOf(schema: Schema): Readonly<Record<string, string>> {
  const found = new Map<string, Set<string>>();
  const walk = (part: Schema, path: string) => {
    const parts = alone(facets(part));
    const types = new Set([...(found.get(path) ?? []), ...parts.flatMap(typesOf)]);
    if (path !== '') found.set(path, types);
    for (const { properties = {}, patternProperties = {}, additionalProperties: rest, items } of parts) {
      for (const [key, inner] of Object.entries(properties)) {
        // What has nearly all keys of a service is not in the table twice.
        if ((path === '' && key === 'jobs') || key === 'pre_start') continue;
        walk(inner, path === '' ? key : `${path}.${key}`);
      }
      for (const [pattern, inner] of Object.entries(patternProperties))
        if (pattern !== '^x-') walk(inner, `${path}.*`);
      if (typeof rest === 'object') walk(rest, `${path}.*`);
      if (items !== undefined) walk(items, `${path}[]`);
    }
  };
  walk(schema, '');
  return Object.fromEntries([...found].map(([path, types]) => [path, [...types].sort().join(' ')]));
}

/** The parts of a schema that speak of the value itself: its items speak of theirs. */
function alone(parts: readonly Schema[]): readonly Schema[] {
  const items = new Set(parts.flatMap(({ items: inner }) => (inner === undefined ? [] : facets(inner))));
  return parts.filter((part) => !items.has(part));
}

function typesOf({ type, enum: values, const: one }: Schema): readonly string[] {
  if (type !== undefined) return [type].flat();
  return [...(values ?? []), ...(one === undefined ? [] : [one])].map((value) =>
    value === null ? 'null' : typeof value === 'number' ? 'integer' : typeof value,
  );
}

test('what a file may hold is what the schema of the specification says', () => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(formsOf(root));
});
