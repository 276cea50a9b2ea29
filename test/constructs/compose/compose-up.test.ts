import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ComposeDocument } from '../../../lib/constructs/compose/document';

const output = join(__dirname, '../../../synth-out');

/** The stacks of the output: folder and Compose file. */
const stacks = readdirSync(output)
  .filter((repository) => repository.endsWith('-stacks'))
  .flatMap((repository) => readdirSync(join(output, repository)).map((stack) => join(repository, stack)))
  .map((folder) => [folder, folder.startsWith('syn-') ? 'docker-compose.yml' : 'compose.yaml'] as const)
  .filter(([folder, file]) => existsSync(join(output, folder, file)));

test('the output has stacks', () => {
  expect(stacks.map(([folder]) => folder)).toContain('ctr01-stacks/monitoring');
});

describe.each(stacks)('docker-compose up -d in %s', (folder, file) => {
  const text = readFileSync(join(output, folder, file), 'utf8');
  const document = parse(text) as ComposeDocument;
  const services = Object.values(document.services);

  test('finds its file', () => {
    expect(services.length).toBeGreaterThan(0);
  });

  test('has a line in .env.example for each variable that it needs', () => {
    const example = readFileSync(join(output, folder, '.env.example'), 'utf8');
    const declared = new Set([...example.matchAll(/^([A-Za-z_]\w*)=/gm)].map(([, name]) => name));
    for (const [, name] of text.matchAll(/(?<!\$)(?:\$\$)*\$\{(\w+)/g)) expect(declared).toContain(name);
  });

  test('finds each file of its own that a container mounts', () => {
    const sources = services
      .flatMap(({ volumes = [] }) => volumes)
      .filter((volume) => typeof volume === 'string')
      .map((volume) => volume.split(':')[0] ?? '');
    for (const source of sources.filter((path) => path.startsWith('./config/')))
      expect(existsSync(join(output, folder, source))).toBe(true);
  });

  test('mounts every file of its own', () => {
    const config = join(output, folder, 'config');
    if (!existsSync(config)) return;
    for (const path of readdirSync(config, { recursive: true, encoding: 'utf8' })) {
      if (statSync(join(config, path)).isFile()) expect(text).toContain(`./config/${path}:`);
    }
  });

  test('declares each network and volume that a service names', () => {
    const networks = services.flatMap(({ networks: names = [] }) => (Array.isArray(names) ? names : []));
    const known = [...Object.keys(document.networks ?? {}), 'default'];
    expect(networks.filter((name) => !known.includes(name))).toEqual([]);
  });
});
