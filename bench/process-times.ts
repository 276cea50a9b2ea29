import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { median } from './main';

const root = join(__dirname, '..');
const command = join(root, 'tools', 'cdktf', 'node_modules', '.bin', 'cdktf');
const tsNode = join(root, 'node_modules', 'ts-node', 'dist', 'bin.js');

/** What whole processes take, as rows of a table, and how many times faster ours is than cdktf-cli. */
export interface ProcessTimes {
  readonly rows: readonly (readonly string[])[];
  readonly ratio: number;
}

/** Times `homelab synth` of the lab of this repository, a process that does nothing, and `cdktf synth` of an equal stack. */
export function processTimes(runs: number): ProcessTimes {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-bench-'));
  try {
    const stack = join(folder, 'stack');
    equalStack(stack);
    const homelab = ['bin/homelab.js', 'synth', '--out', join(folder, 'out')];
    // The first one fills the cache.
    seconds(homelab, root, 1);
    const floor = seconds(['-e', '0'], root, runs);
    const ours = seconds(homelab, root, runs);
    const there = existsSync(command);
    const [checked, fast] = there
      ? [cdktf(stack, [], runs), cdktf(stack, ['--transpile-only'], runs)]
      : [app(stack, [], runs), app(stack, ['--transpile-only'], runs)];
    const name = there
      ? 'cdktf synth'
      : 'ts-node main.ts (cdktf-cli is missing: npm ci --prefix tools/cdktf)';
    return {
      rows: [
        ['node -e 0', floor.toFixed(2), ''],
        ['homelab synth', ours.toFixed(2), '0.50'],
        [`${name}, types checked as in its template`, checked.toFixed(2), ''],
        [`${name}, types not checked, as we do`, fast.toFixed(2), ''],
      ],
      ratio: fast / ours,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A folder with a program for cdktf-cli: the OpenTofu resources of this repository's lab, and nothing else of it. */
function equalStack(folder: string): void {
  mkdirSync(folder);
  copyFileSync(join(__dirname, 'cdktf-stack', 'main.ts'), join(folder, 'main.ts'));
  copyFileSync(join(root, 'synth-out', 'vm-platform', 'tofu', 'main.tf.json'), join(folder, 'document.json'));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { target: 'es2022', module: 'commonjs', strict: true, types: ['node'] },
    }),
  );
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

function cdktf(folder: string, options: readonly string[], runs: number): number {
  const settings = {
    language: 'typescript',
    app: [process.execPath, tsNode, ...options, 'main.ts'].join(' '),
    projectId: '00000000-0000-4000-8000-000000000000',
    sendCrashReports: 'false',
  };
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify(settings));
  return seconds([command, 'synth'], folder, runs);
}

function app(folder: string, options: readonly string[], runs: number): number {
  return seconds([tsNode, ...options, 'main.ts'], folder, runs);
}

/** Seconds that Node needs for a program, as the median of some runs. */
function seconds(parameters: readonly string[], cwd: string, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, CHECKPOINT_DISABLE: '1', CI: 'true', TERRAFORM_BINARY_NAME: '/nowhere/tofu' },
    });
    if (status !== 0) throw new Error(`node ${parameters.join(' ')}: ${stdout}${stderr}`);
    return (performance.now() - started) / 1000;
  });
  return median(times);
}
