import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Bench, JudgedFile } from '../judge';
import { runProgram, type ProgramResult } from '../process';
import { inScratch, writeBelow } from '../scratch';
import type { Located } from '../tools/locate';

/** A folder that Ansible is run in: the one with an `ansible.cfg`. */
export interface AnsibleProject {
  /** Path in the output: `vm-platform/ansible`. */
  readonly folder: string;
  /** Its files, by path below the folder: `roles/docker/tasks/main.yml`. */
  readonly files: ReadonlyMap<string, JudgedFile>;
}

const inProject =
  /(^|\/)(ansible|inventory|group_vars|host_vars)\/|(^|\/)roles\/[^/]+\/(tasks|handlers|defaults|vars|meta|templates|files)\//;
const ownNames = /(^|\/)(ansible\.cfg|\.ansible-lint)$/;

/** Whether Ansible reads a file, by its path. */
export function isOfAnsible({ path }: JudgedFile): boolean {
  return ownNames.test(path) || inProject.test(path);
}

/** All projects of the output. */
export function projectsOf({ all }: Bench): readonly AnsibleProject[] {
  return [...all.keys()]
    .filter((path) => /(^|\/)ansible\.cfg$/.test(path))
    .map((path) => {
      const folder = dirname(path);
      const prefix = folder === '.' ? '' : `${folder}/`;
      const mine = [...all.values()].filter((file) => file.path.startsWith(prefix));
      return { folder, files: new Map(mine.map((file) => [file.path.slice(prefix.length), file])) };
    });
}

/** A file's path in the output. */
export function pathOf({ folder }: AnsibleProject, path: string): string {
  return folder === '.' ? path : `${folder}/${path}`;
}

/**
 * Playbooks of a project, by path below its folder: any other YAML in these places Ansible would not look at.
 */
export function playbooksOf({ files }: AnsibleProject): readonly string[] {
  return [...files.keys()].filter(
    (path) => /^(playbooks\/)?[^/.][^/]*\.ya?ml$/.test(path) && !/^(requirements|galaxy)\.ya?ml$/.test(path),
  );
}

/** A project's files in a folder of their own, for programs that leave something behind. */
export interface ProjectCopy {
  /** The project that was copied. */
  readonly project: AnsibleProject;
  /** Absolute path. */
  readonly folder: string;
  /** A folder beside it, for what Ansible keeps. */
  readonly state: string;
}

/** Writes files to a folder of their own, which nobody but us can write to: else Ansible would pass over `ansible.cfg`. */
export async function withProjectCopy<T>(
  project: AnsibleProject,
  files: Iterable<readonly [path: string, text: string]>,
  work: (copy: ProjectCopy) => Promise<T>,
): Promise<T> {
  return inScratch(async (root) => {
    const [folder, state] = [join(root, 'project'), join(root, 'state')];
    for (const path of [folder, state]) mkdirSync(path);
    for (const [path, text] of files) writeBelow(folder, path, text);
    return work({ project, folder, state });
  });
}

/** Runs a program of Ansible in a copy of a project, without what the machine's own settings would change. */
export async function runAnsible(
  { program, programs, env }: Located,
  name: string,
  args: readonly string[],
  { folder, state }: ProjectCopy,
  more: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
  return runProgram(programs[name] ?? program, args, {
    cwd: folder,
    timeoutSeconds: 300,
    env: {
      ...env,
      ANSIBLE_CONFIG: join(folder, 'ansible.cfg'),
      ANSIBLE_HOME: state,
      ANSIBLE_LOCAL_TEMP: join(state, 'tmp'),
      ANSIBLE_NOCOLOR: '1',
      ANSIBLE_LOCALHOST_WARNING: 'false',
      ANSIBLE_INVENTORY_UNPARSED_WARNING: 'true',
      NO_COLOR: '1',
      // Wide, so that messages are not broken into lines of a terminal.
      COLUMNS: '4000',
      LC_ALL: 'C.UTF-8',
      ...more,
    },
  });
}

/** What a program said, without the place that the copy happens to be in. */
export function said({ stdout, stderr }: ProgramResult, { folder }: ProjectCopy): string {
  return `${stderr.trim()}\n${stdout.trim()}`.trim().replaceAll(`${folder}/`, '');
}

/** The file that a message of Ansible is about, as it names the origin of what it read; else another one. */
export function originIn(message: string, { files }: AnsibleProject, otherwise: string): string {
  const found = [...message.matchAll(/(?:Origin|File|in): ?([^\s:]+):\d+/g)].map(([, path = '']) => path);
  return found.find((path) => files.has(path)) ?? otherwise;
}
