import fc from 'fast-check';

import { Coverage } from './coverage';
import { labSpecs, makeLab } from './lab';
import { optionalSettings } from './optional-settings';

jest.setTimeout(120_000);

/** Seeds and number of labs that the tools are shown before a release; see CONTRIBUTING.md. */
const [seeds, numRuns] = [[7, 8, 9], 25] as const;

test('over three seeds every optional setting is given and left out, in labs without a problem', () => {
  const coverage = new Coverage();
  for (const seed of seeds) {
    for (const spec of fc.sample(labSpecs, { seed, numRuns })) {
      const app = makeLab(spec, coverage);
      app.output();
      expect(app.check()).toEqual([]);
    }
  }
  expect(coverage.missing(optionalSettings())).toEqual([]);
});
