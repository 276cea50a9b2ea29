import type { Fault } from '../judge';
import type { Located } from '../tools/locate';
import { pathOf, runAnsible, said, type ProjectCopy } from './project';

interface Issue {
  readonly check_name: string;
  readonly description: string;
  readonly location: {
    readonly path: string;
    readonly lines?: { readonly begin: number | { readonly line: number } };
    readonly positions?: { readonly begin: { readonly line: number } };
  };
  readonly content?: { readonly body?: string };
}

/** Lets ansible-lint read all of a project, and does not believe it if it has read less than there is. */
export async function lint(tool: Located, copy: ProjectCopy): Promise<readonly Fault[]> {
  const args = ['--offline', '--nocolor', '--strict', '--profile', 'production', '--format', 'json'];
  const result = await runAnsible(tool, 'ansible-lint', args, copy);
  const { project } = copy;
  const whole = (message: string): Fault => ({ file: pathOf(project, 'ansible.cfg'), message });

  const issues = issuesIn(result.stdout);
  if (issues === undefined || (result.code !== 0 && issues.length === 0))
    return [whole(`ansible-lint ended with ${result.code}:\n${said(result, copy)}`)];
  const faults = issues.map(({ check_name: check, description, content, location }): Fault => ({
    file: pathOf(project, project.files.has(location.path) ? location.path : 'ansible.cfg'),
    message: `${location.path}:${lineOf(location)} ${check}: ${description}\n${content?.body ?? ''}`.trim(),
  }));
  // Where git or its own settings pass over files, it is as happy with none. It need not read what is no YAML.
  const processed = Number(/in (\d+) files processed/.exec(result.stderr)?.[1] ?? 0);
  const there = [...project.files.keys()].filter((path) => /\.ya?ml$/.test(path)).length;
  if (faults.length === 0 && processed < there)
    faults.push(whole(`ansible-lint read ${processed} files, there are ${there} of YAML`));
  return faults;
}

function issuesIn(text: string): readonly Issue[] | undefined {
  try {
    return JSON.parse(text) as readonly Issue[];
  } catch {
    return undefined;
  }
}

function lineOf({ lines, positions }: Issue['location']): number {
  const begin = positions?.begin ?? lines?.begin ?? 1;
  return typeof begin === 'number' ? begin : begin.line;
}
