import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';

import { TerraformDataSource, TerraformProvider, TerraformResource } from 'cdktf';

const folder = join(__dirname, '..', '..', '..', '..', 'lib', 'constructs', 'proxmox', 'bindings');
const { lazyIndex } = jest.requireActual<{ lazyIndex: (source: string) => string }>(
  '../../../../build/index-source.js',
);

/** The index as the package has it, and the files that it has loaded. */
function packagedIndex(): { readonly exports: Record<string, unknown>; readonly loaded: string[] } {
  const exports: Record<string, unknown> = {};
  const loaded: string[] = [];
  const load = (name: string): unknown => {
    loaded.push(name);
    return jest.requireActual(join(folder, name));
  };
  const source = lazyIndex(readFileSync(join(folder, 'index.ts'), 'utf8'));
  const run = compileFunction(source, ['exports', 'require', 'module']) as (...values: object[]) => void;
  run(exports, load, {});
  return { exports, loaded };
}

test('the index loads what is used, when it is used', () => {
  const { exports, loaded } = packagedIndex();
  expect(loaded).toEqual([]);
  expect((exports['VirtualEnvironmentVm'] as { tfResourceType: string }).tfResourceType).toBe(
    'proxmox_virtual_environment_vm',
  );
  expect(loaded).toEqual(['./virtual-environment-vm']);
});

test('every binding stands in the index, under the name that cdktf gives it', () => {
  const { exports, loaded } = packagedIndex();
  const names = Object.keys(exports);
  expect(names).toHaveLength(115 + 91 + 1);
  expect(names).toEqual(
    expect.arrayContaining([
      'ProxmoxProvider',
      'Acl',
      'Vm',
      'VirtualEnvironmentVm',
      'VirtualEnvironmentVm2',
      'SdnFabricNodeOpenfabric',
      'DataProxmoxVirtualEnvironmentNodes',
      'DataProxmoxSdnZones',
    ]),
  );
  for (const name of names) {
    const base = /^DataProxmox/.test(name)
      ? TerraformDataSource
      : name === 'ProxmoxProvider'
        ? TerraformProvider
        : TerraformResource;
    expect((exports[name] as { prototype: unknown }).prototype).toBeInstanceOf(base);
  }
  const files = readdirSync(folder).map((file) => `./${file.replace(/\.ts$/, '')}`);
  expect([...loaded].sort()).toEqual(files.filter((file) => !/^\.\/(bound|index)$/.test(file)).sort());
});

test('no attribute hides what every construct of cdktf has', () => {
  const { exports } = packagedIndex();
  const hidden = Object.entries(exports).flatMap(([name, made]) => {
    const own = Object.getOwnPropertyNames((made as { prototype: object }).prototype);
    const base = Object.getPrototypeOf(
      Object.getPrototypeOf((made as { prototype: object }).prototype),
    ) as object;
    const inherited = Object.getOwnPropertyNames(
      Object.getPrototypeOf((made as { prototype: object }).prototype),
    );
    const ours = new Set(['constructor', 'synthesizeAttributes', 'synthesizeHclAttributes', 'alias']);
    return [...own, ...inherited]
      .filter((member) => !ours.has(member) && (member in base || ['node', 'input'].includes(member)))
      .map((member) => `${name}.${member}`);
  });
  expect(hidden).toEqual([]);
});
