import { join } from 'node:path';

import { readText } from '../../../core/files';
import type { YamlFault, YamlNode } from '../../../formats/yaml-read';
import { nearest } from '../../../model/names';

/** What may stand at a path of a Compose file, in the words of JSON: `array object`. */
type Forms = Readonly<Record<string, string>>;

let table: { readonly forms: Forms; readonly keys: ReadonlyMap<string, readonly string[]> } | undefined;

/**
 * The schema of the specification, as far as it says which keys there are and what they hold; a test holds it against the
 * schema itself.
 */
function known() {
  if (table !== undefined) return table;
  const forms = JSON.parse(readText(join(__dirname, 'specification.json'))) as Forms;
  const keys = new Map<string, string[]>();
  for (const path of Object.keys(forms)) {
    const [, parent = '', key = ''] = /^(?:(.*)\.)?([^.]+)$/.exec(path) ?? [];
    if (!key.endsWith('[]')) keys.set(parent, [...(keys.get(parent) ?? []), key]);
  }
  return (table = { forms, keys });
}

/** Keys that the specification does not have, and values that it does not take. */
export function* formFaults(node: YamlNode, path = ''): Iterable<YamlFault> {
  const { forms, keys } = known();
  const allowed = path === '' ? 'object' : forms[path];
  if (allowed === undefined) return;
  const kinds = allowed.split(' ');
  if (!kindsOf(node).some((kind) => kinds.includes(kind))) {
    const what = `holds ${said(node)} in ${shown(path)}, which must be ${kinds.map(word).join(' or ')}`;
    const best = kinds.includes('string') ? 'string' : (kinds[0] ?? '');
    yield { what, fix: `write ${word(best)} there`, spot: node.spot };
    return;
  }
  if (node.kind === 'list') for (const item of node.items) yield* formFaults(item, `${path}[]`);
  if (node.kind !== 'mapping') return;
  const own = keys.get(path) ?? [];
  for (const [key, entry] of node.entries) {
    const inner = own.includes(key) ? key : own.includes('*') ? '*' : undefined;
    if (inner !== undefined) yield* formFaults(entry.node, path === '' ? inner : `${path}.${inner}`);
    else if (own.length > 0 && !key.startsWith('x-') && !apart.test(path === '' ? key : `${path}.${key}`)) {
      const near = nearest(key, own);
      const what = `has the key ${JSON.stringify(key)}, which Compose does not know in ${shown(path)}`;
      const fix = near === undefined ? 'take it out, or begin it with x-' : `did you mean "${near}"?`;
      yield { what, fix, spot: entry.key };
    }
  }
}

/** What has nearly all keys of a service, which the table has once. */
const apart = /^(jobs|services\.\*\.pre_start)$/;

function kindsOf(node: YamlNode): readonly string[] {
  if (node.kind === 'list') return ['array'];
  if (node.kind === 'mapping') return ['object'];
  const { value } = node;
  if (value === null) return ['null'];
  if (typeof value !== 'number') return [typeof value];
  return Number.isInteger(value) ? ['integer', 'number'] : ['number'];
}

const words: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'nothing',
  number: 'a number',
  object: 'a mapping',
  string: 'a text',
};

function word(kind: string): string {
  return words[kind] ?? kind;
}

/** What a value is; which one it is may be a secret. */
function said(node: YamlNode): string {
  const kind = word(kindsOf(node)[0] ?? '');
  return node.kind === 'scalar' && /number|boolean/.test(typeof node.value) ? `${kind} without quotes` : kind;
}

/** `services.*.ports[]` as people say it: `an item of ports`. */
function shown(path: string): string {
  if (path === '') return 'the file';
  const key = path.replace(/(\.\*|\[\])$/, '');
  const name = key.slice(key.lastIndexOf('.') + 1).replace('[]', '');
  if (path.endsWith('[]')) return `an item of ${name}`;
  return path.endsWith('.*') ? `an entry of ${name}` : name;
}
