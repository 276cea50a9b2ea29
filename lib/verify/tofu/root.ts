import { posix } from 'node:path';

import { nearestExample } from '../env/example';
import type { Bench, JudgedFile } from '../judge';

/** A folder that OpenTofu is run in. */
export interface Root {
  /** Path in the output: `vm-platform/tofu`. */
  readonly folder: string;
  /** Its `*.tf.json`, the first first. */
  readonly files: readonly JudgedFile[];
  /** Their contents, in the same order; nothing for one that is no JSON object. */
  readonly documents: readonly Readonly<Record<string, unknown>>[];
  /** Values of variables that OpenTofu reads by itself, from `*.auto.tfvars.json`. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What the repository's `.env.example` has, by name; a value that a person fills in is empty. */
  readonly environment: ReadonlyMap<string, string>;
}

/** Whether OpenTofu reads a file as configuration in JSON. */
export function isTofuJson({ path }: JudgedFile): boolean {
  return /\.(tf|tofu)\.json$/.test(path);
}

/** Whether a file has values of variables. */
export function isTfvars({ path }: JudgedFile): boolean {
  return /\.tfvars(\.json|\.example)?$/.test(path);
}

/** All roots of the output. */
export function rootsOf({ files, all }: Pick<Bench, 'files' | 'all'>): readonly Root[] {
  const configuration = files.filter(isTofuJson);
  const folders = [...new Set(configuration.map(({ path }) => posix.dirname(path)))];
  return folders.map((folder) => {
    const mine = configuration.filter(({ path }) => posix.dirname(path) === folder);
    const values = [...all.values()].filter(
      ({ path }) => posix.dirname(path) === folder && path.endsWith('.auto.tfvars.json'),
    );
    return {
      folder,
      files: mine,
      documents: mine.map(({ text }) => objectOf(text)),
      values: Object.assign({}, ...values.map(({ text }) => objectOf(text))) as Record<string, unknown>,
      environment: nearestExample(folder, all),
    };
  });
}

/** The file that tells of a root when no other does. */
export function mainFile({ folder, files }: Root): string {
  return files[0]?.path ?? folder;
}

/** What stands in one section of all documents, by label: `variable`, `provider`, `data`. */
export function section({ documents }: Root, name: string): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...documents.map((document) => asObject(document[name]))) as Record<
    string,
    unknown
  >;
}

/** An object as it is; of anything else nothing. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return asObject(JSON.parse(text));
  } catch {
    // OpenTofu says it better.
    return {};
  }
}
