import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Consumer, Pack, readmeProgram, root, run, succeed } from './consumer';

jest.setTimeout(120_000);

const engines = { cdktf: '0.21.0', cdktn: 'npm:cdktn@0.24.0' } as const;

let pack: Pack;
let consumers: Readonly<Record<keyof typeof engines, Consumer>>;

beforeAll(() => {
  pack = new Pack();
  consumers = { cdktf: new Consumer(pack, engines.cdktf), cdktn: new Consumer(pack, engines.cdktn) };
  for (const consumer of Object.values(consumers)) consumer.write('main.ts', readmeProgram());
});

afterAll(() => {
  for (const consumer of Object.values(consumers)) consumer.remove();
  pack.remove();
});

test('the package holds what runs, and nothing of the workshop', () => {
  const folders = new Set(pack.paths().map((path) => path.split('/')[1]!));
  expect([...folders].sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'bin',
    'dist',
    'package.json',
    'roles',
  ]);
  expect(pack.paths().filter((path) => /(?<!\.d)\.ts$|\.test\.|\.map$/.test(path))).toEqual([]);
});

test.each(['cdktf', 'cdktn'] as const)('the program of the README writes its lab with %s', (engine) => {
  const { folder } = consumers[engine];
  const { code, stdout, stderr } = run(folder, 'npx', '--no-install', 'homelab', 'synth');
  expect({ code, problems: /no problems/.test(stdout) }).toEqual({ code: 0, problems: true });
  expect(stderr.replace(/^npm warn.*\n/gm, '')).toBe('');
  expect(existsSync(join(folder, 'node_modules/cdktf/package.json'))).toBe(true);
});

test('both engines write the same files, byte for byte', () => {
  const files = consumers.cdktf.files('synth-out');
  expect(files).toEqual(consumers.cdktn.files('synth-out'));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'docker-stacks/web/compose.yaml',
      'manifest.json',
      'report.md',
      'vm-platform/ansible/inventory/hosts.yml',
      'vm-platform/ansible/roles/docker/tasks/main.yml',
      'vm-platform/packer/debian-13.pkr.hcl',
      'vm-platform/tofu/main.tf.json',
    ]),
  );
  expect(files['vm-platform/ansible/site.yml']).toContain('from main.ts');
});

test('the roles of the package are those of the checkout', () => {
  const tasks = 'docker/tasks/main.yml';
  expect(consumers.cdktf.files('node_modules/homelab-cdk/roles')[tasks]).toBe(
    readFileSync(join(root, 'roles', tasks), 'utf8'),
  );
});

test('the written program runs without the command, once it is JavaScript', () => {
  const consumer = consumers.cdktf;
  const typescript = require.resolve('typescript/bin/tsc');
  const options = ['--module', 'commonjs', '--target', 'es2022', '--outDir', 'plain'];
  succeed(consumer.folder, process.execPath, typescript, ...options, 'main.ts');
  succeed(join(consumer.folder, 'plain'), process.execPath, 'main.js');
  const { 'vm-platform/tofu/main.tf.json': written } = consumer.files('plain/synth-out');
  expect(JSON.parse(written!)).toMatchObject({
    resource: { proxmox_virtual_environment_vm: { docker: {} } },
  });
});

test('a program may be an ECMAScript module, and import by name', () => {
  const names = consumers.cdktf.evaluate(
    'names.mjs',
    `import { App, TofuRoot, hcl, roles } from 'homelab-cdk';
     console.log(JSON.stringify([App.name, TofuRoot.name, typeof hcl, typeof roles.docker]));`,
  );
  expect(names).toEqual(['App', 'TofuRoot', 'object', 'function']);
});

test('a lab in a package of ECMAScript modules is written too', () => {
  const consumer = consumers.cdktn;
  consumer.write('esm/package.json', '{ "type": "module" }');
  consumer.write('esm/main.ts', readmeProgram());
  succeed(join(consumer.folder, 'esm'), 'npx', '--no-install', 'homelab', 'synth');
  expect(Object.keys(consumer.files('esm/synth-out'))).toEqual(Object.keys(consumer.files('synth-out')));
});

test('a name loads what it needs, and no more', () => {
  const loaded = consumers.cdktf.evaluate(
    'loaded.js',
    `const packages = () => Object.keys(require.cache).map((file) => file.split('node_modules/').at(-1));
     const library = require('homelab-cdk');
     const index = packages();
     library.ComposeStack;
     library.App;
     const some = packages();
     library.TofuRoot;
     console.log(JSON.stringify({ index, some, all: packages() }));`,
  ) as Record<'index' | 'some' | 'all', readonly string[]>;
  expect(loaded.index.filter((file) => !file.endsWith('loaded.js'))).toEqual(['homelab-cdk/dist/index.js']);
  const heavy = /^(cdktf|zod|esbuild|commander|diff)\/|constructs\/(tofu|proxmox|packer)\//;
  expect(loaded.some.filter((file) => heavy.test(file))).toEqual([]);
  expect(loaded.all).toContain('cdktf/lib/index.js');
});

test('the lazy index has the names of the index', () => {
  const names = consumers.cdktf.evaluate(
    'keys.js',
    `console.log(JSON.stringify(Object.keys(require('homelab-cdk')).sort()));`,
  );
  const index = jest.requireActual<Record<string, unknown>>('../../lib/index');
  expect(names).toEqual(Object.keys(index).sort());
});

test('the types hold under every module resolution, without skipLibCheck and @types/node', () => {
  const kinds = { node16: 'node16', bundler: 'esnext', node10: 'commonjs' };
  for (const consumer of Object.values(consumers)) {
    const configs = Object.entries(kinds).map(([moduleResolution, module]) => {
      const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
      const target = { target: 'es2022', lib: ['es2022'], types: [], noEmit: true, skipLibCheck: false };
      const compilerOptions = { module, moduleResolution, ...target, ...strict };
      const file = `tsconfig.${moduleResolution}.json`;
      consumer.write(file, JSON.stringify({ compilerOptions, files: ['main.ts'] }));
      return file;
    });
    succeed(consumer.folder, process.execPath, require.resolve('typescript/bin/tsc'), '-b', ...configs);
  }
});

test('a wrong value is an error of the compiler: the types are there', () => {
  const consumer = consumers.cdktf;
  consumer.write('wrong.ts', readmeProgram().replace('cores: 4', "cores: 'four'"));
  const tsc = require.resolve('typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--module', 'node16', '--target', 'es2022', '--skipLibCheck'];
  const { stdout } = run(consumer.folder, process.execPath, tsc, ...options, 'wrong.ts');
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/^wrong\.ts\(\d+,\d+\): .*'string' is not assignable to type 'number'/),
  ]);
});
