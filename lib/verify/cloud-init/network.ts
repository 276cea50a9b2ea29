import { parse } from 'yaml';

import type { Bench, JudgedFile } from '../judge';
import { readAnswers } from '../preseed/answers';
import type { ModelLab, ModelMachine } from '../tofu/model';
import { convert, type Converted, type ReadInterface } from './convert';
import { keyFaults, networkKeys } from './network-keys';

/** What is wrong with a file of network settings, and whose it is. */
export interface NetworkJudged {
  /** What is wrong, in words for a fault. */
  readonly messages: readonly string[];
  /**
   * Name of the machine.
   *
   * @default - it is of none, or cannot be read
   */
  readonly machine?: string;
}

/** Reads network settings as cloud-init does, and compares them with the machine that they are for. */
export async function judgeNetwork(
  bench: Bench,
  { text }: JudgedFile,
  lab: ModelLab,
): Promise<NetworkJudged> {
  let document: unknown;
  try {
    document = parse(text);
  } catch (error) {
    return { messages: [String(error)] };
  }
  const keys = keyFaults(document, { keys: networkKeys }, '');
  const version = (document as { version?: unknown } | null)?.version;
  if (version !== 2) return { messages: [...keys, `version is ${String(version)}, 2 is wanted`] };
  const converted = await convert(bench.tool('cloud-init'), text);
  if ('wrong' in converted) return { messages: [...keys, `cloud-init net-convert: ${converted.wrong}`] };
  const machine = lab.machines.find(({ interfaces }) =>
    interfaces.some(({ mac }) => converted.interfaces.some((read) => read.mac === mac.toLowerCase())),
  );
  if (machine === undefined) {
    return {
      messages: [...keys, 'no machine of the report has a network card with one of its MAC addresses'],
    };
  }
  return {
    machine: machine.name,
    messages: [...keys, ...compare(converted, machine), ...routeFaults(converted, machine, bench)],
  };
}

function compare({ interfaces }: Converted, machine: ModelMachine): readonly string[] {
  const strangers = interfaces.filter(
    ({ mac }) => !machine.interfaces.some((wanted) => wanted.mac.toLowerCase() === mac),
  );
  return [
    ...strangers.map(
      ({ name, mac }) => `${name} is for ${mac || 'any card'}, which ${machine.name} does not have`,
    ),
    ...machine.interfaces.flatMap((wanted) => {
      const read = interfaces.find(({ mac }) => mac === wanted.mac.toLowerCase());
      if (read === undefined) return [`${machine.name} has a card ${wanted.mac}, which has no settings here`];
      const gateways = wanted.gateway === null ? [] : [wanted.gateway];
      return [
        ...difference(read, 'addresses', read.addresses, [wanted.address]),
        ...difference(read, 'gateways', read.gateways, gateways),
        ...difference(read, 'name servers', read.dns, wanted.dns),
        ...difference(read, 'MTU', read.mtu, wanted.mtu),
      ];
    }),
  ];
}

function difference(
  { name }: ReadInterface,
  what: string,
  read: unknown,
  wanted: unknown,
): readonly string[] {
  const [one, other] = [JSON.stringify(read), JSON.stringify(wanted)];
  return one === other ? [] : [`${name}: cloud-init reads ${what} ${one}, the report has ${other}`];
}

/** For ifupdown cloud-init writes routes as calls of a program that Debian does not install by itself. */
function routeFaults({ ifupdown }: Converted, { image }: ModelMachine, { all }: Bench): readonly string[] {
  const answers = all.get([...all.keys()].find((path) => path.endsWith(`/${image}/http/preseed.cfg`)) ?? '');
  if (answers === undefined || !/^\s*post-up route /m.test(ifupdown)) return [];
  const packages = readAnswers(answers.text)
    .filter(({ question }) => question === 'pkgsel/include')
    .flatMap(({ value }) => value.split(/[\s,]+/));
  if (packages.some((name) => ['net-tools', 'netplan.io'].includes(name))) return [];
  return [`cloud-init sets its routes by route, of net-tools, which ${answers.path} does not install`];
}
