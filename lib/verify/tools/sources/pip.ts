import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { findOnPath, runProgram } from '../../process';
import { fits } from '../version';
import { BringError, must, type Recipe } from './source';

/** What the oldest Python is that ansible-core 2.19 runs with. */
const oldest = '3.11';
const candidates = ['python3', 'python3.13', 'python3.12', 'python3.11'];

/** Installed into a Python environment of its own, exactly what a requirements file lists and nothing else. */
export const pip: Recipe<'pip'> = {
  doing: 'installing',

  async missing() {
    const found = await pythons();
    if (found.some(suits)) return undefined;
    const first = found[0];
    return first === undefined
      ? 'python3 is not on PATH'
      : `${first.program} is ${first.version}, ${oldest} or newer wanted`;
  },

  async bring(tools, { tools: folder, installed }) {
    const python = (await pythons()).find(suits);
    const [requirements] = tools.map((tool) => tool.requirements);
    if (python === undefined || requirements === undefined) throw new BringError('python3 is not on PATH');
    const environment = join(installed, requirements);
    rmSync(environment, { recursive: true, force: true });
    await must(python.program, ['-m', 'venv', environment], { timeoutSeconds: 120 });
    const inside = join(environment, 'bin', 'python3');
    // Wheels only, as anything else would run its own build; no dependencies, as all of them are listed.
    const exactly = [
      '--quiet',
      '--no-input',
      '--disable-pip-version-check',
      '--no-deps',
      '--only-binary',
      ':all:',
    ];
    await must(
      inside,
      ['-m', 'pip', 'install', ...exactly, '-r', join(folder, requirements, 'requirements.txt')],
      {
        timeoutSeconds: 20 * 60,
      },
    );
    await must(inside, ['-m', 'pip', '--disable-pip-version-check', 'check'], { timeoutSeconds: 120 });
  },
};

interface Python {
  readonly program: string;
  readonly version: string;
}

function suits({ version }: Python): boolean {
  return fits({ version: oldest, orNewer: true }, version);
}

async function pythons(): Promise<readonly Python[]> {
  const found: Python[] = [];
  for (const program of candidates) {
    if (findOnPath(program) === undefined) continue;
    const { stdout } = await runProgram(program, ['--version'], { timeoutSeconds: 30 });
    const version = /^Python (\S+)/.exec(stdout)?.[1];
    if (version !== undefined) found.push({ program, version });
  }
  return found;
}
