import type { IConstruct } from 'constructs';

import { problemOf } from '../../core/component';
import type { Problem } from '../../core/problem';
import { placeOf } from '../../core/record';
import {
  TerraformBackend,
  TerraformDataSource,
  TerraformElement,
  TerraformLocal,
  TerraformModule,
  TerraformOutput,
  TerraformStack,
  TerraformVariable,
} from './engine';

/** What OpenTofu calls them in front of the name, for those that are not called by their type alone. */
const prefixes = [
  [TerraformDataSource, 'data.'],
  [TerraformModule, 'module'],
  [TerraformOutput, 'output'],
  [TerraformVariable, 'var'],
  [TerraformLocal, 'local'],
] as const;

/**
 * The elements of a construct, itself and those below it, in the order of the tree: a stack below has a file of its own.
 */
export function elementsBelow(construct: IConstruct): readonly TerraformElement[] {
  const known = found.get(construct);
  if (known !== undefined) return known;
  const elements: TerraformElement[] = [];
  const visit = (item: IConstruct): void => {
    if (TerraformElement.isTerraformElement(item)) elements.push(item);
    for (const child of item.node.children) if (!TerraformStack.isStack(child)) visit(child);
  };
  visit(construct);
  if (construct.node.locked) found.set(construct, elements);
  return elements;
}

/** Of what no longer changes: several ask, and a tree may be large. */
const found = new WeakMap<IConstruct, readonly TerraformElement[]>();

/** Everything of a root that stands in its file, its backend aside. */
export function elementsOf(root: TerraformStack): readonly TerraformElement[] {
  return elementsBelow(root).filter((element) => !TerraformBackend.isBackend(element));
}

/** Address of an element, as OpenTofu says it: `proxmox_virtual_environment_vm.ctr01`, `data.http.site`. */
export function addressOf(element: TerraformElement): string {
  const prefix = prefixes.find(([type]) => element instanceof type)?.[1] ?? '';
  const type = 'terraformResourceType' in element ? String(element.terraformResourceType) : '';
  const kind = `${prefix}${type}` === '' ? element.constructor.name : `${prefix}${type}`;
  return `${kind}.${element.friendlyUniqueId}`;
}

const annotation = /^@cdktf\/(error|warn)$/;
const customSynthesis = Symbol.for('cdktf/customSynthesis');

/** What cdktf's own `synth()` would do with a construct and we do not, or tell in our words. */
export function* foreignProblems(construct: IConstruct): Iterable<Problem> {
  if (customSynthesis in construct) {
    yield problemOf(construct, {
      code: 'HL506',
      what: `${construct.constructor.name} ${construct.node.id} writes files by itself, which only cdktf's own synth does`,
      fix: 'write the file with an Artifact, and give the resource its path; a local module takes skipAssetCreationFromLocalModules: true',
    });
  }
  for (const { type, data } of construct.node.metadata) {
    const level = annotation.exec(type)?.[1];
    if (level === undefined) continue;
    yield {
      code: 'HL508',
      severity: level === 'error' ? 'error' : 'warning',
      what: String(data),
      where: [placeOf(construct)],
      fix: 'see the documentation of the construct or the aspect that says so',
    };
  }
}
