import type { ComposeStack } from '../constructs/compose/compose-stack';
import { dumpedOf, scriptFolder } from '../constructs/compose/dump-script';
import { statefulOf, type Stateful } from '../constructs/compose/stateful';
import { shellPath } from '../formats/shell';
import { NoBackup, type BackupRetention } from '../model/backup';
import type { Host } from '../model/host';
import { table } from './markdown-table';

/** What the containers of each machine keep, how it is backed up, and how it comes back. */
export function backupPage(
  hosts: ReadonlyMap<Host, readonly ComposeStack[]>,
  scriptName: (name: 'restore' | 'dump', host: Host) => string,
): string {
  const sections = [...hosts].flatMap(([host, stacks]) => section(host, stacks, scriptName));
  return ['# Backups', '', ...sections].join('\n').trimEnd().concat('\n');
}

function section(
  host: Host,
  stacks: readonly ComposeStack[],
  scriptName: (name: 'restore' | 'dump', host: Host) => string,
): readonly string[] {
  const kept = [...new Map(stacks.flatMap(statefulOf).map((one) => [one.name, one])).values()];
  if (kept.length === 0) return [`Nothing on ${host.name} keeps data.`, ''];
  return [
    ...table(
      host.name,
      ['volume', 'where', 'class', 'when', 'kept', 'comes back with'],
      kept.map((one) => [
        one.name,
        one.path === undefined ? 'volume of Docker' : `\`${one.path}\``,
        ...cells(one, scriptName('restore', host)),
      ]),
    ),
    ...dumps(stacks, scriptName('dump', host)),
  ];
}

function cells({ name, backup }: Stateful, script: string): readonly string[] {
  if (backup === undefined) return ['nobody says', '', '', ''];
  if (backup instanceof NoBackup) return [`none: ${backup.reason}`, '', '', ''];
  return [backup.by, `\`${backup.schedule}\``, kept(backup.keep), `\`./${script} ${name}\``];
}

function kept(keep: BackupRetention = {}): string {
  return Object.entries(keep)
    .map(([unit, count]) => `${String(count)} ${unit}`)
    .join(', ');
}

/** The lines of cron that make the dumps. */
function dumps(stacks: readonly ComposeStack[], script: string): readonly string[] {
  const rows = dumpedOf(stacks).map(({ stack, name, service, backup }) => {
    const path = `${scriptFolder(stack)}/${script}`;
    return [name, service, `\`${backup.schedule} ${shellPath(path)} ${name}\``];
  });
  return table('Dumps', ['volume', 'service', 'line of cron'], rows);
}
