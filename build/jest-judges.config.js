'use strict';
// What only the real tools can say: planted errors are shown to the judges, and the bindings to the provider. Run after
// `npm run tools`.

const { projects } = require('../jest.config.js');

const [main] = projects;

/** @type {import('jest').Config} */
module.exports = {
  ...main,
  rootDir: '..',
  testMatch: ['<rootDir>/test/{verify/judges,conformance}/**/*.test.ts'],
  testPathIgnorePatterns: [],
  // A test waits for its turn among all programs that run, on a busy machine for minutes.
  testTimeout: 600_000,
};
