#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { tmpdir } = require('node:os');
const { register } = require('./loader.js');
const { version } = require('../package.json');

const modules = join(process.cwd(), 'node_modules');
register(existsSync(modules) ? join(modules, '.cache', 'homelab-cdk') : join(tmpdir(), 'homelab-cdk-cache'));

// A checkout has the library as TypeScript, the package as JavaScript.
const library = existsSync(join(__dirname, '..', 'lib')) ? '../lib/cli/main.ts' : '../dist/cli/main.js';
require(library).main(process.argv, version);
