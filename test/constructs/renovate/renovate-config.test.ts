import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { App } from '../../../lib/app';
import { ContainerImage } from '../../../lib/constructs/compose/container-image';
import type { RenovateDocument } from '../../../lib/constructs/renovate/document';
import { RenovateConfig, type RenovateConfigProps } from '../../../lib/constructs/renovate/renovate-config';
import { images } from '../../../stacks/images';

const root = join(__dirname, '..', '..', '..');

function documentOf(props: Partial<RenovateConfigProps> = {}): RenovateDocument {
  const app = new App();
  new RenovateConfig(app, 'renovate', { catalogues: ['stacks/images.ts'], ...props });
  return JSON.parse(app.render().get('renovate.json')!) as RenovateDocument;
}

/** What the pattern of a configuration finds in a text, as Renovate looks for it. */
function foundIn(text: string, { customManagers }: RenovateDocument) {
  const patterns = customManagers.flatMap(({ matchStrings }) => matchStrings);
  return patterns.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(({ groups }) => ({ ...groups })),
  );
}

test('each image of the catalogue that has a version is found once, and nothing else', () => {
  const text = readFileSync(join(root, 'stacks/images.ts'), 'utf8');
  const written = JSON.parse(readFileSync(join(root, 'synth-out/renovate.json'), 'utf8')) as RenovateDocument;
  const pinned = Object.values(images).flatMap((one) =>
    one instanceof ContainerImage && typeof one.version === 'string'
      ? [{ depName: one.name, currentValue: one.version, currentDigest: one.digest }]
      : [],
  );
  expect(pinned.length).toBeGreaterThan(25);
  expect(foundIn(text, written)).toEqual(pinned);
});

test('no stack names an image beside the catalogue', () => {
  const files = readdirSync(join(root, 'stacks'), { recursive: true, encoding: 'utf8' });
  const others = files.filter((file) => file.endsWith('.ts') && file !== 'images.ts');
  expect(others.length).toBeGreaterThan(20);
  const named = others.filter((file) =>
    /\bimage(: ?['"`]|\()/.test(readFileSync(join(root, 'stacks', file), 'utf8')),
  );
  expect(named).toEqual([]);
});

test('the forms of an image', () => {
  const digest = `sha256:${'0a'.repeat(32)}`;
  const text = `
    a: image('traefik', 'v3.6'),
    b: image("hashicorp/vault", "1.21", "${digest}"),
    c: image(
      'ghcr.io/open-webui/open-webui',
      'main',
    ),
    d: image('grafana/promtail', env.required('PROMTAIL_VERSION', 'a version')),
    e: myimage('x', 'y'), f: image('untagged'),
  `;
  expect(foundIn(text, documentOf())).toEqual([
    { depName: 'traefik', currentValue: 'v3.6', currentDigest: undefined },
    { depName: 'hashicorp/vault', currentValue: '1.21', currentDigest: digest },
    { depName: 'ghcr.io/open-webui/open-webui', currentValue: 'main', currentDigest: undefined },
  ]);
});

test('a catalogue is one file, and the output is left alone', () => {
  const { customManagers, ignorePaths } = documentOf({ catalogues: ['lab/images.ts'], output: 'out' });
  expect(customManagers[0]!.managerFilePatterns).toEqual(['/^lab\\/images\\.ts$/']);
  expect(ignorePaths).toContain('out/**');
  expect(ignorePaths).toContain('**/node_modules/**');
});

test('a Renovate of your own writes the output anew', () => {
  expect(documentOf({ commands: ['npm ci', 'npm run synth'] })['postUpgradeTasks']).toEqual({
    commands: ['npm ci', 'npm run synth'],
    fileFilters: ['synth-out/**'],
    executionMode: 'branch',
  });
});

test('the one of this repository is the one that is written', () => {
  const [own, written] = ['renovate.json', 'synth-out/renovate.json'].map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  expect(own).toBe(written);
});
