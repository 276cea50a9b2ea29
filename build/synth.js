'use strict';
// `npm run synth`: Renovate reads its file at the root of the repository, so the one of the output is copied there. With
// `--check` nothing is written: a copy that is not the same fails.

const { spawnSync } = require('node:child_process');
const { copyFileSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const args = process.argv.slice(2);
const synth = spawnSync(process.execPath, [join(root, 'bin/homelab.js'), 'synth', ...args], {
  stdio: 'inherit',
});
if (synth.status !== 0) process.exit(synth.status ?? 1);

const [written, copy] = ['synth-out/renovate.json', 'renovate.json'];
if (!args.includes('--check')) {
  copyFileSync(written, copy);
} else if (readFileSync(written, 'utf8') !== readFileSync(copy, 'utf8')) {
  console.error(`${copy} is not ${written}: run npm run synth`);
  process.exit(1);
}
