import { findOnPath, runProgram, type ProgramOptions, type ProgramResult } from '../process';
import { inScratch, writeBelow } from '../scratch';
import type { Located } from '../tools/locate';
import { gitEnv } from './checkout';

/** GitLab's own schema judges the file in another place. */
const standing = [
  '--no-color',
  '--evaluate-rule-changes=false',
  '--json-schema-validation=false',
  '--force-shell-executor',
];

/** It copies the repository for jobs in containers, of which there are none here: making the folder will do. */
const rsync = '#!/bin/sh\nfor last; do :; done\nmkdir -p "$last"\n';

/** Runs gitlab-ci-local in a checkout, with an empty home. */
export async function gitlabCiLocal(
  tool: Located,
  folder: string,
  args: readonly string[],
  options: Pick<ProgramOptions, 'env' | 'timeoutSeconds'> = {},
): Promise<ProgramResult> {
  return inScratch((home) => {
    const bin = `${home}/bin`;
    if (findOnPath('rsync') === undefined) writeBelow(bin, 'rsync', rsync, 0o755);
    const path = options.env?.['PATH'] ?? tool.env['PATH'] ?? process.env['PATH'] ?? '';
    return runProgram(tool.program, ['--home', home, ...standing, ...args], {
      ...options,
      cwd: folder,
      env: { ...tool.env, ...gitEnv, ...options.env, PATH: `${bin}:${path}` },
    });
  });
}

/** Lines that tell of gitlab-ci-local itself. */
const noise = /^\s+at |finished in \d+ ms\.$/;

/** What gitlab-ci-local says of a failure, without its folder and the stack. */
export function saidBy({ stdout, stderr }: ProgramResult, folder: string): string {
  return `${stderr}\n${stdout}`
    .replaceAll(`${folder}/`, '')
    .split('\n')
    .filter((line) => !noise.test(line))
    .join('\n')
    .trim();
}
