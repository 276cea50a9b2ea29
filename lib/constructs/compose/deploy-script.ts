import { join, posix } from 'node:path';

import { readText } from '../../core/files';
import { quoteShell, shellArray, shellList } from '../../formats/shell';
import { DataMount } from '../../model/data-folder';
import type { ComposeStack } from './compose-stack';
import { bindsOf, externalVolumes, jobsOf, ownFiles } from './stack-parts';
import { stacksBefore } from './start-order';

/**
 * `deploy.sh` of a machine: brings its stacks up in their order, and a stack that fails back to what ran before.
 *
 * @param stacks stacks of one machine, in their order
 */
export function deployScript(stacks: readonly ComposeStack[]): string {
  const [first] = stacks;
  const data = [
    `stacks=${shellList(stacks.map(({ folder }) => folder))}`,
    `projects=${shellList(stacks.map(({ projectName }) => projectName))}`,
    `needs_sudo=${String(first?.host.containers.sudo ?? false)}`,
    '',
    '# What is known of a stack; what is not said is as for most of them.',
    'stack() {',
    '  name=$1 folder=$1 project=$1 file=compose.yaml',
    '  files=() readers=() jobs=() awaited=() paths=() mounts=() networks=() volumes=() comes_after=()',
    '  case $1 in',
    ...stacks.flatMap((stack) => [
      `    ${quoteShell(stack.folder)})`,
      ...partsOf(stack, stacks).map((line) => `      ${line}`),
      '      ;;',
    ]),
    '    *) return 1 ;;',
    '  esac',
    '}',
  ];
  return script('deploy.sh', data);
}

/** `env-check` of a repository: what is missing, empty or not used in the `.env` of each stack. */
export function envCheckScript(stacks: readonly ComposeStack[]): string {
  return script('env-check.sh', [
    `stacks=${shellList(stacks.map(({ folder }) => folder))}`,
    '',
    '# Variables of a stack: those that must have a value, and those that may.',
    'variables() {',
    '  folder=$1 required=() optional=()',
    '  case $1 in',
    ...stacks.flatMap((stack) => {
      const variables = stack.variables();
      const names = (required: boolean) =>
        variables.filter(({ value }) => (value === undefined) === required).map(({ name }) => name);
      return [
        `    ${quoteShell(stack.folder)})`,
        ...(stack.place === stack.folder ? [] : [`      folder=${quoteShell(stack.place)}`]),
        ...given('required', names(true)).map((line) => `      ${line}`),
        ...given('optional', names(false)).map((line) => `      ${line}`),
        '      ;;',
      ];
    }),
    '    *) return 1 ;;',
    '  esac',
    '}',
  ]);
}

/** A script of the folder `scripts`, with what it is told. */
export function script(name: string, data: readonly string[]): string {
  const read = (file: string) => readText(join(__dirname, 'scripts', file));
  return read(name)
    .replace('#data#', () => data.join('\n'))
    .replace('#engine#\n', () => read('engine.sh'))
    .replace('#settled#\n', () => read('settled.sh'))
    .replace('#compose#\n', () => read('compose.sh'));
}

function partsOf(stack: ComposeStack, stacks: readonly ComposeStack[]): readonly string[] {
  const files = ownFiles(stack);
  const [composeFile = ''] = files;
  const { jobs, awaited } = jobsOf(stack.document(), stack.oneShots);
  const networks = stack.foreignNetworks();
  return [
    ...(stack.place === stack.folder ? [] : [`folder=${quoteShell(stack.place)}`]),
    ...(stack.projectName === stack.folder ? [] : [`project=${quoteShell(stack.projectName)}`]),
    ...(composeFile === 'compose.yaml' ? [] : [`file=${quoteShell(composeFile)}`]),
    ...given('files', files),
    ...given('readers', readersOf(stack, files)),
    ...given('jobs', jobs),
    ...given('awaited', awaited),
    ...given('paths', pathsOf(stack, files)),
    ...given('mounts', mountsOf(stack)),
    ...given(
      'networks',
      networks.map(({ name, owner }) => `${name} ${owner.folder}`),
    ),
    ...given('volumes', externalVolumes(stack.document())),
    ...given(
      'comes_after',
      stacksBefore(stack)
        .filter((other) => stacks.includes(other))
        .map(({ folder }) => folder),
    ),
  ];
}

/** An array of a script, if it has something in it. */
export function given(name: string, items: readonly string[]): readonly string[] {
  const unique = [...new Set(items)];
  if (unique.length === 0) return [];
  const line = `${name}=${shellArray(unique)}`;
  if (line.length <= 110) return [line];
  return [`${name}=(`, ...unique.map((item) => `  ${quoteShell(item)}`), ')'];
}

/** `service path` for each file of the stack that a service mounts, by itself or with its folder. */
function readersOf(stack: ComposeStack, files: readonly string[]): readonly string[] {
  return bindsOf(stack.document()).flatMap(({ service, source }) => {
    if (!source.startsWith('./')) return [];
    const path = posix.normalize(source);
    return files
      .filter((file) => file === path || file.startsWith(`${path}/`))
      .map((file) => `${service} ${file}`);
  });
}

/** `kind owner mode path` of what the containers write on the machine. */
function pathsOf(stack: ComposeStack, files: readonly string[]): readonly string[] {
  const folders = stack.allServices
    .flatMap(({ props }) => props.volumes ?? [])
    .filter((volume) => volume instanceof DataMount)
    .map(({ folder: { name, props } }) =>
      [props.kind ?? 'folder', props.owner ?? '-', props.mode ?? '-', stack.dataPath(name)].join(' '),
    );
  // What stands beside the files of the stack: an old Compose does not make it.
  const beside = bindsOf(stack.document())
    .map(({ source }) => source)
    .filter((source) => source.startsWith('./'))
    .map((source) => posix.normalize(source))
    .filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)))
    .map((path) => `folder - - ${path}`);
  return [...folders, ...beside];
}

/** Shares of the machine that the containers' folders are on. */
function mountsOf(stack: ComposeStack): readonly string[] {
  const sources = bindsOf(stack.document()).map(({ source }) => source);
  return stack.host.mounts
    .map(({ path }) => path)
    .filter((path) => sources.some((source) => source === path || source.startsWith(`${path}/`)));
}
