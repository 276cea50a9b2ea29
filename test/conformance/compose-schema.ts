import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { locateTool } from '../../lib/verify/tools/locate';

/** What we read of a JSON schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
}

/** The schema of the specification. */
export const root = schemaOfTool();

/** The schema of the specification, as check-jsonschema brings it. */
function schemaOfTool(): Schema & { readonly $defs: Readonly<Record<string, Schema>> } {
  const tool = locateTool('check-jsonschema');
  if (!('program' in tool)) throw new Error(`check-jsonschema: ${tool.missing}`);
  // The program's own interpreter knows where its package is.
  const [, interpreter = ''] = /^#!(\S+)/.exec(readFileSync(tool.program, 'utf8')) ?? [];
  const script =
    'import importlib.resources as r; print((r.files("check_jsonschema") / "builtin_schemas/vendor/compose-spec.json").read_text())';
  const text = execFileSync(interpreter, ['-c', script], {
    encoding: 'utf8',
    env: { ...process.env, ...tool.env },
    maxBuffer: 1 << 24,
  });
  return JSON.parse(text) as ReturnType<typeof schemaOfTool>;
}

/** A schema and all that it is made of: references, choices, parts, items of lists. */
export function facets(schema: Schema): readonly Schema[] {
  const target = schema.$ref === undefined ? undefined : root.$defs[schema.$ref.replace('#/$defs/', '')];
  const inner = [
    ...(target === undefined ? [] : [target]),
    ...(schema.oneOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.allOf ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
  ];
  return [schema, ...inner.flatMap(facets)];
}
