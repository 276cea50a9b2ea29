import { resolve } from 'node:path';

import type { Bench, Judge, JudgedFile, Verdict } from './judge';
import { judges as allJudges } from './judges';
import { readOutput, withCopy, type Output } from './output';
import { NotStarted, TimeUp } from './process';
import { locateTool, type Located } from './tools/locate';
import { VerifyError } from './verify-error';

/** Options of {@link verify}. */
export interface VerifyOptions {
  /**
   * Judges to ask, by name.
   *
   * @default - all
   */
  readonly only?: readonly string[];
  /**
   * Repositories to judge, by folder.
   *
   * @default - all
   */
  readonly repositories?: readonly string[];
  /**
   * Judges, in place of the library's own.
   *
   * @default - the library's
   */
  readonly judges?: readonly Judge[];
  /**
   * Told of each verdict as soon as it is there.
   *
   * @default - nobody is
   */
  readonly onVerdict?: (verdict: Verdict) => void;
}

/** What all judges said of an output folder. */
export interface VerifyResult {
  /** What each judge said, in the order of the judges. */
  readonly verdicts: readonly Verdict[];
  /** Files that no judge reads; a failure, because nobody knows whether they are right. */
  readonly unread: readonly string[];
}

/**
 * Gives each file of an output folder to the programs that will read it at the user's. The folder itself is not changed.
 *
 * @throws {@link VerifyError} if the folder is no output, or a name is unknown
 */
export async function verify(folder: string, options: VerifyOptions = {}): Promise<VerifyResult> {
  const root = resolve(folder);
  const output = chosen(readOutput(root), options.repositories);
  const judges = options.judges ?? allJudges;
  const files = [...output.files.values()];
  const asked =
    options.only === undefined
      ? judges.filter(
          (judge) => options.repositories === undefined || files.some((file) => judge.reads(file)),
        )
      : named(judges, options.only);
  const unread =
    options.only === undefined
      ? files.filter((file) => !judges.some((judge) => judge.reads(file))).map(({ path }) => path)
      : [];
  const verdicts = await withCopy(root, output, (copy) =>
    Promise.all(
      asked.map(async (judge) => {
        const verdict = await ask(judge, copy, output);
        options.onVerdict?.(verdict);
        return verdict;
      }),
    ),
  );
  return { verdicts, unread };
}

function named(judges: readonly Judge[], names: readonly string[]): readonly Judge[] {
  for (const name of names) {
    if (judges.some((judge) => judge.name === name)) continue;
    throw new VerifyError(
      `there is no judge ${name}`,
      `name some of: ${judges.map((judge) => judge.name).join(', ')}`,
    );
  }
  return judges.filter(({ name }) => names.includes(name));
}

function chosen(output: Output, repositories: readonly string[] | undefined): Output {
  if (repositories === undefined) return output;
  const known = new Set(
    [...output.files.keys()].filter((path) => path.includes('/')).map((path) => path.split('/')[0]),
  );
  for (const name of repositories) {
    if (known.has(name)) continue;
    throw new VerifyError(`there is no repository ${name}`, `name some of: ${[...known].join(', ')}`);
  }
  const files = [...output.files].filter(([path]) => repositories.includes(path.split('/')[0] ?? ''));
  return { ...output, files: new Map(files) };
}

async function ask(judge: Judge, folder: string, { files, report }: Output): Promise<Verdict> {
  const started = performance.now();
  const mine = [...files.values()].filter((file) => judge.reads(file));
  const tools = new Map<string, Located>();
  const missing: string[] = [];
  for (const name of judge.tools) {
    const found = locateTool(name);
    if ('missing' in found) missing.push(`${name}: ${found.missing}`);
    else tools.set(name, found);
  }
  const verdict = (rest: Pick<Verdict, 'faults' | 'notRun' | 'broke'>): Verdict => ({
    judge: judge.name,
    says: judge.says,
    versions: [...tools].map(([name, { version }]) => `${name} ${version}`),
    files: mine.length,
    seconds: (performance.now() - started) / 1000,
    ...rest,
  });
  if (missing.length > 0) return verdict({ faults: [], notRun: missing.join('; ') });
  if (mine.length === 0) return verdict({ faults: [], notRun: 'there is no file for it' });

  const bench: Bench = {
    folder,
    files: mine,
    all: files,
    report,
    tool: (name) => {
      const found = tools.get(name);
      if (found === undefined) throw new Error(`judge ${judge.name} uses ${name} without naming it`);
      return found;
    },
  };
  try {
    const faults = await judge.judge(bench);
    return verdict({ faults: faults.map((fault) => ({ ...fault, owner: ownerOf(files, fault.file) })) });
  } catch (error) {
    // The others have something to say all the same.
    return verdict({
      faults: [],
      broke: reasonOf(error, judge),
    });
  }
}

/** What a program of the machine's did wrong is told in words; of our own mistakes the place is told. */
function reasonOf(error: unknown, { name }: Judge): string {
  if (error instanceof TimeUp) {
    return `${error.message}\n  fix  run it once more with --only ${name}, on a machine with nothing else to do`;
  }
  if (error instanceof NotStarted || error instanceof VerifyError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What is of the app itself, which has no path, is named by its file. */
function ownerOf(files: ReadonlyMap<string, JudgedFile>, path: string): string {
  const owner = files.get(path)?.owner ?? '';
  return owner === '' ? path : owner;
}
