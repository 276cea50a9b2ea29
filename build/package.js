'use strict';
// Makes dist/, the part of the package that is built: JavaScript, types, and an index that loads what is used.

const { spawnSync } = require('node:child_process');
const { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { lazyIndex } = require('./index-source.js');

const root = join(__dirname, '..');
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const tsc = require.resolve('typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
const lib = join(root, 'lib');
for (const index of ['index', 'constructs/proxmox/bindings/index']) {
  writeFileSync(join(dist, `${index}.js`), lazyIndex(readFileSync(join(lib, `${index}.ts`), 'utf8')));
}

// Tables that the judges read, and scripts that stacks are written with; the compiler copies none.
for (const file of readdirSync(lib, { recursive: true }).filter((name) => /\.(json|sh)$/.test(name))) {
  cpSync(join(lib, file), join(dist, file));
}
