import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { App, HomelabError } from '../../lib';
import { formatReport } from '../../lib/core/problem';

const project = join(__dirname, '..', '..');

/**
 * Asserts that a lab is refused with this report and no other, and that nothing is written.
 *
 * @param report indented as it likes; `<name>` stands for the line of the test that is marked `// <name>`
 */
export function expectRefused(app: App, report: string): void {
  expect(reportOf(app)).toBe(expected(report));
  expectNothingWritten(app);
}

/** Asserts that a lab has these warnings and no error, so that it can be written. */
export function expectWarned(app: App, report: string): void {
  expect(reportOf(app)).toBe(expected(report));
  expect(app.render().size).toBeGreaterThan(0);
}

/** Asserts that a line of a program throws this report: what cannot wait until the lab is described. */
export function expectThrown(program: () => unknown, report: string): void {
  const error = thrownBy(program);
  expect(error).toBeInstanceOf(HomelabError);
  expect((error as HomelabError).message).toBe(expected(report));
}

export function reportOf(app: App): string {
  return formatReport(app.check());
}

export function expectNothingWritten(app: App): void {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-refused-'));
  try {
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    for (const out of [folder, join(folder, 'new')]) {
      const error = thrownBy(() => app.synth(out));
      expect(error).toBeInstanceOf(HomelabError);
      expect((error as HomelabError).message).toBe(reportOf(app));
    }
    expect(readdirSync(folder)).toEqual(['notes.txt']);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** A report as a test writes it: less its indentation, with the lines that its marks stand for. */
function expected(report: string): string {
  const lines = report.replace(/^\n/, '').trimEnd().split('\n');
  const indentation = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  const text = lines.map((line) => line.slice(indentation)).join('\n');
  const places = marks();
  return text.replace(/<([a-z0-9-]+)>$/gm, (_, name: string) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`no line is marked // <${name}>`);
    return place;
  });
}

/** Lines that end in `// <name>`, of the running test and of the lab it starts from; a comment of its own marks the next line. */
function marks(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of [expect.getState().testPath ?? '', join(__dirname, 'small-lab.ts')]) {
    const name = relative(project, file).replaceAll('\\', '/');
    for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      const [, code = '', mark] = /^(.*)\/\/ <([a-z0-9-]+)>$/.exec(line) ?? [];
      if (mark === undefined) continue;
      if (found.has(mark)) throw new Error(`two lines are marked // <${mark}>`);
      found.set(mark, `${name}:${index + (code.trim() === '' ? 2 : 1)}`);
    }
  }
  return found;
}
