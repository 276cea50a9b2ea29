'use strict';
// `npm run tools`: brings the programs that judge the output into tools/.installed.

const { join } = require('node:path');
const { register } = require('../bin/loader.js');

register(join(__dirname, '..', 'node_modules', '.cache', 'homelab-cdk'));

require('../lib/verify/tools/main.ts')
  .main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  });
