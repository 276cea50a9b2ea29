import { spawnSync } from 'node:child_process';

import { inScratch, writeBelow } from '../../lib/verify/scratch';
import { locateTool, type Located } from '../../lib/verify/tools/locate';

/** Type of an attribute, as OpenTofu's JSON has it: `"string"`, `["list", "string"]`, `["object", { … }]`. */
export type Type = string | readonly [string, Type] | readonly ['object', Readonly<Record<string, Type>>];

/** What an attribute and a block have in common. */
interface Described {
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly deprecation_message?: string;
}

/** An attribute. */
export interface Attribute extends Described {
  readonly type?: Type;
  readonly nested_type?: { readonly nesting_mode: string; readonly attributes: Attributes };
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly write_only?: boolean;
}

/** Attributes by name. */
export type Attributes = Readonly<Record<string, Attribute>>;

/** A block, or the whole of a resource. */
export interface Block extends Described {
  readonly attributes?: Attributes;
  readonly block_types?: Readonly<Record<string, BlockType>>;
}

/** A block within another. */
export interface BlockType {
  readonly nesting_mode: string;
  readonly min_items?: number;
  readonly max_items?: number;
  readonly block: Block;
}

/** Schemas by type. */
export type Schemas = Readonly<Record<string, { readonly block: Block }>>;

/** What `tofu providers schema -json` says of one provider. */
export interface ProviderSchema {
  readonly provider: { readonly block: Block };
  readonly resource_schemas: Schemas;
  readonly data_source_schemas: Schemas;
}

/** What `tofu validate -json` says. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly address?: string;
  readonly summary: string;
  readonly detail?: string;
  readonly range?: { readonly start: { readonly line: number } };
}

/** Full address of the provider. */
export const source = 'registry.opentofu.org/bpg/proxmox';

/** Version of the provider that `tools/` pins. */
export function pinnedVersion(): string {
  return located('terraform-provider-proxmox').version;
}

/** The schema of the pinned provider, told by the provider. */
export async function readSchema(): Promise<ProviderSchema> {
  return inRoot({}, (run) => {
    const { provider_schemas: schemas } = JSON.parse(run('providers', 'schema', '-json')) as {
      provider_schemas: Readonly<Record<string, ProviderSchema>>;
    };
    const schema = schemas[source];
    if (schema === undefined) throw new Error(`tofu tells no schema of ${source}`);
    return Promise.resolve(schema);
  });
}

/** What the provider says to a root. A line of the root is a line of the JSON, indented by one space. */
export async function validate(root: object): Promise<readonly Diagnostic[]> {
  return inRoot(root, (run) => {
    const { diagnostics } = JSON.parse(run('validate', '-json')) as { diagnostics: readonly Diagnostic[] };
    return Promise.resolve(diagnostics);
  });
}

/** The text of a root whose lines {@link validate} names. */
export function rootText(root: object): string {
  const terraform = { required_providers: { proxmox: { source, version: pinnedVersion() } } };
  return JSON.stringify({ terraform, ...root }, null, 1);
}

function inRoot<T>(root: object, work: (run: (...args: string[]) => string) => Promise<T>): Promise<T> {
  const tofu = located('tofu');
  return inScratch(async (cwd) => {
    writeBelow(cwd, 'main.tf.json', rootText(root));
    const run = (...args: string[]) => {
      const env = { ...process.env, ...tofu.env };
      const options = { cwd, env, encoding: 'utf8', maxBuffer: 64 << 20 } as const;
      const { stdout, stderr } = spawnSync(tofu.program, args, options);
      if (stdout === '') throw new Error(`tofu ${args.join(' ')}: ${stderr}`);
      return stdout;
    };
    run('init', '-input=false', '-no-color');
    return work(run);
  });
}

function located(name: string): Located {
  const tool = locateTool(name);
  if ('missing' in tool) throw new Error(`${name}: ${tool.missing}; run ${tool.fix ?? 'npm run tools'}`);
  return tool;
}
