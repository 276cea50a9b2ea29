import { DataMount } from '../../model/data-folder';
import type { ComposeStack } from './compose-stack';
import { formatPort } from './port';

/** A stack's README: how to start it, where it is reached, where its data is. */
export function stackReadme(stack: ComposeStack, fileName: string): string {
  const services = stack.allServices;
  const reached = services.flatMap(({ name, props }) => [
    ...(props.ingress ? [`| ${name} | ${props.ingress.via.url(props.ingress.host)} |`] : []),
    ...(props.ports ?? []).flat().map((port) => `| ${name} | ${stack.host.name} ${formatPort(port)} |`),
  ]);
  const data = services.flatMap(({ name, props }) =>
    (props.volumes ?? [])
      .filter((volume) => volume instanceof DataMount)
      .map(({ folder, target }) => `| ${name} | \`${stack.dataPath(folder.name)}\` | \`${target}\` |`),
  );
  const networks = services
    .flatMap((service) => service.networks)
    .filter((network) => typeof network !== 'string');
  const foreign = [...new Set(networks.map(({ name }) => name))].filter((name) => !stack.ownsNetwork(name));

  return [
    `# ${stack.folder}`,
    '',
    ...(stack.description === undefined ? [] : [stack.description, '']),
    `Runs on ${stack.host.name} in \`${stack.path}\`.`,
    '',
    ...(foreign.length === 0
      ? []
      : [`Needs the network ${foreign.join(', ')}: start the stack that makes it first.`, '']),
    '```sh',
    ...(stack.variables().length === 0 ? [] : ['cp .env.example .env   # then fill in what is empty']),
    `${fileName === 'compose.yaml' ? 'docker compose' : 'docker-compose'} up -d`,
    '```',
    '',
    ...table('Reached at', ['service', 'address'], reached),
    ...table('Data', ['service', `on ${stack.host.name}`, 'in the container'], data),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
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
