'use strict';
// The tests with the engine that TEST_ENGINE names in the place of cdktf: npm run test:engines.

const { projects } = require('../jest.config.js');

const [main] = projects;
const { TEST_ENGINE: engine, TEST_ENGINES_SHORT: short } = process.env;
if (engine !== 'cdktf' && engine !== 'cdktn') throw new Error('run it with npm run test:engines');

/** @type {import('jest').Config} */
module.exports = {
  ...main,
  rootDir: '..',
  displayName: engine,
  globals: { testedEngine: engine },
  maxWorkers: 2,
  testMatch: short
    ? ['<rootDir>/test/{constructs/tofu,constructs/proxmox,golden}/**/*.test.ts']
    : main.testMatch,
  moduleNameMapper: { '^cdktf$': engine, '^cdktf/(.*)$': `${engine}/$1` },
};
