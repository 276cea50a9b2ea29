import { posix } from 'node:path';

import { quoteShell, shellArray, shellList } from '../../formats/shell';
import { NoBackup, planBy, type BackupPlan } from '../../model/backup';
import type { ComposeStack } from './compose-stack';
import { script } from './deploy-script';
import { statefulOf, type Stateful } from './stateful';

/**
 * `restore.sh` of a machine: brings a volume back from its backup.
 *
 * @param stacks stacks of one machine, in their order, whose volumes it knows
 * @param neighbours all stacks of the machine: any of them may use such a volume
 */
export function restoreScript(stacks: readonly ComposeStack[], neighbours: readonly ComposeStack[]): string {
  const others = neighbours.filter((stack) => !stacks.includes(stack));
  const kept = [...stacks, ...others].flatMap((stack) =>
    statefulOf(stack).map((stateful) => ({ stack, stateful, name: stateful.name })),
  );
  const names = [...new Set(kept.filter(({ stack }) => stacks.includes(stack)).map(({ name }) => name))];
  return script('restore.sh', [
    `volumes=${shellList(names)}`,
    `needs_sudo=${String(stacks[0]?.host.containers.sudo ?? false)}`,
    '',
    '# What is known of a volume: how it is backed up, where it is, and which services of which projects use it.',
    'volume() {',
    "  by='' why='' path='' label='' repository='' inside='' reads='' users=()",
    '  case $1 in',
    ...names.flatMap((name) => [
      `    ${quoteShell(name)})`,
      ...volumeLines(kept.filter((other) => other.name === name)).map((line) => `      ${line}`),
      '      ;;',
    ]),
    '    *) return 1 ;;',
    '  esac',
    '}',
  ]);
}

function volumeLines(uses: readonly { stack: ComposeStack; stateful: Stateful }[]): readonly string[] {
  // A dump is read by the service that it was written by: of what several stacks use, the first that says so.
  const first = uses.find(({ stateful: { backup } }) => planBy('dump', backup) !== undefined) ?? uses[0];
  if (first === undefined) return [];
  const { stack, stateful } = first;
  const { name, path, backup } = stateful;
  const users = [first, ...uses.filter((use) => use !== first)].flatMap((use) =>
    use.stateful.services.map((service) => `${use.stack.projectName} ${service}`),
  );
  const set = (key: string, value: string | undefined) =>
    value === undefined ? [] : [`${key}=${quoteShell(value)}`];
  const own = `${stack.projectName}_`;
  return [
    ...(backup === undefined || backup instanceof NoBackup
      ? set('why', backup?.reason ?? 'nobody says how it is backed up')
      : [
          ...set('by', backup.by),
          ...set('repository', backup.repository),
          ...set('inside', insideOf(stack, stateful, backup)),
          ...(backup.commands === undefined ? [] : [`reads=${quoteShell(backup.commands.restore)}`]),
        ]),
    ...set('path', path),
    ...set('label', path === undefined && name.startsWith(own) ? name.slice(own.length) : undefined),
    `users=${shellArray(users)}`,
  ];
}

/** Where it is in a snapshot of restic, below the copy of a stack, or, under its name, beside other dumps. */
function insideOf(stack: ComposeStack, { name, path }: Stateful, { by, seenAs }: BackupPlan): string {
  if (by === 'backrest') return path ?? `${seenAs ?? '/var/lib/docker/volumes'}/${name}/_data`;
  return by === 'dump' || path === undefined
    ? name
    : posix.relative(posix.dirname(stack.dataPath('x')), path);
}
