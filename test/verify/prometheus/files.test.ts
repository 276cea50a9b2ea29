import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { questionsOf, refused } from '../../../lib/verify/prometheus/dashboards';
import { placeConfig } from '../../../lib/verify/prometheus/rules';
import { secretFaults } from '../../../lib/verify/prometheus/secret-files';

const file = (path: string, text: string) => ({ path, owner: 'ctr01-stacks/monitoring', text });
const questions = [
  { panel: 'Load', expr: 'node_load1' },
  { panel: 'Memory', expr: 'node_memory' },
];

test('a question that promtool names is told of by its panel', () => {
  expect(refused(questions, ['/tmp/a/0.yml', '/tmp/a/1.yml'], '/tmp/a/1.yml: 3:4: parse error')).toEqual([
    'panel Memory asks what is no PromQL: node_memory',
  ]);
});

test('when promtool fails and names no question, its own words are the fault', () => {
  expect(refused(questions, ['/tmp/a/0.yml', '/tmp/a/1.yml'], 'out of memory\n')).toEqual([
    'promtool could not check its questions: out of memory',
  ]);
});

test('a dashboard that is no JSON asks nothing', () => {
  expect(questionsOf(file('hosts.json', '{ "panels": ['))).toEqual([]);
});

test('a Compose file that is no YAML is left to its own judge', () => {
  const path = 'ctr01-stacks/monitoring/compose.yaml';
  const service = { name: 'prometheus', mounts: [] };
  const faults = (text: string) =>
    secretFaults(
      'bearer_token_file: /run/secrets/token\n',
      service as never,
      { file: path } as never,
      new Map([[path, file(path, text)]]),
    );
  expect(faults('services: {prometheus: {')).toEqual([]);
  expect(faults('services: {prometheus: {}}')).toEqual([
    'prometheus has no file /run/secrets/token: give it the secret',
  ]);
});

test('secrets of which one begins as another does are each in their place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-placed-'));
  try {
    const text = 'one:\n  token_file: /run/secrets/token\ntwo:\n  token_file: /run/secrets/token-2\n';
    const { path } = placeConfig(folder, file('config/prometheus/prometheus.yml', text), [], () => undefined);
    expect(readFileSync(path, 'utf8').replaceAll(folder, '<here>')).toBe(
      text.replaceAll('/run', '<here>/run'),
    );
    expect(readFileSync(join(folder, 'run/secrets/token-2'), 'utf8')).toBe('x\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
