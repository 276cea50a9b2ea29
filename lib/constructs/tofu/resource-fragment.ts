import { TerraformResource, type TerraformElement } from './engine';
import { resolve, type Resolving } from './resolve';

type Json = Record<string, unknown>;

/** What cdktf keeps to itself of a resource. */
interface ResourceInside {
  readonly rawOverrides: Json;
  readonly terraformMetaArguments: Json;
  readonly constructNodeMetadata: Json;
  readonly _hasMoved?: unknown;
  readonly _imported?: unknown;
  synthesizeAttributes(): Json;
}

/** Arguments that each resource of OpenTofu has; cdktf takes them out of the others before it adds its own. */
const metaArguments = [
  'depends_on',
  'count',
  'provider',
  'lifecycle',
  'for_each',
  'connection',
  'provisioner',
];
/** Those of cdktf's names that it writes as they are. */
const simple = [
  ['depends_on', 'dependsOn'],
  ['provider', 'provider'],
] as const;
const dynamicBlock = Symbol.for('cdktf/TerraformDynamicBlock');

/** What all resources answer for which nothing else is said: cdktf's own method. */
// eslint-disable-next-line @typescript-eslint/unbound-method -- compared, not called
const writes = TerraformResource.prototype.toTerraform;

/**
 * What a resource writes, resolved, if it is like nearly all: cdktf's `toTerraform()` copies every value twice before
 * anything is resolved, for dynamic blocks, overrides and blocks beside the arguments. `undefined` if it has one of these.
 */
export function resourceFragment(element: TerraformElement, resolving: Resolving): Json | undefined {
  if (!(element instanceof TerraformResource) || element.toTerraform !== writes) return undefined;
  const inside = element as unknown as ResourceInside;
  const meta = inside.terraformMetaArguments;
  if (isSaid(inside.rawOverrides) || Object.keys(meta).some((name) => isOther(name, meta[name])))
    return undefined;
  if (element.provisioners !== undefined || element.hasResourceMove()) return undefined;
  if (inside._hasMoved === true || inside._imported !== undefined) return undefined;

  const given = inside.synthesizeAttributes();
  if (Object.getPrototypeOf(given) !== Object.prototype || '//' in given || hasDynamicBlock(given))
    return undefined;
  if (metaArguments.some((name) => name in given)) return undefined;
  const resolved = resolve(given, resolving) as Json;
  // What stays as it is belongs to the program.
  const attributes = resolved === given ? { ...given } : resolved;
  for (const [name, argument] of simple) {
    if (meta[argument] !== undefined) attributes[name] = resolve(meta[argument], resolving);
  }
  attributes['//'] = resolve(inside.constructNodeMetadata, resolving);
  return { resource: { [element.terraformResourceType]: { [element.friendlyUniqueId]: attributes } } };
}

function isSaid(settings: Json): boolean {
  for (const name in settings) if (settings[name] !== undefined) return true;
  return false;
}

/** Whether an argument is there whose parts cdktf spells anew. */
function isOther(name: string, value: unknown): boolean {
  return value !== undefined && name !== 'dependsOn' && name !== 'provider';
}

function hasDynamicBlock(values: Json): boolean {
  for (const name in values) {
    const value = values[name];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    if (dynamicBlock in value) return true;
    if (value.constructor === Object && hasDynamicBlock(value as Json)) return true;
  }
  return false;
}
