import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { Consumer, Pack, readmeProgram, readmeSettings, root, run, succeed } from './consumer';

jest.setTimeout(120_000);

const engines = { cdktf: '0.21.0', cdktn: 'npm:cdktn@0.24.0' } as const;

let pack: Pack;
let consumers: Readonly<Record<keyof typeof engines, Consumer>>;

beforeAll(async () => {
  pack = new Pack();
  const [cdktf, cdktn] = await Promise.all([
    Consumer.install(pack, engines.cdktf),
    Consumer.install(pack, engines.cdktn),
  ]);
  consumers = { cdktf, cdktn };
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
    'tools',
  ]);
  // Descriptions of the tools, and nothing that they bring.
  expect(pack.paths().filter((path) => /\/tools\/(cdktf|\.installed)\//.test(path))).toEqual([]);
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

test.each(['cdktf', 'cdktn'] as const)('cdktf synth writes that lab too, with %s', (engine) => {
  const consumer = consumers[engine];
  const ours = consumer.files('synth-out');
  rmSync(join(consumer.folder, 'synth-out'), { recursive: true });
  consumer.write('cdktf.json', readmeSettings());
  const command = join(root, 'tools', 'cdktf', 'node_modules', '.bin', 'cdktf');
  const { code, stdout } = run(
    consumer.folder,
    'env',
    'CHECKPOINT_DISABLE=1',
    'TERRAFORM_BINARY_NAME=/nowhere/tofu',
    command,
    'synth',
  );
  expect(stdout).toContain('Generated Terraform code for the stacks: vm-platform');
  expect(code).toBe(0);
  expect(consumer.files('synth-out')).toEqual(ours);
});

test('the roles of the package are those of the checkout', () => {
  const tasks = 'docker/tasks/main.yml';
  expect(consumers.cdktf.files('node_modules/homelab-cdk/roles')[tasks]).toBe(
    readFileSync(join(root, 'roles', tasks), 'utf8'),
  );
});

test('the written program runs without the command, once it is JavaScript', () => {
  const consumer = consumers.cdktf;
  const options = ['main.ts', '--format=cjs', '--outfile=plain/main.js', '--log-level=error'];
  succeed(consumer.folder, 'npx', '--no-install', 'esbuild', ...options);
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

test.each(['cdktf', 'cdktn'] as const)(
  'a plain app of %s uses the bindings, and loads no others',
  (engine) => {
    const { loaded, ...written } = consumers[engine].evaluate(
      'plain.js',
      `const { App, TerraformStack } = require('cdktf');
     const proxmox = require('homelab-cdk/proxmox');
     const app = new App({ outdir: 'plain-out' });
     const stack = new TerraformStack(app, 'plain');
     new proxmox.ProxmoxProvider(stack, 'proxmox', { endpoint: 'https://pve:8006/' });
     const config = { nodeName: 'pve', networkDevice: [{ bridge: 'vmbr0' }] };
     const vm = new proxmox.VirtualEnvironmentVm(stack, 'vm', config);
     new proxmox.Haresource(stack, 'ha', { resourceId: 'vm:' + vm.vmId });
     app.synth();
     const text = require('node:fs').readFileSync('plain-out/stacks/plain/cdk.tf.json', 'utf8');
     const { provider, resource } = JSON.parse(text);
     const loaded = Object.keys(require.cache).filter((file) => file.includes('/homelab-cdk/dist/'));
     console.log(JSON.stringify({ provider, resource, loaded }));`,
    ) as { loaded: readonly string[] };
    expect(written).toMatchObject({
      provider: { proxmox: [{ endpoint: 'https://pve:8006/' }] },
      resource: {
        proxmox_virtual_environment_vm: {
          vm: { node_name: 'pve', network_device: [{ bridge: 'vmbr0', trunks: null, vlan_id: null }] },
        },
        proxmox_haresource: { ha: { resource_id: 'vm:${proxmox_virtual_environment_vm.vm.vm_id}' } },
      },
    });
    const bindings = loaded.flatMap((file) => /\/proxmox\/bindings\/(.*)$/.exec(file)?.[1] ?? []);
    expect([...bindings].sort()).toEqual([
      'bound.js',
      'haresource.js',
      'index.js',
      'proxmox-provider.js',
      'virtual-environment-vm.js',
    ]);
    // None of the rest of the library.
    const others =
      /\/dist\/(?!constructs\/(?:proxmox\/bindings|tofu\/binding)\/|constructs\/tofu\/engine\.js$)/;
    expect(loaded.filter((file) => others.test(file))).toEqual([]);
  },
);

test('the bindings can be imported by name, too', () => {
  const names = consumers.cdktf.evaluate(
    'bindings.mjs',
    `import { DataProxmoxVersion, VirtualEnvironmentVm } from 'homelab-cdk/proxmox';
     console.log(JSON.stringify([DataProxmoxVersion, VirtualEnvironmentVm].map((one) => one.tfResourceType)));`,
  );
  expect(names).toEqual(['proxmox_version', 'proxmox_virtual_environment_vm']);
});

test('the lazy index has the names of the index', () => {
  const names = consumers.cdktf.evaluate(
    'keys.js',
    `console.log(JSON.stringify(Object.keys(require('homelab-cdk')).sort()));`,
  );
  const index = jest.requireActual<Record<string, unknown>>('../../lib/index');
  expect(names).toEqual(Object.keys(index).sort());
});

const bindingsProgram = `import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { ProxmoxProvider, VirtualEnvironmentVm, type VirtualEnvironmentVmConfig } from 'homelab-cdk/proxmox';

const stack = new TerraformStack(new App(), 'plain');
const second = new ProxmoxProvider(stack, 'proxmox', { alias: 'second' });
const config: VirtualEnvironmentVmConfig = { nodeName: 'pve', bios: 'ovmf', provider: second };
const vm = new VirtualEnvironmentVm(stack, 'vm', config);
const id: number = vm.vmId;
new TerraformOutput(stack, 'first', { value: vm.ipv4Addresses.get(0), dependsOn: [vm] });
// @ts-expect-error a value that the provider refuses
new VirtualEnvironmentVm(stack, 'wrong', { nodeName: 'pve', vmId: id, bios: 'uefi' });
`;

test('the types hold under every module resolution, without skipLibCheck and @types/node', () => {
  const kinds = {
    cdktf: { node16: 'node16', bundler: 'esnext', node10: 'commonjs' },
    cdktn: { node16: 'node16' },
  };
  for (const engine of ['cdktf', 'cdktn'] as const) {
    const consumer = consumers[engine];
    consumer.write('bindings.ts', bindingsProgram);
    const configs = Object.entries(kinds[engine]).map(([moduleResolution, module]) => {
      const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
      const target = { target: 'es2022', lib: ['es2022'], types: [], noEmit: true, skipLibCheck: false };
      const compilerOptions = { module, moduleResolution, ...target, ...strict };
      const file = `tsconfig.${moduleResolution}.json`;
      consumer.write(file, JSON.stringify({ compilerOptions, files: ['main.ts', 'bindings.ts'] }));
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
