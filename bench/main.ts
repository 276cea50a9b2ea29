import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import type { Figures } from './cases';
import { processTimes } from './process-times';
import { table } from './table';

const sizes = [10, 100, 500, 1000, 5000];

/** `npm run bench`: every run is a process of its own, every figure the median of several. */
export function main(short: boolean): void {
  const runs = short ? 1 : 3;
  const measured = short ? [500, 5000] : sizes;
  const of = (name: string, size: number) => medians(name, size, runs);

  print(`homelab-cdk, Node ${process.version}, median of ${runs}; "budget" is what docs/bench.md asks for\n`);
  const whole = processTimes(runs);
  print(table(['process', 's', 'budget'], whole.rows));

  const adapter = measured.map((size) => ({ size, ours: of('adapter', size), theirs: of('cdktf', size) }));
  const same = of('same-output', 1000)['same'] === 1;
  print(
    table(
      ['machines', 'cdktf App.synth() ms', 'ours ms', 'ratio', 'budget', 'cdktf MiB', 'ours MiB'],
      adapter.map(({ size, ours, theirs }) => [
        String(size),
        rounded(theirs['synth']),
        rounded(ours['synth']),
        `${ratio(theirs['synth'], ours['synth'])}x`,
        size === 5000 ? '>= 5x' : '',
        rounded(theirs['rss']),
        rounded(ours['rss']),
      ]),
    ),
  );
  print(`the same resources of plain cdktf classes; documents equal: ${same ? 'yes' : 'NO'}\n`);

  const labs = measured.map((size) => ({ size, figures: of('machines', size) }));
  print(
    table(
      ['lab of machines', 'describe ms', 'check, render ms', 'write ms', 'all ms', 'MiB', 'files', 'again'],
      labs.map(({ size, figures }) => labRow(size, figures)),
    ),
  );
  const growth = measured.flatMap((size) => {
    const [small, large] = [size, size * 10].map((n) => labs.find((lab) => lab.size === n)?.figures['all']);
    return small === undefined || large === undefined ? [] : [{ size, factor: large / small }];
  });
  for (const { size, factor } of growth) {
    print(`${size} to ${size * 10} machines: ${factor.toFixed(1)}x the time (budget 11x)`);
  }

  const services = of('services', 5000);
  print(
    '\n' +
      table(
        ['lab of services', 'describe ms', 'check, render ms', 'write ms', 'all ms', 'MiB', 'files', 'again'],
        [labRow(5000, services)],
      ) +
      `whole-lab checks on 5000 services: ${rounded(services['rules'])} ms (budget 100 ms)\n`,
  );

  const last = adapter.at(-1);
  print(
    [
      `synth-vs-cdktf-cli=${whole.ratio.toFixed(1)}x`,
      `adapter-vs-cdktf-5000=${ratio(last?.theirs['synth'], last?.ours['synth'])}x`,
      `growth-10x=${Math.max(...growth.map(({ factor }) => factor)).toFixed(1)}x`,
    ].join(' '),
  );
  // Speed is read by people; output that differs is a fault.
  if (!same) process.exitCode = 1;
}

function labRow(size: number, figures: Figures): readonly string[] {
  const { describe, check, write, all, rss, files, rewritten } = figures;
  return [
    String(size),
    rounded(describe),
    rounded(check),
    rounded(write),
    rounded(all),
    rounded(rss),
    rounded(files),
    `${rounded(rewritten)} written`,
  ];
}

/** The median of each figure over some runs of a case. */
function medians(name: string, size: number, runs: number): Figures {
  const all = Array.from({ length: runs }, () => runCase(name, size));
  const keys = Object.keys(all[0] ?? {});
  return Object.fromEntries(keys.map((key) => [key, median(all.map((figures) => figures[key] ?? NaN))]));
}

function runCase(name: string, size: number): Figures {
  const program = [join(__dirname, 'run.js'), name, String(size)];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ${size}: ${stderr}`);
  return JSON.parse(stdout) as Figures;
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

function rounded(value = NaN): string {
  return value.toFixed(0);
}

function ratio(theirs = NaN, ours = NaN): string {
  return (theirs / ours).toFixed(1);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
