import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ComposeStack } from '../../lib';
import { formatReport } from '../../lib/core/problem';
import { expectRefused, expectThrown } from './refusal';
import { SmallLab } from './small-lab';

const folder = mkdtempSync(join(tmpdir(), 'homelab-adopted-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A stack of a Compose file, made in the line that is marked. */
function adopt(lab: SmallLab, path: string): ComposeStack {
  return ComposeStack.fromFile(lab.repository, 'web', path, { host: lab.docker }); // <stack>
}

/** Asserts what is told of a file of this text. */
function expectFault(text: string | Buffer, report: string): void {
  writeFileSync(join(folder, 'compose.yml'), text);
  const lab = new SmallLab();
  adopt(lab, join(folder, 'compose.yml'));
  expectRefused(lab.app, report);
}

/** A service of a file, with lines of its own. */
const web = (...lines: readonly string[]) =>
  ['services:', '  web:', '    image: web:1', ...lines.map((line) => `    ${line}`), ''].join('\n');

test('broken YAML', () => {
  expectFault(
    'services:\n  web:\n    image: "web:1\n',
    `
      HL181  compose.yml:4:1 is no YAML: missing closing "quote
             at  platform/web  <stack>
        fix  mend it: Compose cannot read it either`,
  );
  expectFault(
    'services:\n  web: {image: web:1\n',
    `
      HL181  compose.yml:3:1 is no YAML: flow map in block collection must be sufficiently indented and end with a }
             at  platform/web  <stack>
        fix  mend it: Compose cannot read it either`,
  );
  expectFault(
    'services:\n\tweb:\n',
    `
      HL181  compose.yml:2:1 is no YAML: tabs are not allowed as indentation
             at  platform/web  <stack>
        fix  indent it with spaces`,
  );
  expectFault(
    'services: {}\n---\nservices: {}\n',
    `
      HL181  compose.yml:2:1 begins another document
             at  platform/web  <stack>
        fix  keep one document in a file`,
  );
});

test('a key that stands twice', () => {
  expectFault(
    web('ports: ["80:80"]', 'ports: ["81:80"]'),
    `
      HL181  compose.yml:5:5 has the key "ports" again, after line 4
             at  platform/web  <stack>
        fix  keep one of them`,
  );
});

test('an alias, a merge key or a tag that means nothing here', () => {
  expectFault(
    web('labels: *labels', 'environment: &own [*own]', '<<: [1]', 'ports: !reset []'),
    `
      HL181  compose.yml:4:13 is an alias of what does not stand before it
             at  platform/web  <stack>
        fix  write & and its name before the value, or put a text that begins with * in quotes

      HL181  compose.yml:5:24 *own stands in what it stands for
             at  platform/web  <stack>
        fix  take it out

      HL181  compose.yml:6:5 << merges what is no mapping
             at  platform/web  <stack>
        fix  name mappings by their aliases: <<: *name

      HL181  compose.yml:7:19 has the tag !reset
             at  platform/web  <stack>
        fix  leave the tag out: the file is taken as it stands`,
  );
});

test('a key that Compose does not know', () => {
  expectFault(
    web('port: ["80:80"]', 'healthcheck: {tset: [NONE]}', 'x-fine: 1').concat('tools: 1\n'),
    `
      HL182  compose.yml:4:5 has the key "port", which Compose does not know in an entry of services
             at  platform/web  <stack>
        fix  did you mean "ports"?

      HL182  compose.yml:5:19 has the key "tset", which Compose does not know in healthcheck
             at  platform/web  <stack>
        fix  did you mean "test"?

      HL182  compose.yml:7:1 has the key "tools", which Compose does not know in the file
             at  platform/web  <stack>
        fix  take it out, or begin it with x-`,
  );
});

test('a value that Compose does not take', () => {
  expectFault(
    web('user: 1000', 'ports: 80', 'networks: [[a]]', 'environment:', '  A: [b]'),
    `
      HL182  compose.yml:4:11 holds a whole number without quotes in user, which must be a text
             at  platform/web  <stack>
        fix  write a text there

      HL182  compose.yml:5:12 holds a whole number without quotes in ports, which must be a list
             at  platform/web  <stack>
        fix  write a list there

      HL182  compose.yml:6:16 holds a list in an item of networks, which must be a text
             at  platform/web  <stack>
        fix  write a text there

      HL182  compose.yml:8:10 holds a list in an entry of environment, which must be true or false or nothing or a number or a text
             at  platform/web  <stack>
        fix  write a text there`,
  );
  expectFault(
    '',
    `
      HL182  compose.yml:1:1 holds nothing in the file, which must be a mapping
             at  platform/web  <stack>
        fix  write a mapping there`,
  );
});

test('a file of 10 MB is not even read', () => {
  expectFault(
    Buffer.alloc(10_000_000, 'a'),
    `
      HL180  the Compose file compose.yml is larger than 512 KiB
             at  platform/web  <stack>
        fix  name a Compose file; data does not belong into one`,
  );
});

test('aliases of aliases, which would fill the memory', () => {
  const names = 'abcdefghij'.split('');
  const bomb = names.map((name, index) => {
    const inner = index === 0 ? 'lol' : `*${names[index - 1]!}`;
    return `x-${name}: &${name} [${Array<string>(9).fill(inner).join(', ')}]\n`;
  });
  expectFault(
    [...bomb, web()].join(''),
    `
      HL181  compose.yml:6:10 makes the file hold more than 100000 values, with aliases filled in
             at  platform/web  <stack>
        fix  write less by aliases`,
  );
});

test('values in values, for which no program has room', () => {
  expectFault(
    `x-deep: ${'['.repeat(20_000)}`,
    `
      HL181  compose.yml:1:109 is nested deeper than 100 levels
             at  platform/web  <stack>
        fix  nest it less`,
  );
});

test('a text that Compose cannot fill in', () => {
  expectFault(
    web('command: "${1}"', 'user: "${USER"', 'hostname: "${A+b}${B-${C}}"'),
    `
      HL183  compose.yml:4:14 has "\${1}", which is no reference that Compose can read
             at  platform/web  <stack>
        fix  write \${NAME} or \${NAME:-default}, and $$ for a dollar sign

      HL183  compose.yml:5:11 has "\${…", which is no reference that Compose can read
             at  platform/web  <stack>
        fix  write \${NAME} or \${NAME:-default}, and $$ for a dollar sign

      HL183  compose.yml:6:15 asks whether A is there at all, but .env has every variable
             at  platform/web  <stack>
        fix  write \${A:+…}, which asks whether it has a value

      HL183  compose.yml:6:15 asks whether B is there at all, but .env has every variable
             at  platform/web  <stack>
        fix  write \${B:-…}, which asks whether it has a value`,
  );
});

test('what may be a password stays out of the report', () => {
  expectFault(
    web(
      'environment:',
      "  DB_PASSWORD: 'hunter2${!x'",
      "  PASS: 'hunter2${!y}hunter2'",
      '  A: "$${${B:-hunter2${C;hunter2}}"',
    ),
    `
      HL183  compose.yml:5:20 has "\${…", which is no reference that Compose can read
             at  platform/web  <stack>
        fix  write \${NAME} or \${NAME:-default}, and $$ for a dollar sign

      HL183  compose.yml:6:13 has "\${…}", which is no reference that Compose can read
             at  platform/web  <stack>
        fix  write \${NAME} or \${NAME:-default}, and $$ for a dollar sign

      HL183  compose.yml:7:10 has "\${C…}", which is no reference that Compose can read
             at  platform/web  <stack>
        fix  write \${NAME} or \${NAME:-default}, and $$ for a dollar sign`,
  );
  expectFault(
    web('environment: hunter2', 'user: 48151623'),
    `
      HL182  compose.yml:4:18 holds a text in environment, which must be a list or a mapping
             at  platform/web  <stack>
        fix  write a list there

      HL182  compose.yml:5:11 holds a whole number without quotes in user, which must be a text
             at  platform/web  <stack>
        fix  write a text there`,
  );
});

test.each(['!', '!h!', '*', '|', '>', '}', '"\\U', '!<', '!!', '@', '&a &'])(
  'a password that begins as no text of YAML does stays out of the report: %s',
  (sign) => {
    writeFileSync(join(folder, 'compose.yml'), web('environment:', `  DB_PASSWORD: ${sign}hunter2`));
    const lab = new SmallLab();
    adopt(lab, join(folder, 'compose.yml'));
    const told = formatReport(lab.app.check());
    expect(told).toMatch(/^HL181 {2}compose\.yml:5:\d+ /);
    expect(told).not.toContain('hunter');
  },
);

test.each([
  [
    'compose.yml/missing.yml',
    'is not there',
    'give the path of a Compose file, from the file of the program that names it',
  ],
  [
    'missing.yml',
    'is not there',
    'give the path of a Compose file, from the file of the program that names it',
  ],
  ['folder', 'is a folder', 'name the Compose file in it'],
  ['pipe', 'is no file', 'name a Compose file'],
  ['latin-1.yml', 'is no text in UTF-8', 'save it as UTF-8'],
])('what cannot be taken: %s', (path, said, fix) => {
  mkdirSync(join(folder, 'folder'), { recursive: true });
  execFileSync('sh', ['-c', `test -p pipe || mkfifo pipe; touch compose.yml`], { cwd: folder });
  writeFileSync(join(folder, 'latin-1.yml'), Buffer.from('# caf\xe9\n', 'latin1'));
  const lab = new SmallLab();
  adopt(lab, join(folder, path));
  expectRefused(
    lab.app,
    `
      HL180  the Compose file ${path.split('/').at(-1)!} ${said}
             at  platform/web  <stack>
        fix  ${fix}`,
  );
});

test('a program that needs a service of a file that could not be read is told of the file', () => {
  const stack = adopt(new SmallLab(), join(folder, 'missing.yml'));
  expectThrown(
    () => stack.service('web'),
    `
      HL180  the Compose file missing.yml is not there
             at  platform/web  <stack>
        fix  give the path of a Compose file, from the file of the program that names it`,
  );
});
