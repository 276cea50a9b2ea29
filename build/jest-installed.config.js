'use strict';
// Tests that install: the package in somebody else's folder, and the real cdktf command. npm run test:installed.

/** @type {import('jest').Config} */
const project = {
  rootDir: '..',
  roots: ['<rootDir>/test/cdktf', '<rootDir>/test/package'],
  globalSetup: '<rootDir>/build/install-tools.js',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/{cdktf,package}/**/*.test.ts'],
  testTimeout: 120_000,
  transform: { '\\.ts$': '<rootDir>/build/jest-transform.js' },
};

module.exports = project;
