import type { Figures } from './cases';
import { medians, pair, type Pair } from './measure';
import { processTimes } from './process-times';
import { table } from './table';

const machineSizes = [10, 100, 500, 1000, 5000];
const serviceSizes = [10, 100, 1000, 10_000];

/** `npm run bench`: every run is a process of its own, every figure the median of several. */
export function main(short: boolean): void {
  const runs = short ? 1 : 3;
  const machines = short ? [500, 5000] : machineSizes;
  const services = short ? [1000, 10_000] : serviceSizes;

  print(
    `homelab-cdk, Node ${process.version}, median of ${runs}, CPU time; "budget" is what docs/bench.md asks for\n`,
  );
  const whole = processTimes(runs);
  print(table(['process', 'CPU s', 'wall s', 'budget'], whole.rows));

  const adapter = pairs('adapter', 'cdktf', 'synth', machines, runs);
  const same = medians('same-output', 1000, 1)['same'] === 1;
  print(
    table(
      ['machines', 'cdktf App.synth() ms', 'ours ms', 'ratio', 'budget', 'cdktf MiB', 'ours MiB'],
      adapter.map(({ size, ours, theirs, ratio }) => [
        String(size),
        rounded(theirs['synth']),
        rounded(ours['synth']),
        `${ratio.toFixed(1)}x`,
        size === 5000 ? '>= 5x' : '',
        rounded(theirs['rss']),
        rounded(ours['rss']),
      ]),
    ),
  );
  print(`the same resources of plain cdktf classes; documents equal: ${same ? 'yes' : 'NO'}\n`);

  const ofMachines = labs('machines', machines, runs);
  const ofServices = labs('services', services, runs);
  const compose = documents(services, runs);
  const growth = [...ofMachines, ...ofServices, ...compose.growth];
  const last = adapter.at(-1);
  print(
    [
      `synth-vs-cdktf-cli=${whole.ratio.toFixed(1)}x`,
      `adapter-vs-cdktf-5000=${(last?.ratio ?? NaN).toFixed(1)}x`,
      `growth-10x=${Math.max(...growth).toFixed(1)}x`,
      `compose-vs-yaml=${compose.ratio.toFixed(1)}x`,
    ].join(' '),
  );
  // Speed is read by people; output that differs is a fault.
  if (!same) process.exitCode = 1;
}

/** Whole labs: describe, check and render, write; once more without a change; and the rules of `lib/checks` alone. */
function labs(name: 'machines' | 'services', sizes: readonly number[], runs: number): readonly number[] {
  const measured = sizes.map((size) => ({ size, figures: medians(name, size, runs) }));
  print(
    table(
      [
        `lab of ${name}`,
        'describe ms',
        'check, render ms',
        'write ms',
        'all ms',
        'MiB',
        'files',
        'again',
        'rules ms',
      ],
      measured.map(({ size, figures }) => labRow(size, figures)),
    ),
  );
  return growth(
    name,
    measured.map(({ size, figures }) => ({ size, time: figures['all'] ?? NaN })),
  );
}

function labRow(size: number, figures: Figures): readonly string[] {
  const { describe, check, write, all, rss, files, rewritten, rules } = figures;
  const numbers = [describe, check, write, all, rss, files].map(rounded);
  return [String(size), ...numbers, `${rounded(rewritten)} written`, rounded(rules)];
}

/** The documents of Compose alone: ours, and the same ones by `yaml`. */
function documents(sizes: readonly number[], runs: number) {
  const measured = pairs('compose-documents', 'yaml-stringify', 'format', sizes, runs);
  print(
    table(
      ['documents of services', 'stringify of yaml ms', 'ours ms', 'ratio', 'budget'],
      measured.map(({ size, ours, theirs, ratio }) => [
        String(size),
        (theirs['format'] ?? NaN).toFixed(2),
        (ours['format'] ?? NaN).toFixed(2),
        `${ratio.toFixed(1)}x`,
        '>= 4x',
      ]),
    ),
  );
  return {
    ratio: Math.min(...measured.map(({ ratio }) => ratio)),
    growth: growth(
      'services in documents',
      measured.map(({ size, ours }) => ({ size, time: ours['format'] ?? NaN })),
    ),
  };
}

/** How many times longer ten times as much takes. */
function growth(what: string, measured: readonly { size: number; time: number }[]): readonly number[] {
  const factors = measured.flatMap(({ size, time }) => {
    const large = measured.find((other) => other.size === size * 10);
    return large === undefined ? [] : [{ size, factor: large.time / time }];
  });
  for (const { size, factor } of factors) {
    print(`${size} to ${size * 10} ${what}: ${factor.toFixed(1)}x the time (budget 11x)`);
  }
  print('');
  return factors.map(({ factor }) => factor);
}

function pairs(ours: string, theirs: string, figure: string, sizes: readonly number[], runs: number) {
  return sizes.map((size): Pair & { readonly size: number } => ({
    size,
    ...pair(ours, theirs, figure, size, runs),
  }));
}

function rounded(value = NaN): string {
  return value.toFixed(0);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
