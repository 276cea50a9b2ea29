import type { IConstruct } from 'constructs';

import type { App, LabCheck } from '../core/app';
import type { Problem } from '../core/problem';
import { placeOf, recordOf } from '../core/record';

const element = Symbol.for('cdktf/TerraformElement');
const stack = Symbol.for('cdktf/TerraformStack');

/** A cdktf construct that no file would hold: cdktf itself drops it, without a word. */
export const elementsOutsideRoot: LabCheck = {
  codes: ['HL503'],
  title: 'each OpenTofu element stands in a root',
  find: findElements,
};

function* findElements(lab: App): Iterable<Problem> {
  for (const construct of lab.all()) {
    if (!(element in construct)) continue;
    // A stack of cdktf alone, wherever it stands, has no file of ours.
    const nearest = construct.node.scopes.findLast((scope: IConstruct) => stack in scope);
    if (nearest !== undefined && recordOf(nearest) !== undefined) continue;
    yield {
      code: 'HL503',
      severity: 'error',
      what: `${construct.constructor.name} ${construct.node.id} stands in no OpenTofu root, so no file would hold it`,
      where: [placeOf(construct)],
      fix: 'make it under a TofuRoot',
    };
  }
}
