import { dirname, join } from 'node:path';

import { isExecutable } from '../process';
import { environment, installedFolder, programOnMachine } from './layout';
import { holds, readStamp, type Place, type Stamp } from './stamp';
import { readTool, readUnavailable, toolsFolder, type Tool } from './tool';
import { askVersion, fits, wanted } from './version';

/** A tool of the pinned version, ready to be run. */
export interface Located {
  /** Name of the tool, that of its folder in `tools/`. */
  readonly name: string;
  /** Absolute path of its main program. */
  readonly program: string;
  /** Absolute paths of all its programs, by name. */
  readonly programs: Readonly<Record<string, string>>;
  /** Variables to run it with, in addition to the own. */
  readonly env: Readonly<Record<string, string>>;
  /** The version that was found, which is the pinned one. */
  readonly version: string;
  /** Whether `npm run tools` brought it, or the machine has it. */
  readonly where: Stamp['where'];
}

/** A tool that is not there. */
export interface Missing {
  /** Why: `version 1.9.0 on PATH, 1.12.6 wanted`. */
  readonly missing: string;
  /**
   * The command that brings it.
   *
   * @default - there is none, it cannot be had
   */
  readonly fix?: string;
}

/** Where {@link locateTool} looks. */
export interface LocateOptions {
  /**
   * Folder of the tools' descriptions.
   *
   * @default - `tools/` of this checkout
   */
  readonly tools?: string;
  /**
   * Folder that `npm run tools` filled.
   *
   * @default - what HOMELAB_TOOLS names, else `tools/.installed` of this checkout
   */
  readonly installed?: string;
}

/**
 * Finds a tool: what `npm run tools` brought, else what Devbox or PATH has in the pinned version.
 *
 * @throws Error if the tool's description is wrong
 */
export function locateTool(name: string, options: LocateOptions = {}): Located | Missing {
  const place = placeOf(options);
  const tool = readTool(name, place.tools);
  if (tool === undefined) return unknown(name, place);
  const stamp = readStamp(tool, place);
  if (stamp !== undefined && holds(stamp, tool, place)) {
    const programs = programsBeside(tool, stamp.program);
    if (typeof programs !== 'string') return located(tool, stamp, programs, place);
  }
  const onPath = locateOnPath(tool, place);
  if ('program' in onPath) return onPath;
  const before = stamp?.where === 'installed' ? outdated(tool, stamp) : undefined;
  return { missing: before ?? onPath.missing, fix: `npm run tools -- ${name}` };
}

/** The folders of {@link LocateOptions}. */
export function placeOf({ tools = toolsFolder, installed = installedFolder() }: LocateOptions): Place {
  return { tools, installed };
}

/** Finds a tool on PATH or in Devbox; only the pinned version will do. */
export function locateOnPath(tool: Tool, place: Place): Located | Missing {
  if (!tool.onPath) return { missing: 'not installed' };
  const program = programOnMachine(tool);
  if (program === undefined) return { missing: `not installed, and not on PATH (${wanted(tool)} wanted)` };
  const env = environment(tool, program, place.installed);
  const answer = askVersion(tool, program, env);
  if ('silent' in answer) return { missing: `${program} ${answer.silent}` };
  const { version } = answer;
  if (!fits(tool, version)) return { missing: `version ${version} on PATH, ${wanted(tool)} wanted` };
  const programs = programsBeside(tool, program);
  if (typeof programs === 'string') return { missing: `${program} is on PATH without ${programs}` };
  return located(tool, { version, where: 'PATH', program }, programs, place);
}

function located(
  tool: Tool,
  { version, where, program }: Pick<Stamp, 'version' | 'where' | 'program'>,
  programs: Readonly<Record<string, string>>,
  { installed }: Place,
): Located {
  return { name: tool.name, program, programs, env: environment(tool, program, installed), version, where };
}

/** All programs of a tool, which stand beside its main one; or the name of the first that does not. */
function programsBeside(tool: Tool, main: string): Readonly<Record<string, string>> | string {
  const paths: Record<string, string> = {};
  for (const name of tool.programs) {
    const path = join(dirname(main), name);
    if (!isExecutable(path)) return name;
    paths[name] = path;
  }
  return paths;
}

function outdated(tool: Tool, { version }: Stamp): string {
  return fits(tool, version)
    ? `version ${version} was installed, but it or its description is another now`
    : `version ${version} is installed, ${wanted(tool)} wanted`;
}

function unknown(name: string, { tools }: Place): Missing {
  const known = readUnavailable(tools).find((thing) => thing.name === name);
  return { missing: known?.reason ?? `no tool is called ${name} in tools/` };
}
