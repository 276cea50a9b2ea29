import { NoBackup } from '../../model/backup';
import { DataMount } from '../../model/data-folder';
import type { ComposeStack } from './compose-stack';
import { formatPort } from './port';
import { statefulOf, type Stateful } from './stateful';

/** A stack's README: how to start it, where it is reached, where its data is and how it is backed up. */
export function stackReadme(stack: ComposeStack, fileName: string): string {
  const services = stack.allServices;
  const command = fileName === 'compose.yaml' ? 'docker compose' : 'docker-compose';
  const reached = services.flatMap(({ name, props, url, labelledRoutes }) => [
    ...new Set(
      [...(url === undefined ? [] : [url]), ...labelledRoutes.map((route) => route.url)].map(
        (address) => `| ${name} | ${address} |`,
      ),
    ),
    ...(props.ports ?? []).flat().map((port) => `| ${name} | ${stack.host.name} ${formatPort(port)} |`),
  ]);
  const data = services.flatMap(({ name, props }) =>
    (props.volumes ?? [])
      .filter((volume) => volume instanceof DataMount)
      .map(({ folder, target }) => `| ${name} | \`${stack.dataPath(folder.name)}\` | \`${target}\` |`),
  );
  return [
    `# ${stack.folder}`,
    '',
    ...remedy(stack, command),
    ...(stack.description === undefined ? [] : [stack.description, '']),
    `Runs on ${stack.host.name} in \`${stack.path}\`.`,
    '',
    '```sh',
    ...(stack.variables().length === 0 ? [] : ['cp .env.example .env   # then fill in what is empty']),
    `${command} up -d`,
    ...(stack.place === '.' ? ['./deploy.sh   # the same, and back to what ran before if it fails'] : []),
    '```',
    '',
    ...table('Reached at', ['service', 'address'], reached),
    ...table('Data', ['service', `on ${stack.host.name}`, 'in the container'], data),
    ...table('Backups', ['name for `restore.sh`', 'by', 'when'], statefulOf(stack).flatMap(backupRow)),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function backupRow({ name, backup }: Stateful): readonly string[] {
  if (backup === undefined) return [];
  if (backup instanceof NoBackup) return [`| ${name} | none: ${backup.reason.replace(/[\n|]/g, ' ')} | |`];
  return [`| ${name} | ${backup.by} | \`${backup.schedule}\` |`];
}

/** What a machine without the networks of other stacks needs first, as one command. */
function remedy(stack: ComposeStack, command: string): readonly string[] {
  const networks = stack.foreignNetworks();
  if (networks.length === 0) return [];
  const names = networks.map(({ name }) => name).join(', ');
  const owners = [...new Set(networks.map(({ owner }) => owner.path))];
  const starts = owners.map((path) => `(cd ${path} && ${command} up -d)`).join(' && ');
  return [`Needs the network ${names}; on an empty machine start first what makes it: \`${starts}\`.`, ''];
}

function table(title: string, columns: readonly string[], rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  return [
    `## ${title}`,
    '',
    `| ${columns.join(' | ')} |`,
    `|${columns.map(() => ' --- |').join('')}`,
    ...rows,
    '',
  ];
}
