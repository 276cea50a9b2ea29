import { basename } from 'node:path';
import { z } from 'zod';

import type { Bench, Fault } from './judge';
import { runProgram } from './process';
import type { Located } from './tools/locate';

const report = z.object({
  errors: z
    .array(
      z.object({
        filename: z.string(),
        path: z.string(),
        message: z.string(),
        best_match: z.object({ path: z.string(), message: z.string() }).optional(),
      }),
    )
    .default([]),
  parse_errors: z.array(z.object({ filename: z.string(), message: z.string() })).default([]),
});

/**
 * Holds files against a published schema that check-jsonschema brings.
 *
 * @param schema its name there: `vendor.gitlab-ci`
 */
export async function schemaFaults(
  tool: Located,
  schema: string,
  { folder, files }: Bench,
  options: readonly string[] = [],
): Promise<readonly Fault[]> {
  const paths = files.map(({ path }) => path);
  const args = ['--builtin-schema', schema, ...options, '--output-format', 'json', '--', ...paths];
  const run = await runProgram(tool.program, args, { cwd: folder, env: tool.env, timeoutSeconds: 60 });
  const parsed = readReport(run.stdout);
  if (parsed === undefined || (run.code !== 0 && parsed.errors.length + parsed.parse_errors.length === 0)) {
    const message = `${basename(tool.program)} ended with ${run.code}: ${run.stderr}${run.stdout}`;
    return paths.map((file) => ({ file, message }));
  }
  return [
    ...parsed.parse_errors.map(({ filename: file, message }) => ({ file, message })),
    ...parsed.errors.map(({ filename: file, path, message, best_match: best }) => ({
      file,
      message: [`${path}: ${message}`, ...(best === undefined ? [] : [`${best.path}: ${best.message}`])].join(
        '\n',
      ),
    })),
  ];
}

function readReport(text: string): z.infer<typeof report> | undefined {
  try {
    return report.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
