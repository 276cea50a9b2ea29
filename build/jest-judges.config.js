'use strict';
// Planted errors, shown to the real tools: run after `npm run tools`.

const { projects } = require('../jest.config.js');

const [main] = projects;

/** @type {import('jest').Config} */
module.exports = {
  ...main,
  rootDir: '..',
  testMatch: ['<rootDir>/test/verify/judges/**/*.test.ts'],
  testPathIgnorePatterns: [],
  testTimeout: 240_000,
};
