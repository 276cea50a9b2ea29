'use strict';

/** @type {import('jest').Config} */
const project = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/build/jest-transform.js' },
};

module.exports = project;
