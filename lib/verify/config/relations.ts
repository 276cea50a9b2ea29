import { posix } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

import type { ModelService, ModelStack } from '../compose/model';
import { reportLists } from '../report/table';
import type { JudgedFile } from '../judge';
import { readText } from './parse';

/** What is around a configuration file: the service that reads it, and whom that can reach. */
export interface Around {
  /** The service that mounts the file. */
  readonly service: ModelService;
  /** The stack of that service. */
  readonly stack: ModelStack;
  /** All stacks of that machine. */
  readonly stacks: readonly ModelStack[];
  /** Addresses of all machines. */
  readonly addresses: readonly string[];
  /** All files of the output. */
  readonly all: ReadonlyMap<string, JudgedFile>;
}

/** The stack and service that mount a file of the output; `undefined` if none does. */
export function aroundOf(
  path: string,
  stacks: readonly ModelStack[],
  report: unknown,
  all: ReadonlyMap<string, JudgedFile>,
): Around | undefined {
  for (const stack of stacks) {
    const base = posix.dirname(stack.file);
    const service = stack.services.find(({ mounts }) =>
      mounts.some(({ source }) => source.startsWith('.') && isBelow(path, posix.join(base, source))),
    );
    if (service === undefined) continue;
    const machines = z.object({ hosts: reportLists.hosts }).safeParse(report);
    return {
      service,
      stack,
      stacks: stacks.filter(({ host }) => host === stack.host),
      addresses: machines.data?.hosts.flatMap(({ addresses }) => addresses) ?? [],
      all,
    };
  }
  return undefined;
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Paths of the container that are in none of the service's mounts: they are gone with the container. */
export function unmounted({ service }: Around, paths: readonly (string | undefined)[]): readonly string[] {
  return paths
    .filter((path) => path !== undefined)
    .filter((path) => !service.mounts.some(({ target }) => isBelow(path, target)))
    .map((path) => `${path} is in no mount of ${service.name}`);
}

/** Why a service could not reach a URL: nobody has that name or address, or they share no network. */
export function unreachable({ service, stacks, addresses }: Around, url: string): readonly string[] {
  const { hostname } = new URL(url);
  if (hostname === 'localhost' || hostname === '127.0.0.1') return [];
  if (/^[\d.]+$/.test(hostname)) {
    return addresses.includes(hostname) ? [] : [`${url} is no machine of the model`];
  }
  const target = stacks
    .flatMap((stack) => stack.services)
    .find(({ name, containerName }) => name === hostname || containerName === hostname);
  // A name of the lab's own domain is for DNS.
  if (target === undefined) return hostname.includes('.') ? [] : [`${url} is no service of the model`];
  if (target.networks.some((network) => service.networks.includes(network))) return [];
  return [`${url} is on ${target.networks.join(', ')}, ${service.name} on ${service.networks.join(', ')}`];
}

/** The document of a file that the same service mounts, by its path in the container. */
export function sibling(around: Around, target: string): unknown {
  return documentsAt(around, (other) => other === target)[0];
}

/** Documents of files that the same service mounts, by a part of their paths in the container. */
export function siblings(around: Around, part: string): readonly unknown[] {
  return documentsAt(around, (target) => target.includes(part));
}

function documentsAt(
  { service, stack, all }: Around,
  isWanted: (target: string) => boolean,
): readonly unknown[] {
  return service.mounts.flatMap(({ source, target }) => {
    const file = isWanted(target) ? all.get(posix.join(posix.dirname(stack.file), source)) : undefined;
    const document = file === undefined ? undefined : readText(file.path, file.text);
    return document === undefined || 'wrong' in document ? [] : [document.value];
  });
}

const composeTexts = z.looseObject({
  services: z.record(
    z.string(),
    z.looseObject({
      labels: z.record(z.string(), z.unknown()).optional(),
      environment: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

/** Labels or variables of all services of a stack, by service. */
export function composeMaps(
  { file }: ModelStack,
  all: ReadonlyMap<string, JudgedFile>,
  what: 'labels' | 'environment',
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  try {
    const parsed = composeTexts.safeParse(parse(all.get(file)?.text ?? ''));
    return new Map(
      Object.entries(parsed.data?.services ?? {}).map(([name, service]) => [name, service[what] ?? {}]),
    );
  } catch {
    // Compose says what is wrong with it.
    return new Map();
  }
}

const composeVolumes = z.looseObject({
  name: z.string().optional(),
  volumes: z
    .record(
      z.string(),
      z.looseObject({ name: z.string().optional(), external: z.unknown().optional() }).nullable(),
    )
    .optional(),
});

/** Names in Docker of the volumes that a Compose file has. */
export function volumesIn(text: string): readonly string[] {
  try {
    const { name: project = '', volumes = {} } = composeVolumes.parse(parse(text));
    return Object.entries(volumes).map(
      ([name, settings]) => settings?.name ?? (settings?.external === true ? name : `${project}_${name}`),
    );
  } catch {
    // Compose says what is wrong with it.
    return [];
  }
}
