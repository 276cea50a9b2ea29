import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App as CdktfApp, LocalBackend, TerraformStack } from 'cdktf';

import { stringify } from 'yaml';

import { ComposeStack, TofuRoot } from '../lib';
import { labChecks } from '../lib/checks/all';
import { composeYaml } from '../lib/constructs/compose/dialect';
import type { ComposeDocument } from '../lib/constructs/compose/document';
import { App } from '../lib/core/app';
import { HomelabError } from '../lib/core/problem';
import { describeMachines } from './machine';
import { stetter } from '../stacks/stetter';
import { labOfMachines, labOfServices } from './labs';

/** What one run of a case took: milliseconds of CPU time by phase, and what else it counted. */
export type Figures = Readonly<Record<string, number>>;

/** Runs one case, once, in this process. */
export function run(name: string, size: number): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-bench-'));
  try {
    const measure = cases[name];
    if (measure === undefined) throw new Error(`there is no case ${name}`);
    const figures = measure(size, folder);
    return { ...figures, rss: process.resourceUsage().maxRSS / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const cases: Readonly<Record<string, (size: number, folder: string) => Figures>> = {
  cdktf: (size, folder) => {
    const app = new CdktfApp({ outdir: folder });
    const [describe] = timed(() => describeInCdktf(app, size));
    const [synth] = timed(() => app.synth());
    return { describe, synth };
  },
  adapter: (size, folder) => {
    const app = new App();
    const [describe] = timed(() => describeMachines(new TofuRoot(app, 'tofu'), size));
    const [synth] = timed(() => app.render());
    const [write] = timed(() => app.synth(folder));
    return { describe, synth, write };
  },
  'same-output': (size, folder) => {
    const cdktf = new CdktfApp({ outdir: folder });
    describeInCdktf(cdktf, size);
    cdktf.synth();
    const app = new App();
    describeMachines(new TofuRoot(app, 'tofu'), size);
    const theirs = readFileSync(join(folder, 'stacks', 'tofu', 'cdk.tf.json'), 'utf8');
    const same = sorted(theirs) === sorted(app.render().get('tofu/main.tf.json') ?? '');
    return { same: same ? 1 : 0 };
  },
  lab: (_, folder) => {
    // As on most days: nearly all is there already.
    cpSync(join(__dirname, '..', 'synth-out'), folder, { recursive: true });
    const started = performance.now();
    const [library] = timed(() => stetter().synth(folder));
    return { library, wall: performance.now() - started };
  },
  'compose-documents': (size) => perService(size, (document) => composeYaml.format(document, 'A header.')),
  'yaml-stringify': (size) => perService(size, (document) => stringify(document)),
  machines: (size, folder) => wholeLab(() => labOfMachines(size), folder),
  services: (size, folder) => wholeLab(() => labOfServices(size), folder),
};

function describeInCdktf(app: CdktfApp, size: number): void {
  const stack = new TerraformStack(app, 'tofu');
  new LocalBackend(stack, { path: 'terraform.tfstate' });
  describeMachines(stack, size);
}

/** Formats the documents of a lab of services. */
function perService(size: number, format: (document: ComposeDocument) => string): Figures {
  const app = labOfServices(size);
  const documents: ComposeDocument[] = [];
  for (const { file } of app.allOf<ComposeStack>(ComposeStack)) {
    file.patch((document) => void documents.push(structuredClone(document)));
  }
  app.render();
  const times = Math.max(1, 2000 / size);
  const round = () => documents.reduce((length, document) => length + format(document).length, 0);
  // As in a program that has run for a while: compiled, whatever the size.
  for (let time = 0; time < 20_000 / size; time++) round();
  const [all] = timed(() => {
    for (let time = 0; time < times; time++) round();
  });
  return { format: all / times };
}

/** Describes, checks, renders and writes; then once more, with nothing to do. */
function wholeLab(make: () => App, folder: string): Figures {
  const [describe, app] = timed(make);
  const [check, problems] = timed(() => app.check());
  if (problems.some(({ severity }) => severity === 'error')) throw new HomelabError(problems);
  const [rules] = timed(() => labChecks.flatMap((rule) => [...rule.find(app)]));
  const [write, first] = timed(() => app.synth(folder));
  const [again, second] = timed(() => make().synth(folder));
  return {
    describe,
    // Rendering is part of it: a file may be what is wrong.
    check,
    rules,
    write,
    all: describe + check + write,
    again,
    files: first?.written.length ?? 0,
    rewritten: second?.written.length ?? -1,
  };
}

/** CPU time of an action, in all threads of this process: what else the machine does is not in it. */
function timed<T>(action: () => T): [number, T] {
  const before = process.cpuUsage();
  const result = action();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}

/** A document without metadata, its keys in order. */
function sorted(text: string): string {
  return JSON.stringify(JSON.parse(text), (key, value: unknown) => {
    if (key === '//') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
