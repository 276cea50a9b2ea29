import type { Repository } from '../core/repository';
import { Host } from '../model/host';
import { Image } from '../model/image';
import type { Tooling } from '../model/tooling';
import { table } from './markdown-table';
import { scriptName, stacksByHost } from './stack-scripts';

/** A repository's README: what is in it, and the commands that work on it. */
export function repositoryReadme(
  repository: Repository,
  tooling: readonly Tooling[],
  hasEnvironment: boolean,
): string {
  const inside = repository.contents();
  const images = inside.filter((construct) => construct instanceof Image);
  const hosts = inside.filter((construct) => construct instanceof Host);
  const stacks = [...stacksByHost(repository).values()].flat();
  const usage = tooling.flatMap((tool) => (tool.usage === undefined ? [] : [tool.usage]));

  return [
    `# ${repository.folder}`,
    '',
    ...(repository.description === undefined ? [] : [repository.description, '']),
    ...table(
      'Templates',
      ['template', 'node', 'id'],
      images.map((image) => [
        image.node.id,
        image.host.node.id,
        typeof image.vmId === 'number' ? String(image.vmId) : 'as OpenTofu is told',
      ]),
    ),
    ...table(
      'Machines',
      ['machine', 'addresses', 'roles'],
      hosts.map((host) => [
        host.name,
        host.addresses.map(({ value }) => value).join(', '),
        host.roles.map(({ name }) => name).join(', '),
      ]),
    ),
    ...table(
      'Stacks',
      ['stack', 'runs on', 'services'],
      stacks.map((stack) => [
        `[${stack.folder}](${stack.folder}/README.md)`,
        stack.host.name,
        stack.serviceNames.join(', '),
      ]),
    ),
    ...deployment(repository),
    '## Work on it',
    '',
    'Devbox brings the programs: `devbox shell`, or one command with `devbox run`.',
    '',
    '```sh',
    ...(hasEnvironment ? ['cp .env.example .env   # then fill in what is empty'] : []),
    ...usage.map(({ says, example }) => `${example}   # ${says}`),
    '```',
    '',
    'The files here are written by a program; the first line of each names the place to change.',
    '',
  ].join('\n');
}

/** How the stacks of a repository come to their machines. */
function deployment(repository: Repository): readonly string[] {
  const hosts = stacksByHost(repository);
  if (hosts.size === 0) return [];
  return [
    '## Deploy',
    '',
    'On the machine, in a checkout of this repository, which holds the folders of the stacks:',
    '',
    '```sh',
    './env-check   # what is missing in the .env of each stack',
    ...[...hosts.keys()].map(
      (host) => `./${scriptName('deploy', host, hosts.size)}   # the stacks of ${host.name}, in their order`,
    ),
    '```',
    '',
    'It can be run again at any time. A stack that fails goes back to what ran before; one that is no longer here is taken down, and',
    'its volumes stay.',
    '',
  ];
}
