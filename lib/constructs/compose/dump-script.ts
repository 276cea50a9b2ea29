import { posix } from 'node:path';

import { quoteShell, shellList } from '../../formats/shell';
import { planBy, type BackupPlan } from '../../model/backup';
import { DataMount } from '../../model/data-folder';
import type { ComposeStack } from './compose-stack';
import { script } from './deploy-script';
import { VolumeMount } from './mount';
import { statefulOf } from './stateful';

/** A volume of a stack that its database dumps. */
export interface Dumped {
  /** The stack. */
  readonly stack: ComposeStack;
  /** Name of the volume, for people and for the scripts. */
  readonly name: string;
  /** Service that has the database. */
  readonly service: string;
  /** How it is dumped. */
  readonly backup: BackupPlan & Required<Pick<BackupPlan, 'commands'>>;
}

/** What of some stacks is dumped, each once. */
export function dumpedOf(stacks: readonly ComposeStack[]): readonly Dumped[] {
  const all = stacks.flatMap((stack) =>
    statefulOf(stack).flatMap(({ name, services: [service], backup }): Dumped[] => {
      const plan = planBy('dump', backup);
      if (plan?.commands === undefined || service === undefined) return [];
      return [{ stack, name, service, backup: { ...plan, commands: plan.commands } }];
    }),
  );
  // Of what several stacks use, the first is the one that restore.sh asks, too.
  return all.filter((one, index) => all.findIndex(({ name }) => name === one.name) === index);
}

/** Whether something of a stack may be dumped; told without its document, which is not whole yet when scripts are added. */
export function mayDump({ host, backups, allServices }: ComposeStack): boolean {
  const { folders, volumes } = host.containers.backups;
  const mounts = allServices.flatMap(({ props }) => props.volumes ?? []);
  const own = mounts.map((mount) => {
    if (mount instanceof VolumeMount) return mount.volume.backup;
    return mount instanceof DataMount ? mount.folder.props.backup : undefined;
  });
  const all = [folders, volumes, ...Object.values(backups), ...own];
  return all.some((backup) => planBy('dump', backup) !== undefined);
}

/** Folder on the machine that the scripts of a stack are in: beside it, or its own. */
export function scriptFolder({ path, place }: ComposeStack): string {
  return place === '.' ? path : posix.dirname(path);
}

/**
 * `dump.sh` of a machine: writes the dumps of its databases and keeps as many as are to be kept.
 *
 * @param stacks stacks of one machine, in their order
 */
export function dumpScript(stacks: readonly ComposeStack[]): string {
  const all = dumpedOf(stacks);
  return script('dump.sh', [
    `volumes=${shellList(all.map(({ name }) => name))}`,
    `needs_sudo=${String(stacks[0]?.host.containers.sudo ?? false)}`,
    '',
    '# What is known of a volume: which service of which project has it, how it is dumped, where to, and how many are kept.',
    'volume() {',
    '  daily=0 weekly=0 monthly=0',
    '  case $1 in',
    ...all.flatMap(({ stack, name, service, backup: { repository, commands, keep = {} } }) => [
      `    ${quoteShell(name)})`,
      `      project=${quoteShell(stack.projectName)} service=${quoteShell(service)} repository=${quoteShell(repository)}`,
      `      writes=${quoteShell(commands.dump)}`,
      ...(Object.keys(keep).length === 0
        ? []
        : [
            `      ${Object.entries(keep)
              .map(([unit, count]) => `${unit}=${String(count)}`)
              .join(' ')}`,
          ]),
      '      ;;',
    ]),
    '    *) return 1 ;;',
    '  esac',
    '}',
  ]);
}
