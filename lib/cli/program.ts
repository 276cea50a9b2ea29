import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { App } from '../core/app';
import { setCommand } from '../core/command';
import { CommandError } from './command-error';

const candidates = ['main.ts', 'main.js', 'main.mjs'];

/**
 * The program to run: the one that is named, or `main.ts` here.
 *
 * @throws {@link CommandError} if there is none
 */
export function findProgram(named: string | undefined): string {
  const paths = (named === undefined ? candidates : [named]).map((path) => resolve(path));
  const found = paths.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new CommandError(
    named === undefined
      ? `there is no ${candidates[0] ?? ''} in ${process.cwd()}`
      : `there is no program ${named}`,
    'go to the folder of the lab, or name its program: homelab synth <program>',
  );
}

/**
 * Runs a program and takes the apps that it calls `synth()` on.
 *
 * @throws {@link CommandError} if it makes none
 */
export async function runProgram(file: string): Promise<readonly App[]> {
  const apps: App[] = [];
  setCommand({ take: (app) => apps.push(app) });
  // TypeScript goes through the loader that bin/homelab.js put in place; JavaScript is what Node says it is.
  if (file.endsWith('.ts')) createRequire(file)(file);
  else await import(pathToFileURL(file).href);
  if (apps.length > 0) return apps;
  throw new CommandError(`${file} makes no lab`, 'end it with app.synth()');
}
