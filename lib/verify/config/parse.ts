import { posix } from 'node:path';
import { parse } from 'yaml';

import type { JudgedFile } from '../judge';

/** A file's document; or why it cannot be read. */
export type Document = { readonly value: unknown } | { readonly wrong: string };

/** A file's document, by the end of its name. HCL is read by its own parser. */
export async function readDocument({ path, text }: JudgedFile): Promise<Document> {
  if (posix.extname(path) !== '.hcl') return readText(path, text);
  try {
    // Loads half a second; only who has such a file waits for it.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const hcl = require('@cdktn/hcl2json') as typeof import('@cdktn/hcl2json');
    return { value: await hcl.parse(posix.basename(path), text) };
  } catch (error) {
    return { wrong: messageOf(error) };
  }
}

/** A document of JSON or YAML. */
export function readText(path: string, text: string): Document {
  try {
    return { value: posix.extname(path) === '.json' ? (JSON.parse(text) as unknown) : parse(text) };
  } catch (error) {
    return { wrong: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
