import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..', '..');
const folder = join(root, 'lib', 'constructs', 'proxmox', 'bindings');

/** Names of resources and data sources whose class is marked, with what is to be used instead. */
const deprecated = new Map(
  readdirSync(folder).flatMap((file): [string, string][] => {
    const text = readFileSync(join(folder, file), 'utf8');
    const [, advice = '', type = ''] =
      /@deprecated ((?:(?!\*\/)[^@])*) \*\/\nexport class [^(]*\(\s*'(\w+)'/.exec(text) ?? [];
    const kind = file.startsWith('data-') ? 'data.' : '';
    return type === '' ? [] : [[`${kind}${type}`, advice.replace(/\s+\*?\s*/g, ' ')]];
  }),
);

test('deprecated names are marked, and say what to use instead', () => {
  const resources = [...deprecated].filter(([type]) => !type.startsWith('data.'));
  expect(resources).toHaveLength(46);
  expect([...deprecated]).toHaveLength(46 + 35);
  for (const [, advice] of deprecated) expect(advice).toMatch(/^Use "proxmox_\w+" instead\. /);
  expect(deprecated.get('proxmox_virtual_environment_acl')).toContain('"proxmox_acl"');
  expect(deprecated.has('proxmox_virtual_environment_vm')).toBe(false);
});

test('neither the library nor the lab uses a deprecated name', () => {
  const texts = [...filesBelow('lib'), ...filesBelow('stacks'), ...filesBelow('synth-out')]
    .filter((path) => !path.startsWith('lib/constructs/proxmox/bindings/'))
    .map((path) => readFileSync(join(root, path), 'utf8'));
  const used = new Set(texts.flatMap((text) => text.match(/\b(?:data\.)?proxmox_[a-z0-9_]+/g) ?? []));
  expect([...used]).toEqual(
    expect.arrayContaining(['proxmox_virtual_environment_vm', 'proxmox_network_linux_bridge']),
  );
  expect([...used].filter((type) => deprecated.has(type))).toEqual([]);
  // The library writes resources only; a look-up would have to be told apart in the file's `data`, too.
  expect(texts.filter((text) => /^\s*"data": \{\s*"proxmox_/m.test(text))).toEqual([]);
});

function filesBelow(path: string): readonly string[] {
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
