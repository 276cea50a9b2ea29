import type { Facts } from '../../model/facts';
import type { ComposeStack } from './compose-stack';
import { serviceFacts } from './service-facts';
import { tierOf } from './start-order';

/** What the report tells of a stack. */
export function stackFacts(stack: ComposeStack): Facts {
  return {
    kind: 'stacks',
    value: {
      name: stack.folder,
      tier: tierOf(stack),
      path: stack.node.path,
      file: stack.file.path,
      adopted: stack.isAdopted,
      host: stack.host.name,
      services: stack.allServices.map(serviceFacts),
      variables: stack.variables().map(({ name, secret, value = null }) => ({ name, secret, value })),
    },
  };
}
