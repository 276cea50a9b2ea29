import { valueOf, type Spot, type YamlNode } from '../../../formats/yaml-read';
import type { EnvironmentVariable } from '../../../model/tooling';
import { isSecretName } from '../faults/safety';
import { namedVariables } from '../faults/texts';
import { faultyPiece, filled, partsOf, referencesOf, type Reference } from './interpolation';
import { child, entriesOf } from './paths';

/** A variable that a Compose file refers to or names, everywhere that it does. */
export interface FoundVariable {
  /** Its name. */
  readonly name: string;
  /** Services that refer to it; the file itself is none. */
  readonly services: Set<string>;
  /** Whether a secret of the file comes from it. */
  isSecret: boolean;
  /** References with their places, in the order of the file. */
  readonly uses: (readonly [reference: Reference, spot: Spot])[];
}

/** A text that Compose could not read. */
export interface BadText {
  /** What cannot be read, without the text around it, which may be a password. */
  readonly piece: string;
  /** Where it stands. */
  readonly spot: Spot;
}

/** The variables of a Compose file by name, and the texts that hold something that is no reference. */
export function fileVariables(file: YamlNode): {
  readonly variables: ReadonlyMap<string, FoundVariable>;
  readonly bad: readonly BadText[];
} {
  const variables = new Map<string, FoundVariable>();
  const bad: BadText[] = [];
  const find = (name: string, service: string | undefined): FoundVariable => {
    const found = variables.get(name) ?? { name, services: new Set(), uses: [], isSecret: false };
    variables.set(name, found);
    if (service !== undefined) found.services.add(service);
    return found;
  };
  const visit = (node: YamlNode, service: string | undefined): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item, service);
    for (const [, item] of entriesOf(node)) visit(item, service);
    if (node.kind !== 'scalar' || typeof node.value !== 'string') return;
    const parts = partsOf(node.value);
    if (parts === undefined) bad.push({ piece: faultyPiece(node.value), spot: node.spot });
    for (const reference of referencesOf(parts ?? []))
      find(reference.name, service).uses.push([reference, node.spot]);
  };
  for (const [name, service] of entriesOf(child(file, 'services'))) visit(service, name);
  for (const [key, node] of entriesOf(file)) if (key !== 'services') visit(node, undefined);
  for (const { name, service, isSecret } of namedVariables(valueOf(file))) {
    const found = find(name, service);
    found.isSecret ||= isSecret;
  }
  return { variables, bad };
}

/** What the file itself says that a variable holds if nobody sets it: each text once. */
export function defaultsOf({ uses }: FoundVariable): readonly string[] {
  const texts = uses.flatMap(([{ operator, rest }]) => {
    if (operator.endsWith('-')) return [filled(rest, new Map()) ?? ''];
    return operator === ':+' ? [''] : [];
  });
  return [...new Set(texts)];
}

/** A variable as a line of `.env.example`. */
export function environmentVariable(found: FoundVariable): EnvironmentVariable {
  const { name, services, uses, isSecret } = found;
  const [value] = defaultsOf(found);
  const message = uses.find(([{ operator }]) => operator.endsWith('?'))?.[0].rest;
  const said = message === undefined ? '' : (filled(message, new Map()) ?? '');
  const users = services.size === 0 ? 'of the stack' : `of ${[...services].join(', ')}`;
  return {
    name,
    description: said === '' ? users : said,
    secret: value === undefined && (isSecret || isSecretName(name)),
    ...(value !== undefined && { value }),
  };
}
