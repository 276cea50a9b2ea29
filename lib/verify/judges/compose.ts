import { posix } from 'node:path';
import { parse } from 'yaml';

import { quoteEnv } from '../../formats/env';
import { differences } from '../compose/compare';
import { composeStacks, type ModelService, type ModelStack } from '../compose/model';
import { oldComposeFaults } from '../compose/old-compose';
import { composeConfig, undoubled, type ComposeProject, type ReadProject } from '../compose/project';
import { readExample, type ExampleLine } from '../env/example';
import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { inScratch, writeFilesBelow } from '../scratch';

/** Compose itself, with the `.env` that a person would make of the example. */
export const compose: Judge = {
  name: 'compose',
  says: 'config equals the model, required variables are refused empty and come back as given; rules of Compose 1 on a NAS',
  tools: ['docker-compose'],
  reads: ({ path }) => isComposeFile(path),
  async judge(bench) {
    const stacks = composeStacks(bench.report);
    if ('wrong' in stacks) return [{ file: 'report.json', message: stacks.wrong }];
    const faults = await Promise.all(
      bench.files.map((file) =>
        judgeFile(
          bench,
          file,
          stacks.find((stack) => stack.file === file.path),
        ),
      ),
    );
    return [...missing(bench, stacks), ...faults.flat()];
  },
};

/** Whether Compose finds a file by its name. */
export function isComposeFile(path: string): boolean {
  return /^(docker-)?compose\.ya?ml$/.test(posix.basename(path));
}

/** Stacks of the report without a file, in the repositories that are judged. */
function missing({ all, files }: Bench, stacks: readonly ModelStack[]): readonly Fault[] {
  const repositories = new Set([...all.keys()].map((path) => path.split('/')[0]));
  return stacks
    .filter(({ file }) => repositories.has(file.split('/')[0]) && !files.some(({ path }) => path === file))
    .map(({ file }) => ({ file: 'report.json', message: `it has a stack ${file}, which is not there` }));
}

async function judgeFile(bench: Bench, file: JudgedFile, stack?: ModelStack): Promise<readonly Fault[]> {
  const base = posix.dirname(file.path);
  const example = bench.all.get(`${base}/.env.example`);
  const lines = readExample(example?.text ?? '').lines;
  const messages = await inScratch(async (folder) => {
    writeFilesBelow(folder, bench.all.values(), base);
    const variables = [
      ...lines.map(({ name }) => name),
      ...(stack?.variables.map(({ name }) => name) ?? []),
      ...(stack?.services.flatMap(fromShell) ?? []),
    ];
    const project = { file: file.path, folder, tool: bench.tool('docker-compose'), variables };
    const { read, said } = await readWith(project, lines, placeholder);
    if (read === undefined) return [said];
    if (stack === undefined) return ['report.json knows no stack of this file'];
    return [
      ...differences(read, stack, {
        folder,
        // What is empty in the example is filled in, whether it must be or not.
        values: new Map(stack.variables.map(({ name, value }) => [name, value || placeholder({ name })])),
      }),
      ...(await emptyFaults(project, lines, guardedOf(file, requiredOf(lines, stack), stack))),
      // What somebody else wrote may take a text apart, as a command does.
      ...(stack.adopted ? [] : await valueFaults(project, lines, requiredOf(lines, stack), read)),
    ];
  });
  return [
    ...messages.map((message) => ({ file: file.path, message })),
    ...(stack === undefined ? [] : exampleFaults(lines, stack)).map((message) => ({
      file: example?.path ?? file.path,
      message,
    })),
    ...oldFaults(file),
  ];
}

/** Variables of a service that have the value that the shell has. */
function fromShell({ environment }: ModelService): readonly string[] {
  return Object.keys(environment).filter((name) => environment[name] === null);
}

/** Variables that have no value unless somebody fills them in. */
function requiredOf(lines: readonly ExampleLine[], { variables }: ModelStack): readonly ExampleLine[] {
  const optional = new Set(variables.filter(({ value }) => value !== null).map(({ name }) => name));
  return lines.filter(({ name, written }) => written === '' && !optional.has(name));
}

/** Those that the file itself refuses empty; what we write does so with all, what somebody else wrote with some. */
function guardedOf(
  { text }: JudgedFile,
  required: readonly ExampleLine[],
  { adopted }: ModelStack,
): readonly ExampleLine[] {
  return adopted ? required.filter(({ name }) => new RegExp(`\\$\\{${name}:?\\?`).test(text)) : required;
}

/** A value that is legal everywhere, in an image's tag too, and found again. */
function placeholder({ name }: Pick<ExampleLine, 'name'>): string {
  return `hl-${name.toLowerCase().replaceAll('_', '.')}-hl`;
}

/** A value of the kind that people have trouble with. */
function awkward({ name }: ExampleLine): string {
  return `${name} it's $HOME "and" \${PATH} #1 \\`;
}

async function readWith(
  project: ComposeProject,
  lines: readonly ExampleLine[],
  fill: (line: ExampleLine) => string,
): Promise<{ readonly read?: ReadProject; readonly said: string }> {
  // What the example has already is written as it stands there.
  const env = lines.map(
    (line) => `${line.name}=${line.written === '' ? quoteEnv(fill(line)) : line.written}\n`,
  );
  const { code, stdout, stderr } = await composeConfig(project, env.join(''));
  if (code !== 0) return { said: stderr.replaceAll(`${project.folder}/`, '').trim() };
  return { read: undoubled(stdout) as ReadProject, said: stderr };
}

/** Variables that Compose would start with although nobody has filled them in. */
async function emptyFaults(
  project: ComposeProject,
  lines: readonly ExampleLine[],
  required: readonly ExampleLine[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  // One after the other: they share the `.env`.
  for (const { name } of required) {
    const fill = (line: ExampleLine) => (line.name === name ? '' : placeholder(line));
    const { read, said } = await readWith(project, lines, fill);
    if (read !== undefined) {
      faults.push(`${name} is empty in .env.example, and Compose takes it so: nothing refuses it`);
    } else if (!said.includes(name)) {
      faults.push(`without ${name} Compose says something else:\n${said}`);
    }
  }
  return faults;
}

/** Values that do not come back as they were given. */
async function valueFaults(
  project: ComposeProject,
  lines: readonly ExampleLine[],
  required: readonly ExampleLine[],
  plain: ReadProject,
): Promise<readonly string[]> {
  const { read, said } = await readWith(project, lines, awkward);
  if (read === undefined) return [`with values that hold quotes, $ and #: ${said}`];
  const before = new Map(leaves(plain));
  const after = new Map(leaves(read));
  const named = Object.values({ ...plain.secrets, ...plain.configs }).map(({ environment }) => environment);
  return required.flatMap((line) => {
    const uses = [...before].filter(([, text]) => text.includes(placeholder(line)));
    if (uses.length === 0 && named.includes(line.name)) return [];
    if (uses.length === 0) return [`${line.name} of .env.example is not used`];
    return uses.flatMap(([path]) => {
      const expected = required.reduce(
        (text, other) => text.replaceAll(placeholder(other), () => awkward(other)),
        before.get(path) ?? '',
      );
      const found = after.get(path);
      if (found === expected) return [];
      return [
        `${path}: ${line.name} was ${JSON.stringify(expected)}, Compose reads ${JSON.stringify(found)}`,
      ];
    });
  });
}

/** All texts of a document, by their paths. */
function* leaves(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) yield* leaves(item, path === '' ? key : `${path}.${key}`);
}

/** What of `.env.example` is not as the model has it. */
function exampleFaults(lines: readonly ExampleLine[], { variables }: ModelStack): readonly string[] {
  const written = new Set(lines.map(({ name }) => name));
  const known = new Map(variables.map((variable) => [variable.name, variable]));
  return [
    ...variables.filter(({ name }) => !written.has(name)).map(({ name }) => `it has no line for ${name}`),
    ...lines.flatMap(({ name, written: value }) => {
      const variable = known.get(name);
      if (variable === undefined) return [`${name} is no variable of the stack`];
      const expected = variable.value === null ? '' : quoteEnv(variable.value);
      return value === expected
        ? []
        : [`${name} is ${JSON.stringify(value)}, the model has ${JSON.stringify(expected)}`];
    }),
  ];
}

/** Compose finds `docker-compose.yml` in every version: such a file is for a machine with an old one. */
function oldFaults({ path, text }: JudgedFile): readonly Fault[] {
  if (!posix.basename(path).startsWith('docker-')) return [];
  try {
    return oldComposeFaults(parse(text, { version: '1.1' })).map((message) => ({ file: path, message }));
  } catch {
    // Compose has said what is wrong with it.
    return [];
  }
}
