'use strict';
// `npm run bench`: prints how fast the library is, and what it is measured against.

const { join } = require('node:path');
const { register } = require('../bin/loader.js');

register(join(__dirname, '..', 'node_modules', '.cache', 'homelab-cdk'));
const [name, size] = process.argv.slice(2);
if (name === undefined || name === '--short') {
  require('./main.ts').main(name === '--short');
} else {
  // One case in a process of its own, with stack traces as Node makes them: cdktf notes one for each token.
  Error.prepareStackTrace = undefined;
  process.stdout.write(JSON.stringify(require('./cases.ts').run(name, Number(size))));
}
