import { Command } from 'commander';
import fc from 'fast-check';

import { judges as allJudges } from '../../lib/verify/judges';
import { labSpecs, type LabSpec } from './lab';
import { tryLab } from './trial';

interface Options {
  readonly random: string;
  readonly seed?: string;
  readonly path?: string;
  readonly only?: string;
}

/** Labs that are tried on the way to the smallest one. */
const shrinkLimit = 60;

/** `npm run verify -- --random 25 --seed 7`: gives labs that nobody wrote to the judges. */
export async function main(argv: readonly string[]): Promise<void> {
  const command = new Command('verify')
    .requiredOption('--random <labs>', 'number of labs')
    .option('--seed <seed>', 'which labs: the same seed gives the same ones')
    .option('--path <path>', 'one lab of a seed, as a failure names it')
    .option('--only <judges>', 'ask these judges only: tofu,compose')
    .parse(argv);
  const { random, seed: given, path, only } = command.opts<Options>();
  const seed = given === undefined ? Math.floor(Math.random() * 0x7fffffff) : Number(given);
  const labs = Number(random);
  if (!Number.isInteger(seed) || !Number.isInteger(labs) || labs < 1) {
    command.error('a number of labs and a seed are whole numbers, as in --random 25 --seed 7');
  }
  const names = only?.split(',');
  for (const name of names ?? []) {
    if (!allJudges.some((judge) => judge.name === name)) command.error(`there is no judge ${name}`);
  }
  const failed = await tryAll(labs, seed, path, names);
  process.exitCode = failed ? 1 : 0;
}

async function tryAll(
  labs: number,
  seed: number,
  path: string | undefined,
  names: readonly string[] | undefined,
): Promise<boolean> {
  let asked = allJudges.filter(({ name }) => names === undefined || names.includes(name));
  let failing = false;
  let done = 0;
  let shrunk = 0;
  const property = fc.asyncProperty(labSpecs, async (spec: LabSpec) => {
    if (failing && ++shrunk > shrinkLimit) return;
    const started = performance.now();
    const { files, failed, said } = await tryLab(spec, asked);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (!failing) {
      done += 1;
      print(
        `${said === '' ? 'ok  ' : 'FAIL'}  lab ${done} of ${labs}: ${files} files, ${seconds} s ${failed.join(', ')}`,
      );
    }
    if (said === '') return;
    if (!failing) print('      looking for the smallest lab that fails');
    failing = true;
    // Only who found something needs to read the smaller ones.
    if (failed.length > 0) asked = asked.filter(({ name }) => failed.includes(name));
    throw new Error(said);
  });
  const result = await fc.check(property, { seed, numRuns: labs, ...(path !== undefined && { path }) });
  if (result.failed) {
    print(`\nseed ${seed}, the smallest lab that fails:\n\n${fc.stringify(result.counterexample?.[0])}\n`);
    print(
      result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance),
    );
    print(
      `\nagain: npm run verify -- --random ${labs} --seed ${seed} --path ${result.counterexamplePath ?? '0'}`,
    );
  }
  const passed = result.failed ? done - 1 : done;
  print(`\n${passed} passed, ${result.failed ? 1 : 0} failed, ${labs - done} skipped`);
  return result.failed;
}

function print(words: string): void {
  process.stdout.write(`${words}\n`);
}
