import type { IConstruct } from 'constructs';

import { displayPath } from './files';
import { sourceOf } from './record';

/**
 * The first line of a generated file: where it comes from, and so where to change it. No line number, so that an
 * edit further up in the program leaves the file as it is.
 */
export function headerOf(construct: IConstruct): string {
  const source = sourceOf(construct);
  const from = source === undefined ? '' : ` from ${displayPath(source.file)}`;
  const scope = construct.node.scope;
  const owner = scope === undefined || scope.node.path === '' ? construct.node.id : scope.node.path;
  return `Written by homelab-cdk${from} (${owner}). Edit it there.`;
}
