import type { Finding } from '../../../core/component';
import type { Spot, YamlNode } from '../../../formats/yaml-read';
import { quoted } from '../../../model/fault';
import { nearest } from '../../../model/names';
import { defaultsOf, type FoundVariable } from './file-variables';
import { child, entriesOf, itemsOf, leaves, relativePaths } from './paths';
import { plainText, portOf, type Known } from './typed';

/** How a place of the file stands in a message: `stacks/media/compose.yml:12:7`. */
export type At = (spot: Spot) => string;

/** Paths of the file that lead out of its folder, which is all that is on the machine. */
export function* pathFaults(file: YamlNode, known: Known, at: At): Iterable<Finding> {
  for (const named of relativePaths(file, known)) {
    if (!leaves(named)) continue;
    yield {
      code: 'HL184',
      what: `${at(named.spot)} names the ${named.as} ${quoted(named.path)}, outside of the folder of the file`,
      fix: 'put it into the folder, or write an absolute path of the machine',
    };
  }
}

/** What stands elsewhere, or is known only on the machine: checks do not see it. */
export function* unseenFaults(file: YamlNode, known: Known, at: At): Iterable<Finding> {
  const unseen = (spot: Spot, what: string, fix: string): Finding => ({
    code: 'HL185',
    severity: 'warning',
    what: `${at(spot)} ${what}`,
    fix,
  });
  for (const item of itemsOf(child(file, 'include')))
    yield unseen(item.spot, 'includes another file, which is not looked at', 'make a stack of that file too');
  for (const [name, service] of entriesOf(child(file, 'services'))) {
    const base = child(child(service, 'extends'), 'file');
    if (base !== undefined)
      yield unseen(
        base.spot,
        `lets ${name} extend what is not looked at`,
        'write the service into this file',
      );
    for (const port of itemsOf(child(service, 'ports'))) {
      if (portOf(port, known) !== undefined) continue;
      const what = `publishes a port of ${name} that only .env knows, so that nothing can tell whether it is free`;
      yield unseen(port.spot, what, 'write a default into the file, or give it with variables');
    }
  }
}

/** Networks and volumes that services use and the file does not declare. */
export function* undeclaredFaults(file: YamlNode, known: Known, at: At): Iterable<Finding> {
  for (const kind of ['networks', 'volumes'] as const) {
    const declared = entriesOf(child(file, kind)).map(([name]) => name);
    for (const [service, node] of entriesOf(child(file, 'services'))) {
      for (const [name, spot] of kind === 'networks' ? networksOf(node, known) : volumesOf(node, known)) {
        if (name === 'default' || declared.includes(name)) continue;
        const near = nearest(name, declared);
        yield {
          code: 'HL103',
          what: `${at(spot)} uses ${quoted(name)} for ${service}, which is not among the ${kind} of the file`,
          fix:
            near === undefined ? `declare it among the ${kind} of the file` : `did you mean ${quoted(near)}?`,
        };
      }
    }
  }
}

type Use = readonly [name: string, spot: Spot];

function networksOf(service: YamlNode, known: Known): readonly Use[] {
  const networks = child(service, 'networks');
  if (networks?.kind === 'mapping')
    return [...networks.entries].map(([name, { key }]) => [name, key] as const);
  return itemsOf(networks).flatMap((node) => {
    const name = plainText(node, known);
    return name === undefined ? [] : [[name, node.spot] as const];
  });
}

function volumesOf(service: YamlNode, known: Known): readonly Use[] {
  return itemsOf(child(service, 'volumes')).flatMap((mount): readonly Use[] => {
    if (mount.kind === 'mapping') {
      const source = child(mount, 'source');
      const name = plainText(source, known);
      const isVolume = plainText(child(mount, 'type'), known) === 'volume';
      return !isVolume || source === undefined || name === undefined ? [] : [[name, source.spot]];
    }
    const [name = '', target] = (plainText(mount, known) ?? '').split(':');
    return target !== undefined && /^[A-Za-z0-9][\w.-]*$/.test(name) ? [[name, mount.spot]] : [];
  });
}

/** Variables that `.env.example` cannot have as the file means them. */
export function* variableFaults(
  variables: Iterable<FoundVariable>,
  declared: Known,
  at: At,
): Iterable<Finding> {
  for (const found of variables) {
    const { name, uses } = found;
    for (const [{ operator, rest }, spot] of uses) {
      if (operator !== '+' && (operator !== '-' || rest.every((part) => typeof part === 'string'))) continue;
      yield {
        code: 'HL183',
        what: `${at(spot)} asks whether ${name} is there at all, but .env has every variable`,
        fix: `write \${${name}:${operator}…}, which asks whether it has a value`,
      };
    }
    const defaults = defaultsOf(found);
    const [first, ...others] = uses.filter(([{ operator }]) => operator.endsWith('-'));
    if (defaults.length < 2 || first === undefined || declared.has(name)) continue;
    yield {
      code: 'HL187',
      severity: 'warning',
      what: `${at(others.at(-1)?.[1] ?? first[1])} has another default for ${name} than line ${first[1].line}; with .env.example the first counts for both`,
      fix: 'write the same default',
    };
  }
}

/** Values without quotes that Compose reads as something else than what stands there. */
export function* readingFaults(node: YamlNode, isOld: boolean, at: At): Iterable<Finding> {
  if (node.kind === 'list') for (const item of node.items) yield* readingFaults(item, isOld, at);
  for (const [, item] of entriesOf(node)) yield* readingFaults(item, isOld, at);
  if (node.kind !== 'scalar' || node.plain === undefined) return;
  const read = readAs(node.plain, isOld);
  if (read === undefined) return;
  yield {
    code: 'HL186',
    severity: 'warning',
    what: `${at(node.spot)} has a value without quotes, which Compose reads as ${read}`,
    fix: 'put it in quotes',
  };
}

/** What Compose takes a value for; the value itself may be a password, and stays out of the message. */
function readAs(plain: string, isOld: boolean): string | undefined {
  if (/^[-+]?0[0-7]+$/.test(plain)) return 'a number to the base of 8';
  if (/^[-+]?\d[\d_]*_[\d_]*$/.test(plain)) return 'a number, without "_"';
  if (/^\d{4}-\d\d?-\d\d?([Tt ]|$)/.test(plain)) return 'a point in time';
  // What the old Compose reads YAML with takes these for numbers to the base of 60, and for booleans.
  if (isOld && /^[-+]?[1-9]\d*(:[0-5]?\d)+$/.test(plain)) return 'a number to the base of 60';
  if (isOld && /^(yes|no|on|off)$/i.test(plain)) return 'true or false';
  return undefined;
}
