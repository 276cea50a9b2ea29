import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { App } from '../core/app';
import { setCommand } from '../core/command';
import { CommandError } from './command-error';
import { loadError } from './load-error';

const candidates = ['main.ts', 'main.js', 'main.mjs'];

/**
 * The program to run: the one that is named, or `main.ts` in the folder that is named, or here.
 *
 * @throws {@link CommandError} if there is none
 */
export function findProgram(named: string | undefined): string {
  const path = resolve(named ?? '');
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const paths = isFolder ? candidates.map((name) => join(path, name)) : [path];
  const found = paths.find((candidate) => existsSync(candidate));
  if (found === undefined) {
    throw new CommandError(
      isFolder ? `there is no ${candidates[0] ?? ''} in ${path}` : `there is no program ${named ?? path}`,
      'go to the folder of the lab, or name its program: homelab synth <program>',
    );
  }
  if (/\.[cm]?[jt]s$/.test(found)) return found;
  throw new CommandError(
    `${named ?? found} is no TypeScript program`,
    'name the .ts file that ends with app.synth()',
  );
}

/**
 * Runs a program and takes the apps that it calls `synth()` on.
 *
 * @throws {@link CommandError} if it makes none
 */
export async function runProgram(file: string): Promise<readonly App[]> {
  const apps = new Set<App>();
  setCommand({ take: (app) => apps.add(app) });
  try {
    // TypeScript goes through the loader that bin/homelab.js put in place; JavaScript is what Node says it is.
    if (file.endsWith('.ts')) createRequire(file)(file);
    else await import(pathToFileURL(file).href);
  } catch (error) {
    throw loadError(file, error) ?? error;
  }
  if (apps.size > 0) return [...apps];
  throw new CommandError(`${file} makes no lab`, 'end it with app.synth()');
}
