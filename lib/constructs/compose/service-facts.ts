import { posix } from 'node:path';

import type { ComposeService } from './compose-service';
import { ContainerImage } from './container-image';
import { mountParts } from './mount-forms';
import { nameOf } from './network-forms';
import { labelsOf } from './service-document';
import type { ServiceProps } from './service-props';
import { describe, isComposeValue, type ComposePairs } from './variable';

/** What the report tells of a service: the model's view, to hold against what Compose makes of the file. */
export function serviceFacts(service: ComposeService): Readonly<Record<string, unknown>> {
  const { props, stack } = service;
  return {
    name: service.name,
    image: imageText(props.image) ?? null,
    containerName: service.containerName ?? null,
    ports: service.hostPorts.map(({ port, protocol, address = null }) => ({ port, protocol, address })),
    mounts: (props.volumes ?? []).map((volume) => mountParts(volume, stack)),
    networks: [...new Set(service.networks.map(nameOf))],
    entrypoint: lineOf(props.entrypoint),
    command: lineOf(props.command),
    environment: textsOf(props.environment ?? {}),
    // Compose gives such a container all of the stack's variables.
    ...(readsDotEnv(props) && { readsDotEnv: true }),
    labels: textsOf(labelsOf(service)),
    routedBy: service.gateway ?? service.name,
    url: service.url ?? null,
  };
}

/** Whether the `.env` of the stack is among the files of variables that a container reads. */
export function readsDotEnv({ envFile = [] }: ServiceProps): boolean {
  return [envFile].flat().some((file) => {
    const path = typeof file === 'object' && 'path' in file ? file.path : file;
    return typeof path === 'string' && posix.normalize(path) === '.env';
  });
}

/** An image as the program knows it, variables by their names; `undefined` for none. */
export function imageText(image: unknown): string | undefined {
  const reference = image instanceof ContainerImage ? image.reference : image;
  return isComposeValue(reference) && reference !== '' ? describe(reference) : undefined;
}

/** A list of arguments; Compose takes a text apart as a shell does, which is for Compose to say. */
function lineOf(given: unknown): readonly string[] | null {
  return Array.isArray(given) ? given.map(describe) : null;
}

/** Names and texts, `null` for what the shell has; a list in its parts. */
export function textsOf(given: ComposePairs): Readonly<Record<string, string | null>> {
  const isList = (pairs: ComposePairs): pairs is Extract<ComposePairs, readonly unknown[]> =>
    Array.isArray(pairs);
  const entries = isList(given)
    ? given.map((item) => pairOf(describe(item)))
    : Object.entries(given).map(([name, value]) => [name, value === null ? null : describe(value)] as const);
  return Object.fromEntries(entries);
}

function pairOf(text: string): readonly [string, string | null] {
  const end = text.indexOf('=');
  return end === -1 ? [text, null] : [text.slice(0, end), text.slice(end + 1)];
}
