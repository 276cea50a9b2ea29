'use strict';

const shared = {
  testEnvironment: 'node',
  // Other folders hold packages of their own: the real tools, the built library.
  roots: ['<rootDir>/lib', '<rootDir>/stacks', '<rootDir>/test'],
  transform: { '\\.ts$': '<rootDir>/build/jest-transform.js' },
};

/** @type {import('jest').Config} */
const project = {
  projects: [
    {
      ...shared,
      displayName: 'main',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      // They need tools that are too heavy for every run: npm run test:cdktf, npm run test:judges.
      testPathIgnorePatterns: ['<rootDir>/test/cdktf/', '<rootDir>/test/verify/judges/'],
    },
    {
      // What depends on cdktf, once more with its continuation in its place.
      ...shared,
      displayName: 'cdktn',
      testMatch: ['<rootDir>/test/{constructs/tofu,constructs/proxmox,golden}/**/*.test.ts'],
      moduleNameMapper: { '^cdktf$': 'cdktn' },
    },
  ],
};

module.exports = project;
