'use strict';
// Tests with the real cdktf command: npm run test:cdktf.

/** @type {import('jest').Config} */
const project = {
  rootDir: '..',
  roots: ['<rootDir>/test/cdktf'],
  globalSetup: '<rootDir>/build/install-cdktf.js',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/cdktf/**/*.test.ts'],
  testTimeout: 120_000,
  transform: { '\\.ts$': '<rootDir>/build/jest-transform.js' },
};

module.exports = project;
