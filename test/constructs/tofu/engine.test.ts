import { spawnSync } from 'node:child_process';

import * as cdktf from 'cdktf';

import * as ours from '../../../lib/constructs/tofu/engine';

/** The engine that this run is meant to be with; the configuration of jest says so. */
declare const testedEngine: 'cdktf' | 'cdktn';

/** Versions that are tested. */
const versions = { cdktf: '0.21.0', cdktn: '0.24.0' };

/** What jsii notes on each class: the package that it was built in. */
function noted(type: object): unknown {
  return (type as Record<symbol, unknown>)[Symbol.for('jsii.rtti')];
}

const wanted = { fqn: `${testedEngine}.TerraformStack`, version: versions[testedEngine] };

test('these tests run with the engine that they are meant to run with', () => {
  expect(noted(cdktf.TerraformStack)).toEqual(wanted);
});

test('the library and its user have the same engine', () => {
  expect(noted(ours.TerraformStack)).toEqual(wanted);
  expect(ours.TerraformStack).toBe(cdktf.TerraformStack);
});

test('a program that a test starts has it too, where it is told of it', () => {
  const program = "console.log(JSON.stringify(require('cdktf').TerraformStack[Symbol.for('jsii.rtti')]))";
  const require = `--require=${__dirname}/../../../build/alias-engine.js`;
  const { stdout } = spawnSync(process.execPath, [require, '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, TEST_ENGINE: testedEngine },
  });
  expect(JSON.parse(stdout)).toEqual(wanted);
});
