import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

import { Lab } from './run';

const time = /\d+\.\d\d s/;

describe('homelab synth', () => {
  let lab: Lab;
  const note = () => join(lab.folder, 'synth-out/texts/note.txt');

  beforeEach(() => (lab = new Lab()));
  afterEach(() => lab.remove());

  it('writes, and tells what it wrote for each repository', () => {
    const first = lab.homelab(['synth']);
    expect(first.stdout.replace(time, 'T')).toBe(
      [
        '(report)     2 written     0 unchanged     0 removed',
        'texts        1 written     0 unchanged     0 removed',
        'no problems, T',
        '',
      ].join('\n'),
    );
    expect(first.code).toBe(0);
    expect(first.stderr).toBe('');
    expect(readFileSync(note(), 'utf8')).toBe('one\ntwo\n');

    lab.write('', 'one\\nthree\\n');
    expect(lab.homelab(['synth']).stdout).toContain('texts        1 written     0 unchanged     0 removed');
    expect(readFileSync(note(), 'utf8')).toBe('one\nthree\n');
  });

  it('removes what the program no longer makes', () => {
    lab.write(`new Artifact(repository, 'old.txt', { dialect: verbatim, data: () => 'old' });`);
    lab.homelab(['synth']);
    lab.write('');
    expect(lab.homelab(['synth']).stdout).toContain('texts        0 written     1 unchanged     1 removed');
    expect(existsSync(join(lab.folder, 'synth-out/texts/old.txt'))).toBe(false);
  });

  it('writes nothing with --check, and shows the lines that differ', () => {
    lab.homelab(['synth']);
    expect(lab.homelab(['synth', '--check']).code).toBe(0);

    lab.write('', 'one\\nthree\\n');
    const check = lab.homelab(['synth', '--check']);
    expect(check.code).toBe(1);
    expect(check.stdout).toContain('texts/note.txt would be changed');
    expect(check.stdout).toContain('\n one\n-two\n+three\n');
    expect(check.stdout).toMatch(/2 files not as the program writes them/);
    expect(readFileSync(note(), 'utf8')).toBe('one\ntwo\n');
  });

  it('keeps a file that was edited by hand, until --force', () => {
    lab.homelab(['synth']);
    writeFileSync(note(), 'mine\n');
    lab.write('', 'theirs\\n');

    const kept = lab.homelab(['synth']);
    expect(kept.code).toBe(1);
    expect(kept.stdout).toContain('texts/note.txt was edited by hand; --force overwrites it');
    expect(readFileSync(note(), 'utf8')).toBe('mine\n');

    expect(lab.homelab(['synth', '--force']).code).toBe(0);
    expect(readFileSync(note(), 'utf8')).toBe('theirs\n');
  });

  it('tells machines the same as JSON', () => {
    lab.write(`stack('web:latest');`);
    const { stdout, code } = lab.homelab(['synth', '--json']);
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(result).toMatchObject({
      version: 1,
      ok: true,
      labs: [
        {
          written: expect.arrayContaining(['texts/note.txt']) as unknown,
          repositories: { texts: { unchanged: 0, removed: 0 } },
          problems: [{ code: 'HL120', severity: 'warning' }],
        },
      ],
    });
  });

  it('tells mistakes as JSON too', () => {
    lab.write(`stack('');`);
    const { stdout, stderr, code } = lab.homelab(['synth', '--json']);
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      problems: [{ code: 'HL105', where: [{ path: 'texts/web/web' }] }],
    });
  });

  it('passes over warnings, but not with --strict', () => {
    lab.write(`stack('web:latest');`);
    const warned = lab.homelab(['synth']);
    expect(warned.code).toBe(0);
    expect(warned.stdout).toContain('HL120  warning: image web:latest is whatever is newest');
    expect(warned.stdout).toContain('1 warning, ');

    lab.write(`stack('web:latest');`, 'changed\\n');
    const strict = lab.homelab(['synth', '--strict']);
    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain('1 problem, nothing written');
    expect(readFileSync(note(), 'utf8')).toBe('one\ntwo\n');
  });

  it('prints an allowed problem with its reason', () => {
    lab.write(`stack('web:latest').allow('HL120', 'it is a toy');`);
    const { stdout, code } = lab.homelab(['synth', '--strict']);
    expect(code).toBe(0);
    expect(stdout).toContain('(it is a toy)');
  });
});

describe('colours', () => {
  const escape = '\u001b[';
  let lab: Lab;
  beforeEach(() => (lab = new Lab(`stack('web:latest');`)));
  afterEach(() => lab.remove());

  it('are there on a terminal', () => {
    expect(lab.onTerminal('synth', { TERM: 'xterm' }).stdout).toContain(escape);
  });

  it('are never there with NO_COLOR, nor in a pipe', () => {
    expect(lab.onTerminal('synth', { TERM: 'xterm', NO_COLOR: '1' }).stdout).not.toContain(escape);
    expect(lab.homelab(['synth'], { FORCE_COLOR: '1' }).stdout).not.toContain(escape);
  });
});
