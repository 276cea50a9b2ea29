import { parseArgs } from 'node:util';

import { installTools, isReady, type Failure } from './install';
import { placeOf, type LocateOptions } from './locate';
import { label, progressOn, seconds, type Screen } from './progress';
import { BringError } from './sources/source';
import { table } from './table';
import { readTools, readUnavailable, type Tool, type Unavailable } from './tool';

const usage = `npm run tools                   brings the programs that judge the output into tools/.installed
npm run tools -- tofu packer    only these
npm run tools -- --list         what there is, in which version, and where`;

/** Runs `npm run tools`, and gives its exit code. */
export async function main(
  argv: readonly string[],
  screen: Screen = onTerminal(),
  options: LocateOptions = {},
): Promise<number> {
  const say = (text: string) => screen.write(`${text}\n`);
  try {
    return await run(argv, screen, options);
  } catch (error) {
    if (!(error instanceof BringError)) throw error;
    say(error.message);
    return 1;
  }
}

/** Standard output; what keeps a log instead of a screen is told so by CI. */
function onTerminal(): Screen {
  return process.env['CI'] === undefined ? process.stdout : { write: (text) => process.stdout.write(text) };
}

async function run(argv: readonly string[], screen: Screen, options: LocateOptions): Promise<number> {
  const started = performance.now();
  const say = (text: string) => screen.write(`${text}\n`);
  const place = placeOf(options);
  const { names, list, help } = parsed(argv);
  if (help) {
    say(usage);
    return 0;
  }
  const all = readTools(place.tools);
  const unavailable = readUnavailable(place.tools);
  const asked = names.length === 0 ? all : names.map((name) => named(name, all, unavailable));
  if (list) {
    say(table(asked, place));
    return 0;
  }
  const open = asked.filter((tool) => !isReady(tool, place));
  const progress = progressOn(screen, open, all);
  const failures = open.length === 0 ? [] : await installTools(open, all, place, progress);
  progress.close();
  // A registry that does not answer is the reason of many.
  for (const reason of new Set(failures.map((failure) => failure.reason)))
    say(`\n${explained(reason, failures)}`);

  const ready = asked.filter((tool) => isReady(tool, place)).length;
  const sum =
    ready === asked.length ? `${ready} tools are there` : `${ready} of ${asked.length} tools are there`;
  say(`${failures.length > 0 ? '\n' : ''}${sum} (${seconds(performance.now() - started)})`);
  if (names.length === 0 && unavailable.length > 0) {
    say(
      `not to be had: ${unavailable.map(({ name }) => name).join(', ')} (tools/not-to-be-had.json says why)`,
    );
  }
  return ready === asked.length ? 0 : 1;
}

function parsed(argv: readonly string[]): { names: readonly string[]; list: boolean; help: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { list: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    const { list = false, help = false } = values;
    return { names: [...new Set(positionals)], list, help };
  } catch (error) {
    throw new BringError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function named(name: string, all: readonly Tool[], unavailable: readonly Unavailable[]): Tool {
  const tool = all.find((each) => each.name === name);
  if (tool !== undefined) return tool;
  const known = unavailable.find((each) => each.name === name);
  const tools = all.map((each) => each.name).join(', ');
  throw new BringError(
    known === undefined
      ? `there is no tool ${name}\n  fix  name some of: ${tools}`
      : `${name} cannot be had: ${known.reason}`,
  );
}

function explained(reason: string, failures: readonly Failure[]): string {
  const tools = failures.filter((failure) => failure.reason === reason).map(({ tool }) => tool);
  const [are, they] = tools.length === 1 ? ['is', 'it'] : ['are', 'they'];
  const gifts = tools.map(({ gives }) => gives).join('; ');
  return `${tools.map(label).join(', ')} ${are} not to be had: ${reason}\n    ${they} would have given ${gifts}`;
}
