import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

import { findOnPath } from '../process';
import { toolsFolder, type Tool } from './tool';

/** The folder that `npm run tools` fills: what HOMELAB_TOOLS names, else `tools/.installed` of this checkout. */
export function installedFolder(): string {
  const named = process.env['HOMELAB_TOOLS'] ?? '';
  return named === '' ? join(toolsFolder, '.installed') : resolve(named);
}

/** `linux_amd64`, as Go and OpenTofu say it. */
export function goPlatform(): string {
  const words: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', win32: 'windows' };
  return [platform(), arch()].map((word) => words[word] ?? word).join('_');
}

/** Folder of a tool's programs in the folder of all. */
export function programFolder(tool: Tool, installed: string): string {
  switch (tool.source) {
    case 'go':
      return tool.mirror === undefined
        ? join(installed, tool.name, 'bin')
        : join(mirrorFolder(installed), tool.mirror, tool.version, goPlatform());
    case 'pip':
      return join(installed, tool.requirements, 'bin');
    case 'npm':
      return join(installed, tool.name, 'node_modules', '.bin');
    case 'debian':
      return join(installed, tool.name, 'usr', 'bin');
  }
}

/** Path of a tool's main program in the folder of all. */
export function installedProgram(tool: Tool, installed: string): string {
  return join(programFolder(tool, installed), mainProgram(tool));
}

/**
 * Where the machine has a tool's main program: in the Devbox environment of the folder that we are in, which need not
 * be entered for that, else on PATH.
 */
export function programOnMachine(tool: Tool): string | undefined {
  const devbox = resolve('.devbox', 'nix', 'profile', 'default', 'bin');
  return findOnPath(mainProgram(tool), [devbox, process.env['PATH'] ?? ''].join(delimiter));
}

/** Name of a tool's main program. */
export function mainProgram({ name, programs }: Tool): string {
  return programs[0] ?? name;
}

/** Where OpenTofu finds the providers that were built here. */
export function mirrorFolder(installed: string): string {
  return join(installed, 'mirror');
}

/** The configuration that makes OpenTofu look there, and nowhere else. */
export function tofuConfiguration(installed: string): string {
  return join(installed, 'tofurc');
}

/**
 * Variables that a program of a tool is run with, in addition to the own. One that names a file or folder that is
 * not there is left out: a tool on PATH has its own.
 */
export function environment(
  tool: Tool,
  program: string,
  installed: string,
): Readonly<Record<string, string>> {
  const own = program.startsWith(join(installed, '/'));
  const places = { '{installed}': installed, ...(own && { '{root}': join(installed, tool.name) }) };
  const env: Record<string, string> = {};
  for (const [name, template] of Object.entries(tool.env)) {
    const value = Object.entries(places).reduce((text, [word, path]) => text.replace(word, path), template);
    if (value === template ? !/^\{\w+\}/.test(value) : existsSync(value)) env[name] = value;
  }
  // Programs of one environment call each other: ansible-lint calls ansible.
  if (tool.source === 'pip' && own) {
    env['PATH'] = [dirname(program), process.env['PATH'] ?? ''].join(delimiter);
  }
  return env;
}
