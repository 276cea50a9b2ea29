import { ansible } from '../../../lib/verify/judges/ansible';
import { judgePlanted, type Output } from './planted';

/** Where the project stands in the output. */
export const folder = 'vm-platform/ansible';

/** What is planted, the file and the construct that are named, and what is said. */
export type Planted = readonly [
  what: string,
  plant: (output: Output) => void,
  file: string,
  owner: string,
  message: RegExp,
];

/** Changes a file of the project. */
export const text = (path: string, before: string | RegExp, after: string) => (output: Output) =>
  output.replace(`${folder}/${path}`, before, after);

/** Tests that the judge catches each error of each list; those of one list are judged together. */
export function testAnsible(together: readonly (readonly Planted[])[]): void {
  describe.each(together.map((planted) => ({ planted, names: planted.map(([what]) => what).join(', ') })))(
    'catches $names',
    ({ planted }) => {
      let verdict: Awaited<ReturnType<typeof judgePlanted>>;

      beforeAll(async () => {
        verdict = await judgePlanted(ansible, (output) => {
          for (const [, plant] of planted) plant(output);
        });
      });

      test.each(planted)('%s', (_, _plant, path, owner, message) => {
        const file = `${folder}/${path}`;
        const found = verdict.faults.filter((fault) => fault.file === file && message.test(fault.message));
        expect({ all: verdict.faults, found: found[0] }).toMatchObject({ found: { file, owner } });
      });
    },
  );
}
