'use strict';
// Tests run the code that the loader makes: one compiler for both.

const { createHash } = require('node:crypto');
const { compile } = require('../bin/loader.js');

const loader = require('node:fs').readFileSync(require.resolve('../bin/loader.js'));

module.exports = {
  process: (source, file) => ({ code: compile(source, file) }),
  getCacheKey: (source, file) =>
    createHash('sha256').update(loader).update(file).update('\0').update(source).digest('hex'),
};
