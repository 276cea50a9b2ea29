import { z } from 'zod';

import type { JudgedFile } from '../judge';

/** Whether Devbox reads a file. */
export function isDevbox({ path }: JudgedFile): boolean {
  return /(^|\/)devbox\.json$/.test(path);
}

/** One line of a shell, or several. */
export const shellLines = z.union([z.string(), z.array(z.string())]);

/** `opentofu@1.10.6`, or a flake. */
const packageName = z.string().regex(/^\S+$/, 'a package is written as name@version');

const packageSettings = z.strictObject({
  version: z.string().optional(),
  platforms: z.array(z.string()).optional(),
  excluded_platforms: z.array(z.string()).optional(),
  glibc_patch: z.boolean().optional(),
  patch: z.string().optional(),
  outputs: z.array(z.string()).optional(),
  allow_insecure: z.array(z.string()).optional(),
  disable_plugin: z.boolean().optional(),
});

/**
 * Fields of devbox.json.
 *
 * @see https://www.jetify.com/docs/devbox/configuration
 */
export const devboxTable = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  packages: z
    .union([z.array(packageName), z.record(packageName, z.union([z.string(), packageSettings]))])
    .optional(),
  env: z.record(z.string().regex(/^[A-Za-z_]\w*$/, 'no name of a variable'), z.string()).optional(),
  env_from: z.string().optional(),
  shell: z
    .strictObject({
      init_hook: shellLines.optional(),
      // The name becomes a file's.
      scripts: z
        .record(z.string().regex(/^[^\s/]+$/, 'a script is called by one word'), shellLines)
        .optional(),
    })
    .optional(),
  include: z.array(z.string()).optional(),
  aliases: z.record(z.string(), z.string()).optional(),
  nixpkgs: z.strictObject({ commit: z.string().optional() }).optional(),
});
