import type { Fault } from '../judge';
import type { Located } from '../tools/locate';
import { inventoryName, type ModelHost } from './model';
import { originIn, pathOf, runAnsible, said, type ProjectCopy } from './project';

interface Listing {
  readonly _meta: { readonly hostvars: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  readonly [group: string]: unknown;
}

/** Compares the inventory, as Ansible reads it, with the machines of the model. */
export async function readInventory(
  tool: Located,
  copy: ProjectCopy,
  hosts: readonly ModelHost[],
): Promise<readonly Fault[]> {
  const { project } = copy;
  const files = [...project.files.keys()].filter((path) => path.startsWith('inventory/'));
  const main = files.find((path) => /^inventory\/[^/]+$/.test(path)) ?? 'ansible.cfg';
  const result = await runAnsible(tool, 'ansible-inventory', ['--list'], copy);
  if (result.code !== 0 || /\[(WARNING|ERROR)\]/.test(result.stderr)) {
    const message = said({ ...result, stdout: '' }, copy);
    return [{ file: pathOf(project, originIn(message, project, main)), message }];
  }
  const listing = JSON.parse(result.stdout) as Listing;
  const known = membersOf(listing, 'all');
  const faults = [
    ...difference('hosts', known, new Set(hosts.map(({ name }) => name))),
    ...hosts.flatMap((host) => hostFaults(host, listing._meta.hostvars[host.name])),
    ...groupFaults(listing, hosts),
  ].map((message): Fault => ({ file: pathOf(project, main), message }));
  return [...faults, ...orphans(files, known, listing).map((path) => orphan(pathOf(project, path)))];
}

function hostFaults(
  { name, addresses, user }: ModelHost,
  vars: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  const expected = { ansible_host: addresses[0], ansible_user: user ?? undefined };
  return Object.entries(expected).flatMap(([variable, value]) =>
    vars[variable] === value
      ? []
      : [`${name} has ${variable} ${shown(vars[variable])}, the model has ${shown(value)}`],
  );
}

function groupFaults(listing: Listing, hosts: readonly ModelHost[]): readonly string[] {
  const expected = new Map<string, Set<string>>();
  for (const { name, groups } of hosts) {
    for (const group of groups.map(inventoryName)) {
      expected.set(group, (expected.get(group) ?? new Set()).add(name));
    }
  }
  const own = new Set(Object.keys(listing).filter((key) => !['_meta', 'all', 'ungrouped'].includes(key)));
  return [
    ...difference('groups', own, new Set(expected.keys())),
    ...[...expected].flatMap(([group, members]) =>
      own.has(group) ? difference(`group ${group} has hosts`, membersOf(listing, group), members) : [],
    ),
  ];
}

function membersOf(listing: Listing, group: string): Set<string> {
  const entry = (listing[group] ?? {}) as { hosts?: string[]; children?: string[] };
  const below = (entry.children ?? []).flatMap((child) => [...membersOf(listing, child)]);
  return new Set([...(entry.hosts ?? []), ...below]);
}

function difference(
  what: string,
  found: ReadonlySet<string>,
  expected: ReadonlySet<string>,
): readonly string[] {
  const [is, shall] = [found, expected].map((names) => [...names].sort().join(', '));
  return is === shall ? [] : [`${what}: the inventory has [${is ?? ''}], the model has [${shall ?? ''}]`];
}

/** Files with variables of a host or a group that nobody knows: Ansible would never read them. */
function orphans(files: readonly string[], hosts: ReadonlySet<string>, listing: Listing): readonly string[] {
  return files.filter((path) => {
    const [, kind, name = ''] = /^inventory\/(host|group)_vars\/([^/]+?)(?:\.ya?ml|\/.*)?$/.exec(path) ?? [];
    if (kind === 'host') return !hosts.has(name);
    return kind === 'group' && !(name in listing || name === 'ungrouped');
  });
}

function orphan(file: string): Fault {
  return { file, message: 'Ansible never reads it: the inventory has nobody of this name' };
}

function shown(value: unknown): string {
  return value === undefined ? 'not at all' : JSON.stringify(value);
}
