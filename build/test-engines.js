'use strict';
// `npm run test:engines`: the tests with cdktf, and with cdktn in its place. Both must pass, with the same number of
// tests, and none left out. With --short, only those of the folders that come near to cdktf. With --cdktf <report>, the
// first run is one that was made before: `npm test -- --json --outputFile=<report>`.

const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const root = join(__dirname, '..');
const short = process.argv.includes('--short');
const given = process.argv.includes('--cdktf') && process.argv[process.argv.indexOf('--cdktf') + 1];
const folder = mkdtempSync(join(tmpdir(), 'homelab-engines-'));

/** Runs the tests with an engine and counts them. */
function run(engine) {
  const report = join(folder, `${engine}.json`);
  const jest = require.resolve('jest/bin/jest');
  const config = join(__dirname, 'jest-engines.config.js');
  const { status } = spawnSync(
    process.execPath,
    [jest, '--config', config, '--json', '--outputFile', report, '--silent'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        TEST_ENGINE: engine,
        TEST_ENGINES_SHORT: short ? '1' : '',
        // For the programs that tests start; the tests themselves have jest's own way.
        NODE_OPTIONS: `--require=${join(__dirname, 'alias-engine.js')}`,
      },
    },
  );
  return read(engine, report, status);
}

/** What a report of a run tells. */
function read(engine, report, status) {
  const { numTotalTests, numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const names = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName }) => `${name.slice(root.length + 1)}: ${fullName}`),
  );
  console.log(`${engine}: ${numPassedTests} of ${numTotalTests} tests passed`);
  return { ok: status === 0 && numPassedTests === numTotalTests && numTotalTests > 0, names: names.sort() };
}

try {
  const cdktf = given ? read('cdktf', given, 0) : run('cdktf');
  const cdktn = run('cdktn');
  // All tests have run with cdktf; those that must be the same are in the files of the short run.
  const files = new Set(cdktn.names.map((name) => name.slice(0, name.indexOf(': '))));
  if (given && short)
    cdktf.names = cdktf.names.filter((name) => files.has(name.slice(0, name.indexOf(': '))));
  const only = (these, those) => these.names.filter((name) => !those.names.includes(name));
  for (const name of only(cdktf, cdktn)) console.log(`cdktf only: ${name}`);
  for (const name of only(cdktn, cdktf)) console.log(`cdktn only: ${name}`);
  const same = cdktf.names.join('\n') === cdktn.names.join('\n');
  process.exitCode = cdktf.ok && cdktn.ok && same ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
