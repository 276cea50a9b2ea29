import { posix } from 'node:path';
import { z } from 'zod';

/**
 * What cdktf writes into its manifest.
 *
 * @see https://developer.hashicorp.com/terraform/cdktf/cli-reference/cli-configuration
 */
export const manifestTable = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+/, 'a version is written as in 0.21.0'),
  stacks: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      constructPath: z.string(),
      workingDirectory: z.string(),
      synthesizedStackPath: z.string(),
      stackMetadataPath: z.string().optional(),
      annotations: z.array(
        z.strictObject({
          constructPath: z.string(),
          level: z.enum(['@cdktf/info', '@cdktf/warn', '@cdktf/error']),
          message: z.string(),
          stacktrace: z.array(z.string()).optional(),
        }),
      ),
      dependencies: z.array(z.string()),
    }),
  ),
});

/** A manifest that its table accepts. */
export type Manifest = z.infer<typeof manifestTable>;

/** What in a manifest refers to something that is not there. `exists` tells of files in the repositories that are judged. */
export function manifestFaults(
  { stacks }: Manifest,
  exists: (path: string) => boolean | undefined,
): readonly string[] {
  return Object.entries(stacks).flatMap(
    ([key, { name, workingDirectory, synthesizedStackPath: file, dependencies }]) => [
      ...(key === name ? [] : [`stack ${key} is called ${name}`]),
      ...(exists(file) === false ? [`stack ${key}: ${file} is not there`] : []),
      ...(posix.dirname(file) === workingDirectory
        ? []
        : [`stack ${key}: ${file} is not in ${workingDirectory}`]),
      ...dependencies
        .filter((other) => !(other in stacks))
        .map((other) => `stack ${key} depends on ${other}, which is no stack`),
    ],
  );
}
