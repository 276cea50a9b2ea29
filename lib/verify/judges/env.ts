import { posix } from 'node:path';

import { quoteEnv } from '../../formats/env';
import { composeStacks } from '../compose/model';
import { readExample, type ExampleLine } from '../env/example';
import { envReaders, type EnvReader } from '../env/readers';
import type { Fault, Judge, JudgedFile } from '../judge';

/** Values that people have trouble with, as passwords, lines of htpasswd and lists are. */
const awkward: readonly string[] = [
  `pa$$word's "#1" \${HOME} \\ end`,
  'user:$apr1$x7Zq$Hh/0.aB1',
  'two  words',
  ' at both ends ',
  'a#b #c',
  '#first',
  `it's`,
  '"quoted"',
  '`date` $(date)',
  '["a b", "c"]',
  'C:\\temp\\new',
  '${HOME}',
  '$HOME',
  '!history',
  'a=b=c',
  'ends with \\',
  '100%',
  '~/x',
  'one\ntwo',
  'grün 日本 😀',
];

/** Compose, a shell and the usual libraries read the same values from an `.env` made of the example. */
export const env: Judge = {
  name: 'env',
  says: 'Compose, bash, npm dotenv and python-dotenv read the same values, also quotes, $ and #; secrets are marked and empty',
  tools: ['docker-compose', 'python-dotenv'],
  reads: ({ path }) => posix.basename(path) === '.env.example',
  async judge(bench) {
    const readers = envReaders(bench.tool('docker-compose'), bench.tool('python-dotenv'));
    const stacks = composeStacks(bench.report);
    if ('wrong' in stacks) return [{ file: 'report.json', message: stacks.wrong }];
    const faults = await Promise.all(
      bench.files.map(async (file) => {
        const stack = stacks.find((candidate) => posix.dirname(candidate.file) === posix.dirname(file.path));
        const secrets = stack?.variables.map(({ name, secret }) => [name, secret] as const);
        return judgeExample(file, readers, secrets === undefined ? undefined : new Map(secrets));
      }),
    );
    return faults.flat();
  },
};

async function judgeExample(
  { path, text }: JudgedFile,
  readers: readonly EnvReader[],
  secrets: ReadonlyMap<string, boolean> | undefined,
): Promise<readonly Fault[]> {
  const { lines, wrong } = readExample(text);
  const messages = [
    ...wrong,
    ...lines.flatMap((line) => lineFaults(line, secrets)),
    ...(await agreement(text, lines, readers)),
    ...(await roundTrip(lines, readers)),
  ];
  return messages.map((message) => ({ file: path, message }));
}

function lineFaults(
  { name, written, comment }: ExampleLine,
  secrets: ReadonlyMap<string, boolean> | undefined,
): readonly string[] {
  const marked = comment.startsWith('SECRET:');
  // Where the report has no list of variables, the mark alone tells.
  const secret = secrets?.get(name) ?? marked;
  return [
    ...(comment === '' ? [`${name} has no comment above it`] : []),
    ...(secret && !marked
      ? [`${name} is a secret and not marked as one: its comment starts with SECRET:`]
      : []),
    ...(!secret && marked ? [`${name} is marked as a secret, the model has it as none`] : []),
    ...(secret && written !== '' ? [`${name} is a secret and has a value`] : []),
  ];
}

/** Whether all read the same from the example as it is. */
async function agreement(
  text: string,
  lines: readonly ExampleLine[],
  readers: readonly EnvReader[],
): Promise<readonly string[]> {
  const names = lines.map(({ name }) => name);
  const readings = await Promise.all(readers.map((reader) => reading(reader, text, names)));
  const faults = readings.flatMap(({ refused }) => refused ?? []);
  const [first, ...others] = readings;
  if (faults.length > 0 || first === undefined) return faults;
  return names.flatMap((name) =>
    others
      .filter(({ values }) => values[name] !== first.values[name])
      .map(
        ({ reader, values }) =>
          `${name}: ${first.reader} reads ${shown(first.values[name])}, ${reader} ${shown(values[name])}`,
      ),
  );
}

/** Whether values come back that somebody fills in, written as the library writes them. */
async function roundTrip(
  lines: readonly ExampleLine[],
  readers: readonly EnvReader[],
): Promise<readonly string[]> {
  const required = lines.filter(({ written }) => written === '');
  if (required.length === 0) return [];
  // The first is the variable itself; further ones, named after it, are for the other values.
  const filled = required.flatMap(({ name }) =>
    awkward.map((value, index) => ({ name: index === 0 ? name : `${name}__${index}`, value })),
  );
  const faults = await Promise.all(
    readers.map(async (reader) => {
      const mine = filled.filter(({ value }) => reader.takes(quoteEnv(value)));
      const text = mine.map(({ name, value }) => `${name}=${quoteEnv(value)}\n`).join('');
      const names = mine.map(({ name }) => name);
      const { values, refused } = await reading(reader, text, names);
      if (refused !== undefined) return [refused];
      return mine
        .filter(({ name, value }) => values[name] !== value)
        .map(({ name, value }) => `${name} was ${shown(value)}, ${reader.name} reads ${shown(values[name])}`);
    }),
  );
  return faults.flat();
}

interface EnvReading {
  readonly reader: string;
  readonly values: Readonly<Record<string, string>>;
  readonly refused?: string;
}

async function reading(reader: EnvReader, text: string, names: readonly string[]): Promise<EnvReading> {
  try {
    return { reader: reader.name, values: await reader.read(text, names) };
  } catch (error) {
    const refused = `${reader.name} refuses it: ${error instanceof Error ? error.message : String(error)}`;
    return { reader: reader.name, values: {}, refused };
  }
}

function shown(value: string | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
