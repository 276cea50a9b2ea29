'use strict';
// `npm run verify`: the judges read synth-out, or with --random labs that nobody wrote.

const { join } = require('node:path');

if (process.argv.includes('--random')) {
  const { register } = require('../bin/loader.js');
  register(join(__dirname, '..', 'node_modules', '.cache', 'homelab-cdk'));
  require('../test/random/main.ts').main(process.argv);
} else {
  process.argv.splice(2, 0, 'verify');
  require('../bin/homelab.js');
}
