import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { median, runCase } from './measure';

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
    const isThere = existsSync(command);
    const theirs = (options: readonly string[]) => (isThere ? cdktf(stack, options) : app(stack, options));
    const homelab = () => seconds(['bin/homelab.js', 'synth', '--out', join(folder, 'out')], root);
    // The first one fills the cache.
    homelab();
    // In turns, so that whatever else the machine does meets all of them.
    const turns = Array.from({ length: runs }, () => ({
      floor: seconds(['-e', '0'], root),
      ours: homelab(),
      library: libraryTime(),
      checked: theirs([]),
      fast: theirs(['--transpile-only']),
    }));
    const name = isThere
      ? 'cdktf synth'
      : 'ts-node main.ts (cdktf-cli is missing: npm ci --prefix tools/cdktf)';
    const row = (text: string, key: keyof (typeof turns)[number], budget = '') => [
      text,
      median(turns.map((turn) => turn[key].cpu)).toFixed(2),
      median(turns.map((turn) => turn[key].wall)).toFixed(2),
      budget,
    ];
    return {
      rows: [
        row('node -e 0', 'floor'),
        row('homelab synth', 'ours', '0.50'),
        row('of which the library: describe, check, render, write', 'library', '0.25'),
        row(`${name}, types checked as in its template`, 'checked'),
        row(`${name}, types not checked, as we do`, 'fast'),
      ],
      ratio: median(turns.map(({ fast, ours }) => fast.cpu / ours.cpu)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Seconds. */
interface Times {
  /** CPU time of the command and the Node processes that it starts. */
  readonly cpu: number;
  /** From start to end. */
  readonly wall: number;
}

function libraryTime(): Times {
  const { library = NaN, wall = NaN } = runCase('lab');
  return { cpu: library / 1000, wall: wall / 1000 };
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

function cdktf(folder: string, options: readonly string[]): Times {
  const settings = {
    language: 'typescript',
    app: [process.execPath, tsNode, ...options, 'main.ts'].join(' '),
    projectId: '00000000-0000-4000-8000-000000000000',
    sendCrashReports: 'false',
  };
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify(settings));
  return seconds([command, 'synth'], folder);
}

function app(folder: string, options: readonly string[]): Times {
  return seconds([tsNode, ...options, 'main.ts'], folder);
}

/** What Node needs for a program. */
function seconds(parameters: readonly string[], cwd: string): Times {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-bench-'));
  try {
    const notes = join(folder, 'cpu');
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        CHECKPOINT_DISABLE: '1',
        CI: 'true',
        TERRAFORM_BINARY_NAME: '/nowhere/tofu',
        NODE_OPTIONS: `--require=${join(__dirname, 'cpu-time.js')}`,
        HOMELAB_BENCH_CPU: notes,
      },
    });
    const wall = (performance.now() - started) / 1000;
    if (status !== 0) throw new Error(`node ${parameters.join(' ')}: ${stdout}${stderr}`);
    const cpu = readFileSync(notes, 'utf8').trim().split('\n').map(Number);
    return { cpu: cpu.reduce((sum, one) => sum + one, 0), wall };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
