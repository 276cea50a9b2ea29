'use strict';
// Stories with real tools against servers on this machine. Run after `npm run tools`.

const { projects } = require('../jest.config.js');

const [main] = projects;

/** @type {import('jest').Config} */
module.exports = {
  ...main,
  rootDir: '..',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testPathIgnorePatterns: [],
  testTimeout: 300_000,
  verbose: true,
};
