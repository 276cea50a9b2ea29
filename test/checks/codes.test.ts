import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { labChecks } from '../../lib/checks/all';

const project = join(__dirname, '..', '..');

/** Codes that no lab can bring about through the public surface, each with the reason. */
const unreachable: Readonly<Record<string, string>> = {};

function codesIn(folder: string, pattern: RegExp): ReadonlySet<string> {
  const paths = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' });
  const texts = paths
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(project, folder, path), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, code = '']) => code)));
}

/** Rows of the table: code, severity, meaning, remedy. */
const rows = readFileSync(join(project, 'docs', 'checks.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| HL'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));
const listed = rows.map(([code]) => code);
const reported = codesIn('lib', /'(HL\d{3})'/g);

test('the page lists every code that the library can report, and no other', () => {
  expect(listed).toEqual([...reported].sort());
});

test('each code has its severity, what it means and a remedy', () => {
  const warnings = codesIn('lib', /code: '(HL\d{3})',\s+severity: 'warning'/g);
  for (const [code = '', severity, means, remedy, ...rest] of rows) {
    expect([code, severity]).toEqual([code, warnings.has(code) ? 'warning' : 'error']);
    expect(means).toMatch(/^[A-Z`].*\.$/);
    expect(remedy).toMatch(/^[A-Z`].*\.$/);
    expect(rest).toEqual([]);
  }
});

test('each code has a lab that is refused with it', () => {
  const refused = codesIn('test/rejections', /^ *(HL\d{3}) {2}/gm);
  expect([...reported].filter((code) => !refused.has(code)).sort()).toEqual(Object.keys(unreachable).sort());
});

test('each rule about a whole lab says what it reports, in one line', () => {
  const codes = labChecks.flatMap((check) => check.codes);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { codes: own, title } of labChecks) {
    expect(own.every((code) => listed.includes(code))).toBe(true);
    expect(title).toMatch(/^[a-z][^\n]*[^.]$/i);
  }
});
