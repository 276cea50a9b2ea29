import { verify } from '../verify/verify';
import { paintFor } from './terminal';
import { excuses, failures, progressLine, tally, verdictTable } from './verify';

/** Options of `homelab verify`. */
export interface VerifyVerbOptions {
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
  readonly repository?: readonly string[];
  /**
   * Whether a judge that cannot run is a failure.
   *
   * @default false
   */
  readonly requireAll?: boolean;
  /**
   * Whether there may be files that no judge reads, such as the settings of a program that only it can tell right from wrong.
   *
   * @default false
   */
  readonly allowUnread?: boolean;
  /**
   * Whether the result is told as JSON, and nothing else.
   *
   * @default false
   */
  readonly json?: boolean;
}

/**
 * Lets all judges read an output folder and prints what they say.
 *
 * @returns whether there is no failure
 * @throws VerifyError if the folder is no output, or a name is unknown
 */
export async function verifyFolder(
  folder: string,
  { only, repository, requireAll = false, allowUnread = false, json = false }: VerifyVerbOptions,
  print: (text: string) => void,
): Promise<boolean> {
  const paint = paintFor(process.stdout);
  const result = await verify(folder, {
    ...(only !== undefined && { only }),
    ...(repository !== undefined && { repositories: repository }),
    onVerdict: (verdict) => {
      if (!json) print(progressLine(verdict, paint));
    },
  });
  const numbers = tally(result, { missing: requireAll ? excuses() : () => true, unread: allowUnread });
  const ok = numbers.failed === 0;
  if (json) {
    print(JSON.stringify({ version: 1, ok, ...numbers, ...result }, null, 2));
    return ok;
  }
  const { passed, failed, skipped } = numbers;
  const faults = failures(result, allowUnread, paint);
  print(`\n${verdictTable(result.verdicts, paint)}\n`);
  if (faults !== '') print(`${faults}\n`);
  const closing = `${passed} passed, ${failed} failed, ${skipped} skipped`;
  print(ok ? paint.good(closing) : paint.error(closing));
  return ok;
}
