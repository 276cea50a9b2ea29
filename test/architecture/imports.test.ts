import { isBuiltin } from 'node:module';

import { librarySources, type SourceFile } from './sources';

const sources = librarySources();

/** Layers that a layer may import; its own is always among them. Tools are named one by one. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // What a document may be made of is for the core to say, how it is spelled is not.
  core: ['formats/plain'],
  formats: [],
  model: ['core'],
  'constructs/ansible': ['core', 'model', 'formats'],
  'constructs/compose': ['core', 'model', 'formats'],
  'constructs/dns': ['core', 'model', 'formats'],
  'constructs/devbox': ['core', 'model', 'formats'],
  'constructs/gitlab': ['core', 'model', 'formats'],
  'constructs/monitoring': [],
  'constructs/packer': ['core', 'model', 'formats'],
  'constructs/renovate': ['core', 'model', 'formats'],
  'constructs/tofu': ['core', 'model', 'formats'],
  // A machine of Proxmox is a resource of OpenTofu.
  'constructs/proxmox': ['core', 'model', 'formats', 'constructs/tofu'],
  patterns: ['core', 'model', 'formats', 'constructs'],
  checks: ['core', 'model'],
  // It judges files, and knows of the lab only what `report.json` says.
  verify: ['core', 'formats/env'],
  cli: ['core', 'checks', 'verify'],
  // The public surface, outermost.
  'app.ts': ['core', 'checks', 'patterns'],
  'index.ts': ['app', 'core', 'model', 'formats', 'constructs', 'patterns'],
};

/** `lib/constructs/tofu/engine.ts` stands in `constructs/tofu`, `lib/core/path.ts` in `core`. */
function layerOf(path: string): string {
  const [first = '', second = ''] = path.replace(/^lib\//, '').split('/');
  return first === 'constructs' ? `${first}/${second}` : first;
}

function mayImport(from: string, to: string): boolean {
  const layers = [from, ...(allowed[from] ?? [])];
  const path = to.replace(/^lib\//, '');
  return layers.some((layer) => path === layer || path.startsWith(`${layer}/`));
}

function importersOf(name: RegExp): readonly string[] {
  return sources.filter(({ imports }) => imports.some((to) => name.test(to))).map(({ path }) => path);
}

test('every folder of lib is a layer with a rule', () => {
  const layers = [...new Set(sources.map(({ path }) => layerOf(path)))].sort();
  expect(layers).toEqual(Object.keys(allowed).sort());
});

test('imports run one way, and no tool knows another', () => {
  const violations = sources.flatMap(({ path, imports }: SourceFile) =>
    imports
      .filter((to) => to.startsWith('lib/') && !mayImport(layerOf(path), to))
      .map((to) => `${path} imports ${to}`),
  );
  expect(violations).toEqual([]);
});

test('lib imports only what the package brings along', () => {
  const { dependencies, peerDependencies } =
    jest.requireActual<Record<string, Record<string, string>>>('../../package.json');
  const packages = Object.keys({ ...dependencies, ...peerDependencies });
  const strange = sources.flatMap(({ path, imports }) =>
    imports
      .filter((to) => !to.startsWith('lib/') && !packages.includes(to) && !isBuiltin(to))
      .map((to) => `${path} imports ${to}`),
  );
  expect(strange).toEqual([]);
});

test('one file imports cdktf, one the library that writes YAML', () => {
  expect(importersOf(/^(cdktf|cdktn)(\/|$)/)).toEqual(['lib/constructs/tofu/engine.ts']);
  expect(importersOf(/^js-yaml(\/|$)/)).toEqual(['lib/formats/yaml-scalar.ts']);
});

test('what judges YAML is not what wrote it; beside the judges, one file reads what people wrote', () => {
  expect(importersOf(/^yaml(\/|$)/).filter((path) => !path.startsWith('lib/verify/'))).toEqual([
    'lib/formats/yaml-read.ts',
  ]);
});

test('only the reader, the writer, the judges and the command touch the disk', () => {
  const places = /^lib\/(core\/files\.ts|core\/writer\/|verify\/|cli\/)/;
  expect(importersOf(/^fs(\/|$)/).filter((path) => !places.test(path))).toEqual([]);
});

test('only the judges and the command know the machine and run programs', () => {
  const places = /^lib\/(verify|cli)\//;
  expect(importersOf(/^(os|child_process|process)$/).filter((path) => !places.test(path))).toEqual([]);
});

test('the formats need no constructs', () => {
  expect(importersOf(/^constructs$/).filter((path) => path.startsWith('lib/formats/'))).toEqual([]);
});
