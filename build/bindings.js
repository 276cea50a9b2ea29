'use strict';
// `npm run bindings`: writes lib/constructs/proxmox/bindings from the schema of the pinned provider. Needs `npm run tools`.

const { join } = require('node:path');
const { register } = require('../bin/loader.js');

register(join(__dirname, '..', 'node_modules', '.cache', 'homelab-cdk'));
require('./bindings/main.ts')
  .main()
  .catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
