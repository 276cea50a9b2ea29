import { parse } from 'yaml';
import { z } from 'zod';

import type { ModelService, ModelStack } from '../compose/model';
import type { JudgedFile } from '../judge';

const granted = z.looseObject({
  services: z.record(
    z.string(),
    z.looseObject({
      secrets: z
        .array(z.union([z.string(), z.looseObject({ source: z.string(), target: z.string().optional() })]))
        .default([]),
    }),
  ),
});

/** Paths of the container in which a configuration looks for secrets: under keys that end in `_file`. */
export function secretFiles(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string' && key.endsWith('_file') && value.startsWith('/')) found.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value)) visit(item, name);
  };
  // The program itself says what is wrong with a file that is no YAML.
  visit(documentOf(text), '');
  return [...new Set(found)];
}

/** Files of secrets that a service does not have: Compose puts those that it is given below /run/secrets. */
export function secretFaults(
  text: string,
  { name, mounts }: ModelService,
  { file }: ModelStack,
  all: ReadonlyMap<string, JudgedFile>,
): readonly string[] {
  const wanted = secretFiles(text);
  if (wanted.length === 0) return [];
  const compose = granted.safeParse(documentOf(all.get(file)?.text ?? ''));
  // Compose says what is wrong with its file.
  if (!compose.success) return [];
  const own = (compose.data.services[name]?.secrets ?? []).map((secret) =>
    typeof secret === 'string' ? secret : (secret.target ?? secret.source),
  );
  const has = [...own.map((secret) => `/run/secrets/${secret}`), ...mounts.map(({ target }) => target)];
  return wanted
    .filter((path) => !has.some((other) => path === other || path.startsWith(`${other}/`)))
    .map((path) => `${name} has no file ${path}: give it the secret`);
}

function documentOf(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
