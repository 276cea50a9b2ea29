import { z } from 'zod';

import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { runProgram } from '../process';
import { inScratch, writeBelow } from '../scratch';
import { readText } from '../config/parse';

const topics = z.array(z.object({ message: z.string() })).default([]);
/** A line of its log; what it holds against the file stands in lists. */
const line = z.looseObject({ level: z.number(), msg: z.string(), errors: topics, warnings: topics });

const managers = z.looseObject({
  customManagers: z.array(z.looseObject({ matchStrings: z.array(z.string()).default([]) })).default([]),
});

/** Renovate's own validator, which asks nobody for presets; and what RE2, its engine of patterns, does not have. */
export const renovate: Judge = {
  name: 'renovate',
  says: "Renovate's own validator, strictly; patterns of its engine",
  tools: ['renovate'],
  reads: ({ path }) => path === 'renovate.json',
  judge: async (bench) => (await Promise.all(bench.files.map((file) => fileFaults(bench, file)))).flat(),
};

async function fileFaults(bench: Bench, file: JudgedFile): Promise<readonly Fault[]> {
  const fault = (message: string): Fault => ({ file: file.path, message });
  const { program, env } = bench.tool('renovate');
  const said = await inScratch((cwd) => {
    writeBelow(cwd, file.path, file.text);
    return runProgram(program, ['--strict', '--no-global', file.path], {
      cwd,
      env: { ...env, LOG_FORMAT: 'json', LOG_LEVEL: 'info' },
      timeoutSeconds: 60,
    });
  });
  const lines = said.stdout.split('\n').flatMap((text) => (text.startsWith('{') ? [logLine(text)] : []));
  const told = lines.flatMap(({ errors, warnings }) =>
    [...errors, ...warnings].map(({ message }) => message),
  );
  if (told.length === 0 && said.code !== 0) {
    const worst = lines.filter(({ level }) => level >= 40).map(({ msg }) => msg);
    told.push(`the validator ended with ${said.code}: ${[...worst, said.stderr.trim()].join('; ')}`);
  }
  return [...told, ...patternFaults(file)].map(fault);
}

function logLine(text: string): z.infer<typeof line> {
  return line.parse(JSON.parse(text));
}

/** Without its native engine the validator tries patterns with JavaScript's, which takes more. */
function patternFaults({ path, text }: JudgedFile): readonly string[] {
  const document = readText(path, text);
  // The validator takes JSON5 too, of which others make nothing.
  if ('wrong' in document) return [document.wrong];
  const parsed = managers.safeParse(document.value);
  if (!parsed.success) return [];
  return parsed.data.customManagers.flatMap(({ matchStrings }, index) =>
    matchStrings
      .filter((pattern) => /\(\?<?[=!]|\\[1-9]|\\k</.test(pattern))
      .map((pattern) => `customManagers.${index}: RE2 has no look-around and no back-references: ${pattern}`),
  );
}
