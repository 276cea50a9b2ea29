import type { TofuDocument } from './document';
import { elementsBelow } from './elements';
import { TerraformOutput, Tokenization, type TerraformElement, type TerraformStack } from './engine';
import { resolve, type Resolving } from './resolve';
import { resourceFragment } from './resource-fragment';

type Json = Record<string, unknown>;

/** What cdktf keeps to itself of a stack. */
interface StackInside {
  readonly cdktfVersion: string;
  readonly rawOverrides: Json;
}

/** What each element of a stack writes, resolved. */
type Fragments = Map<TerraformElement, Json>;

/** Of the stacks that are prepared and not yet written. */
const prepared = new WeakMap<TerraformStack, Fragments>();

/**
 * Resolves each element of a stack, so that cdktf makes what a reference to another stack needs there and here: an
 * output, and a look-up in the state. In place of cdktf's `prepareStack()`, which throws the result away. What changes
 * an element afterwards comes too late.
 */
export function prepareStack(stack: TerraformStack): void {
  const fragments: Fragments = new Map();
  for (const element of elementsBelow(stack)) {
    fragments.set(element, fragmentOf(element, { scope: stack, preparing: true }));
  }
  prepared.set(stack, fragments);
}

function fragmentOf(element: TerraformElement, resolving: Resolving): Json {
  return resourceFragment(element, resolving) ?? (resolve(element.toTerraform(), resolving) as Json);
}

/**
 * The document of a stack: what cdktf's own `toTerraform()` gives. cdktf visits each value three times; here each
 * element is asked once and resolved once, and what has no owner any more is merged without copying it.
 */
export function stackDocument(stack: TerraformStack): TofuDocument {
  const { cdktfVersion, rawOverrides } = stack as unknown as StackInside;
  const fragments = prepared.get(stack);
  // They become parts of the document: whoever asks once more gets new ones.
  prepared.delete(stack);
  const elements = elementsBelow(stack);
  const resolving: Resolving = { scope: stack, preparing: false };
  const resolved = (value: unknown) => resolve(value, resolving) as Json;
  const overridden = Object.keys(rawOverrides);

  const metadata: Json = {
    version: cdktfVersion,
    stackName: stack.node.id,
    backend: 'local',
    ...(overridden.length > 0 && { overrides: { stack: overridden } }),
  };
  for (const element of elements) merge(metadata, resolved(element.toMetadata()));

  const document: Json = { '//': { metadata, outputs: outputsByPath(elements) } };
  for (const element of elements) merge(document, fragments?.get(element) ?? fragmentOf(element, resolving));
  if (overridden.length === 0) return document;
  // Overrides of a stack are rare, and may hold tokens and `undefined`, which takes a block away. They change lists and
  // blocks that a program may have given to several resources.
  const own = structuredClone(document);
  merge(own, rawOverrides);
  return resolved(own);
}

/** In front of the ids of a root's own outputs. */
export const outputPrefix = 'output-';

/** Names of the outputs as a tree of their paths, by which cdktf-cli shows them. */
function outputsByPath(elements: readonly TerraformElement[]): Json {
  const outputs: Json = {};
  for (const output of elements) {
    if (!TerraformOutput.isTerraformOutput(output)) continue;
    const name = output.friendlyUniqueId;
    merge(
      outputs,
      [...output.node.path.split('/').slice(0, -1), lastOf(output, name)].reduceRight<string | Json>(
        (inner, id) => ({ [id]: inner }),
        name,
      ) as Json,
    );
  }
  return outputs;
}

function lastOf({ node: { id } }: TerraformElement, name: string): string {
  return id === `${outputPrefix}${name}` ? name : id;
}

/** Adds a source to a target as cdktf does: objects key by key, lists one after the other, the later value else. */
function merge(target: Json, source: Json): void {
  for (const [key, value] of Object.entries(source)) {
    const present = target[key];
    if (value === undefined) Reflect.deleteProperty(target, key);
    else if (Array.isArray(present) && Array.isArray(value)) present.push(...(value as unknown[]));
    else if (isObject(present) && isMergeable(value)) merge(present, value);
    else target[key] = value;
  }
}

function isMergeable(value: unknown): value is Json {
  return isObject(value) && !Array.isArray(value) && !Tokenization.isResolvable(value);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
