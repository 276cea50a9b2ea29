import { posix } from 'node:path';

import type { App } from '../core/app';
import { Repository } from '../core/repository';
import { ComposeStack } from '../constructs/compose/compose-stack';
import { stacksBefore, startOrder, tierOf } from '../constructs/compose/start-order';
import { shellPath } from '../formats/shell';
import { table } from './markdown-table';
import { scriptName, stacksByHost } from './stack-scripts';

/** How the stacks of each machine start again after it was lost: their order, and the loop that does it. */
export function recovery(app: App): readonly string[] {
  const stacks = app.allOf<ComposeStack>(ComposeStack);
  const hosts = [...new Set(stacks.map(({ host }) => host))];
  const orders = hosts.map((host) => startOrder(stacks.filter((stack) => stack.host === host)));
  return [
    ...table(
      'Start order',
      ['machine', 'tier', 'stack', 'comes after'],
      orders.flatMap((order) =>
        order.map((stack) => [
          stack.host.name,
          tierOf(stack),
          stack.folder,
          [...new Set(stacksBefore(stack))].map(({ folder }) => folder).join(', '),
        ]),
      ),
    ),
    ...orders.flatMap((order) => [
      `All of ${order[0]?.host.name ?? ''} again, with its repositories checked out and each \`.env\` in its place:`,
      '',
      '```sh',
      ...loop(order),
      '```',
      '',
    ]),
  ];
}

/** Runs on the machine: stack by stack, as many in one loop as have one script. */
function loop(order: readonly ComposeStack[]): readonly string[] {
  const runs: { script: string; stacks: string[] }[] = [];
  for (const stack of order) {
    const script = scriptOf(stack);
    const last = runs.at(-1);
    if (last?.script === script) last.stacks.push(stack.folder);
    else runs.push({ script, stacks: [stack.folder] });
  }
  return runs.map(({ script, stacks }) =>
    stacks.length === 1
      ? `${script.replace('"$stack"', stacks.join())} ${stacks.join()}`
      : `for stack in ${stacks.join(' ')}; do ${script} "$stack" || break; done`,
  );
}

/** `deploy.sh` beside the folder of a stack, or in it where that is a repository of its own; as a word of the shell. */
function scriptOf(stack: ComposeStack): string {
  const repository = Repository.of(stack);
  const script = scriptName(
    'deploy',
    stack.host,
    repository === undefined ? 1 : stacksByHost(repository).size,
  );
  const stacks = shellPath(posix.dirname(stack.path));
  return stack.place === '.' ? `${stacks}/"$stack"/${script}` : `${stacks}/${shellPath(script)}`;
}
