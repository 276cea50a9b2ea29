'use strict';

const shared = {
  testEnvironment: 'node',
  // Other folders hold packages of their own: the real tools, the built library.
  roots: ['<rootDir>/lib', '<rootDir>/stacks', '<rootDir>/test'],
  transform: { '\\.ts$': '<rootDir>/build/jest-transform.js' },
};

/** @type {import('jest').Config} */
const project = {
  // Both cores of a small machine; by itself jest leaves one to others.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'main',
      // The engines that stand in for cdktf: npm run test:engines.
      globals: { testedEngine: 'cdktf' },
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      // They install packages, which is too slow for every run: npm run test:installed.
      testPathIgnorePatterns: [
        '<rootDir>/test/cdktf/',
        '<rootDir>/test/package/',
        '<rootDir>/test/conformance/',
        '<rootDir>/test/e2e/',
        '<rootDir>/test/verify/judges/',
      ],
    },
  ],
};

module.exports = project;
