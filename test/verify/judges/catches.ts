import type { Judge } from '../../../lib/verify/judge';
import { judgePlanted, type Near, type Output } from './planted';

/** An error to plant: what it is, the change, the file and the construct that are named, and what is said. */
export type Planted = readonly [
  what: string,
  plant: (output: Output) => void,
  file: string,
  owner: string,
  says: RegExp,
];

/** Replaces a text of a file of the output. */
export const text = (path: string, before: string | RegExp, after: string) => (output: Output) =>
  output.replace(path, before, after);

/**
 * Tests that a judge is content with the output, and not with any of the planted errors.
 *
 * @param reads how many files of the output it reads, and how far from a planted error
 */
export function testJudge(
  judge: Judge,
  reads: number | { readonly files: number; readonly near: Near },
  errors: readonly Planted[],
): void {
  const { files, near } = typeof reads === 'number' ? { files: reads, near: undefined } : reads;

  test('accepts the output', async () => {
    const verdict = await judgePlanted(judge, () => undefined);
    expect(verdict).toMatchObject({ faults: [], files });
    expect(verdict.notRun).toBeUndefined();
  });

  test.concurrent.each(errors)('catches %s', async (_, plant, file, owner, says) => {
    const { faults } = await judgePlanted(judge, plant, near);
    const found = faults.find((fault) => fault.file === file && says.test(fault.message));
    expect({ all: faults, found }).toMatchObject({ found: { file, owner } });
  });
}
