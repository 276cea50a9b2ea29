import { App } from '../../core/app';
import type { Finding } from '../../core/component';
import { ComposeNetwork } from './compose-network';
import { ComposeStack } from './compose-stack';
import { describe, isComposeValue } from './variable';

/** A network that services of a stack are on and that is there before the stack, unless the stack makes it. */
export interface UsedNetwork {
  /** Its name in Docker. */
  readonly name: string;
  /** The stack that makes it on this machine; `undefined` if none does. */
  readonly owner: ComposeStack | undefined;
  /** Whether the stack says itself that it is there, by `external`; otherwise it is an object of the program. */
  readonly isDeclared: boolean;
}

/** The networks that a stack has in common with others; each once. */
export function usedNetworks(stack: ComposeStack): readonly UsedNetwork[] {
  const owners = new Map<string, ComposeStack>();
  const owned = new Map<ComposeNetwork, ComposeStack>();
  for (const other of App.of(stack).allOf<ComposeStack>(ComposeStack)) {
    // Each machine has networks of its own.
    if (other.host !== stack.host) continue;
    for (const network of other.ownedNetworks) {
      owners.set(network.name, other);
      owned.set(network, other);
    }
  }
  const used = new Map<string, UsedNetwork>();
  for (const network of stack.allServices.flatMap(({ networks }) => networks)) {
    if (network instanceof ComposeNetwork) {
      used.set(network.name, { name: network.name, owner: owned.get(network), isDeclared: false });
      continue;
    }
    const name = externalName(stack, network);
    if (name !== undefined && !used.has(name))
      used.set(name, { name, owner: owners.get(name), isDeclared: true });
  }
  return [...used.values()];
}

/** Name in Docker of a network that the stack declares as one that is there; `undefined` for one of its own. */
function externalName({ declares }: ComposeStack, name: string): string | undefined {
  const { external, name: inDocker } = declares.networks?.[name] ?? {};
  if (external === undefined || external === false) return undefined;
  if (typeof external === 'object' && 'name' in external && isComposeValue(external.name))
    return describe(external.name);
  return inDocker === undefined ? name : describe(inDocker);
}

/** That nobody makes a network that a stack uses. */
export function unownedNetwork(name: string, isDeclared: boolean, host: string): Finding {
  const what = `network ${name} is used on ${host}, but no stack makes it there`;
  return isDeclared
    ? {
        code: 'HL115',
        severity: 'warning',
        what,
        fix: `let a stack own a ComposeNetwork of this name; if it is made by hand, allow this with the reason`,
      }
    : { code: 'HL107', what, fix: `give owns: [${name}] to the stack that starts first` };
}
