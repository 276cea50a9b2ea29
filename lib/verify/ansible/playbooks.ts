import type { Fault } from '../judge';
import type { Located } from '../tools/locate';
import type { ModelHost } from './model';
import { originIn, pathOf, playbooksOf, runAnsible, said, type ProjectCopy } from './project';

/** Lets Ansible read each playbook with all that it includes, and compares who gets which roles. */
export async function readPlaybooks(
  tool: Located,
  copy: ProjectCopy,
  hosts: readonly ModelHost[],
): Promise<readonly Fault[]> {
  const playbooks = playbooksOf(copy.project);
  const [first] = playbooks;
  if (first === undefined) return [];
  // Ansible starts slowly: it is given all playbooks at once.
  const syntax = await runAnsible(tool, 'ansible-playbook', ['--syntax-check', ...playbooks], copy);
  const faults: Fault[] = [...complaints(syntax, first, copy)];
  const plays: Play[] = [];
  if (syntax.code === 0) {
    const listing = ['--list-hosts', '--list-tasks', ...playbooks];
    const listed = await runAnsible(tool, 'ansible-playbook', listing, copy);
    if (listed.code !== 0) faults.push(...complaints(listed, first, copy));
    plays.push(...playsIn(listed.stdout));
  }
  for (const { hosts: members, playbook, name } of plays) {
    if (members.length > 0) continue;
    faults.push({
      file: pathOf(copy.project, playbook),
      message: `play ${JSON.stringify(name)} is for no host of the inventory`,
    });
  }
  return [...faults, ...(faults.length === 0 ? roleFaults(plays, copy, hosts) : [])];
}

function complaints(
  result: Awaited<ReturnType<typeof runAnsible>>,
  playbook: string,
  copy: ProjectCopy,
): readonly Fault[] {
  if (result.code === 0 && !/\[(WARNING|DEPRECATION WARNING)\]/.test(result.stderr)) return [];
  const message = said(result, copy);
  return [{ file: pathOf(copy.project, originIn(message, copy.project, playbook)), message }];
}

interface Play {
  readonly playbook: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly roles: readonly string[];
}

/** Plays as `--list-hosts --list-tasks` prints them, under a line for each playbook. */
function playsIn(text: string): readonly Play[] {
  return text
    .split(/^playbook: /m)
    .slice(1)
    .flatMap((part) => {
      const [playbook = '', ...plays] = part.split(/^ {2}play #\d+ /m);
      return plays.map((play) => playIn(play, playbook.trim()));
    });
}

function playIn(text: string, playbook: string): Play {
  const [head = '', ...lines] = text.split('\n');
  const start = lines.findIndex((line) => /^ {4}tasks:/.test(line));
  const tasks = lines.slice(start + 1);
  const roles = tasks.flatMap((line) => /^ {6}(\S+) : /.exec(line)?.[1] ?? []);
  return {
    playbook,
    name: /: (.*)\tTAGS:/.exec(head)?.[1] ?? head,
    hosts: lines.slice(0, start).flatMap((line) => /^ {6}(\S+)$/.exec(line)?.[1] ?? []),
    roles: [...new Set(roles)],
  };
}

function roleFaults(
  plays: readonly Play[],
  { project }: ProjectCopy,
  hosts: readonly ModelHost[],
): readonly Fault[] {
  return hosts.flatMap(({ name, roles }) => {
    const given = plays.filter((play) => play.hosts.includes(name));
    const order = [...new Set(given.flatMap((play) => play.roles))].filter((role) => roles.includes(role));
    if (order.join() === roles.join()) return [];
    const file = pathOf(project, given[0]?.playbook ?? plays[0]?.playbook ?? 'ansible.cfg');
    return [
      { file, message: `${name} gets the roles [${order.join(', ')}], the model has [${roles.join(', ')}]` },
    ];
  });
}
