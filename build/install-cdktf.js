'use strict';
// Brings the cdktf command into tools/cdktf, once: it is too heavy to be among the project's own dependencies.

const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const folder = join(__dirname, '..', 'tools', 'cdktf');

module.exports = () => {
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', folder], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`npm ci --prefix tools/cdktf: exit code ${status}`);
};
