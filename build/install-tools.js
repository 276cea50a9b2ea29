'use strict';
// Brings the cdktf command into tools/cdktf, once, and OpenTofu with the provider: they are too heavy to be among the
// project's own dependencies.

const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const tools = join(__dirname, '..', 'tools');
const folder = join(tools, 'cdktf');

module.exports = () => {
  if (!existsSync(join(folder, 'node_modules', '.package-lock.json'))) {
    run('npm', 'ci', '--no-audit', '--no-fund', '--prefix', folder);
  }
  run(process.execPath, join(tools, 'install.js'), 'tofu', 'terraform-provider-proxmox');
};

function run(program, ...parameters) {
  const { status } = spawnSync(program, parameters, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${program} ${parameters.join(' ')}: exit code ${status}`);
}
