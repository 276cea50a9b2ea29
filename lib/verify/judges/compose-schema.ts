import type { Judge } from '../judge';
import { schemaFaults } from '../schema';
import { isComposeFile } from './compose';

/** The Compose specification's own schema. */
export const composeSchema: Judge = {
  name: 'compose-schema',
  says: 'the schema of the Compose specification',
  tools: ['check-jsonschema'],
  reads: ({ path }) => isComposeFile(path),
  judge: (bench) => schemaFaults(bench.tool('check-jsonschema'), 'vendor.compose-spec', bench),
};
