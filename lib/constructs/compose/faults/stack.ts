import { App } from '../../../core/app';
import type { Finding } from '../../../core/component';
import { Secret } from '../../../core/secret';
import { quoteEnv, quoteEnvPortable } from '../../../formats/env';
import { quoted } from '../../../model/fault';
import { contains, parseCidr } from '../../../model/ipv4';
import { Network } from '../../../model/network';
import type { ComposeStack } from '../compose-stack';
import { readsDotEnv } from '../service-facts';
import type { NetworkSpec } from '../spec/top-level';
import { variableFaults as misreadings, type Variable } from '../variable';
import { watchtowerFaults } from '../watchtower';
import { unknownName } from './references';
import { documentVariables, literalReferences, namedVariables } from './texts';
import { stackVersionFaults } from './versions';

/** Rules about a stack's file as a whole. `neighbours` are the other stacks of its machine. */
export function* stackFaults(stack: ComposeStack, neighbours: readonly ComposeStack[]): Iterable<Finding> {
  yield* variableFaults(stack);
  yield* oneShotFaults(stack);
  yield* externalFaults(stack);
  yield* sourceFaults(stack);
  yield* subnetFaults(stack, neighbours);
  yield* stackVersionFaults(stack);
  yield* watchtowerFaults(stack, neighbours);
}

function* oneShotFaults(stack: ComposeStack): Iterable<Finding> {
  for (const given of stack.oneShots) {
    if (stack.findService(given) !== undefined) continue;
    yield unknownName(`oneShots has ${quoted(given)}, which is no service of this stack`, {
      given,
      known: stack.serviceNames,
      fix: 'name a service of this stack',
    });
  }
}

/** Each variable of the file is one of `.env`, and the other way round; each value is read the same by all. */
function* variableFaults(stack: ComposeStack): Iterable<Finding> {
  const { document, variables } = stack.contents();
  const used = documentVariables(document);
  // Of a variable whose name or default Compose misreads, that is told.
  const misread = variables.some((variable) => [...misreadings(variable)].length > 0);
  for (const name of misread ? [] : used) {
    if (variables.some((variable) => variable.name === name)) continue;
    yield {
      code: 'HL110',
      what: `the file of ${stack.folder} refers to ${name}, which .env.example does not have`,
      fix: `declare it: variables: [env.required('${name}', '…')]`,
    };
  }
  // A container that reads .env itself has all of it.
  const isRead = stack.allServices.some(({ props }) => readsDotEnv(props));
  const named = new Set([...namedVariables(document)].map(({ name }) => name));
  const declared = new Set((stack.declares.variables ?? []).map(nameOf));
  for (const variable of variables) {
    const { name } = variable;
    // Of one that a service uses, its service tells what is wrong.
    if (!declared.has(name) || used.has(name)) continue;
    const wrong = [...misreadings(variable)];
    yield* wrong;
    // Compose itself reads these.
    if (wrong.length > 0 || isRead || named.has(name) || /^(COMPOSE|DOCKER)_/.test(name)) continue;
    yield {
      code: 'HL114',
      severity: 'warning',
      what: `${name} is declared in ${stack.folder}, but its file does not refer to it`,
      fix: 'use it, or take it out',
    };
  }
  // In a file that somebody wrote for Compose, it is meant.
  for (const { path, name } of stack.isAdopted ? [] : literalReferences(document)) {
    yield {
      code: 'HL112',
      severity: 'warning',
      what: `${path} holds the text "\${${name}}", which stays as it is: nothing is put in its place`,
      fix: `did you mean env.required('${name}', '…')?`,
    };
  }
  const quote = stack.host.containers.compose === 'current' ? quoteEnv : quoteEnvPortable;
  for (const { name, value = '' } of variables) {
    const wrong = refused(() => quote(value));
    if (wrong === undefined) continue;
    yield {
      code: 'HL113',
      what: `default of ${name}: ${wrong}`,
      fix: 'make the variable required, or choose another default',
    };
  }
}

function refused(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What is there already has nothing but a name. */
function* externalFaults({ declares, folder }: ComposeStack): Iterable<Finding> {
  for (const kind of ['networks', 'volumes', 'configs', 'secrets'] as const) {
    const declared: Readonly<Record<string, { readonly external?: unknown } | null>> = declares[kind] ?? {};
    for (const [name, settings] of Object.entries(declared)) {
      if (settings?.external === undefined || settings.external === false) continue;
      const others = Object.keys(settings).filter((key) => key !== 'external' && key !== 'name');
      if (others.length === 0) continue;
      yield {
        code: 'HL156',
        what: `${name} of the ${kind} of ${folder} is there already, so it cannot have ${others.join(', ')}`,
        fix: 'leave these out, or external',
      };
    }
  }
}

/** A config or a secret comes from one place. */
function* sourceFaults({ declares, folder }: ComposeStack): Iterable<Finding> {
  for (const kind of ['configs', 'secrets'] as const) {
    const declared: Readonly<Record<string, { readonly external?: unknown }>> = declares[kind] ?? {};
    for (const [name, settings] of Object.entries(declared)) {
      if (settings.external !== undefined && settings.external !== false) continue;
      const sources = ['file', 'environment', 'content'].filter((source) => source in settings);
      if (sources.length === 1) continue;
      const options = kind === 'configs' ? 'file, environment or content' : 'file or environment';
      yield {
        code: 'HL157',
        what: `${name} of the ${kind} of ${folder} comes from ${sources.length === 0 ? 'nowhere' : sources.join(' and ')}`,
        fix: `give it one of ${options}`,
      };
    }
  }
}

/** Addresses of a network of the stack that are a network's of the lab, or another stack's on the machine. */
function* subnetFaults(stack: ComposeStack, neighbours: readonly ComposeStack[]): Iterable<Finding> {
  const app = App.of(stack);
  const others = [
    ...app.allOf<Network>(Network).map(({ node, range, cidr }) => ({ name: node.id, range, text: cidr })),
    ...neighbours.flatMap((other) =>
      subnetsOf(other).map((subnet) => ({ ...subnet, name: `${subnet.name} of ${other.folder}` })),
    ),
  ];
  for (const { name, text, range } of subnetsOf(stack)) {
    for (const other of others) {
      if (other.range === undefined) continue;
      if (!contains(range, other.range.base) && !contains(other.range, range.base)) continue;
      yield {
        code: 'HL153',
        what: `network ${name} of ${stack.folder} has ${text}, which overlaps with ${other.name} (${other.text})`,
        fix: 'choose another range: the machine could not tell who is meant',
      };
    }
  }
}

function subnetsOf(stack: ComposeStack) {
  const own: readonly (readonly [string, NetworkSpec | null])[] = [
    ...Object.entries(stack.declares.networks ?? {}),
    ...stack.ownedNetworks.map(({ name, props }) => [name, props] as const),
  ];
  return own.flatMap(([name, settings]) =>
    (settings?.ipam?.config ?? []).flatMap(({ subnet }) => {
      if (typeof subnet !== 'string') return [];
      const parsed = parseCidr(subnet);
      return 'value' in parsed ? [{ name, text: quoted(subnet), range: parsed.value }] : [];
    }),
  );
}

function nameOf(variable: Secret | Variable): string {
  return variable instanceof Secret ? variable.variable : variable.name;
}
