'use strict';
// Loads the engine that TEST_ENGINE names where a program asks for cdktf, as an alias in its package.json would.

const { Module } = require('node:module');

const engine = process.env.TEST_ENGINE;
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return resolve.call(this, engine !== undefined && request === 'cdktf' ? engine : request, ...rest);
};
