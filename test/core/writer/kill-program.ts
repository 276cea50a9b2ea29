import { writeSync } from 'node:fs';
import { compareOutput } from '../../../lib/core/writer/compare';
import { writeOutput } from '../../../lib/core/writer/write';
import { outputOfVersion } from './versions';

// Writes one version after the other until it is killed.
const folder = process.argv[1]!;
const versions = [outputOfVersion('a'), outputOfVersion('b')] as const;

// Loads all modules, which is no moment of interest.
compareOutput(folder, versions[0]);
writeSync(1, 'ready\n');

for (let round = 0; ; round += 1) writeOutput(folder, versions[round % 2 === 0 ? 0 : 1]);
