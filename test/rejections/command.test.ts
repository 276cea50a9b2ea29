import { imports, Programs, type Run } from './run-command';

const lab = `const app = new App();
const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24' });
const host = new Host(app, 'docker', { address: lan.at(20) });
const repository = new Repository(app, 'stacks-of-mine', { standardFiles: false });
const stack = (image: string) => new ComposeStack(repository, 'web', { host, services: { web: { image } } });`;

const programs: Readonly<Record<string, string>> = {
  'good.ts': `${imports}\n${lab}\nstack('web:1');\napp.synth();`,
  'mistakes.ts': `${imports}\n${lab}\nstack('web:latest');\nnew Host(app, 'nas', { address: lan.at(20) });\napp.synth();`,
  'warning.ts': `${imports}\n${lab}\nstack('web:latest');\napp.synth();`,
  'allowed.ts': `${imports}\n${lab}\nstack('web:latest').allow('HL120', 'it is a toy');\napp.synth();`,
  'syntax.ts': `${imports}\nconst app = new App({;\napp.synth();`,
  'syntax.js': `const lab = 1 +;`,
  'syntax.mjs': `export default 1 +;`,
  'no-module.ts': `import { stacks } from './stacks';\nstacks();`,
  'no-app.ts': `${imports}\nnew App();`,
  'two-apps.ts': `${imports}\nnew App().synth();\nnew App().synth();`,
  'one-bad.ts': `${imports}\nnew App().synth();\nconst bad = new App({ outdir: 'bad' });\nnew Repository(bad, 'B');\nbad.synth();`,
  'notes.txt': 'no program',
};

let folder: Programs;
beforeEach(() => (folder = new Programs(programs)));
afterEach(() => folder.remove());

/** Asserts that the command refuses with this message alone, without a stack, and leaves the output folder as it was. */
function expectRefused(run: Run, message: string): void {
  expect(run.stderr).toBe(`${message}\n`);
  expect(run.stdout).toBe('');
  expect(run.code).toBe(1);
  expect(folder.written()).toEqual({});
}

test('a lab with mistakes', () => {
  expectRefused(
    folder.synth('mistakes.ts'),
    `HL018  address 192.168.1.20 is used twice
       by  docker  mistakes.ts:4
       and nas     mistakes.ts:8
  fix  give one of them another address

HL120  warning: image web:latest is whatever is newest on the day it is pulled
       at  stacks-of-mine/web/web  mistakes.ts:6
  fix  give a version as its tag

2 problems, nothing written`,
  );
});

test('a warning stops nothing, unless it is strict', () => {
  expectRefused(
    folder.synth('warning.ts', '--strict'),
    `HL120  warning: image web:latest is whatever is newest on the day it is pulled
       at  stacks-of-mine/web/web  warning.ts:6
  fix  give a version as its tag

1 problem, nothing written`,
  );
  const passed = folder.synth('warning.ts');
  expect(passed.code).toBe(0);
  expect(passed.stdout).toContain('HL120  warning: image web:latest');
  expect(Object.keys(folder.written())).toContain('stacks-of-mine/web/compose.yaml');
});

test('an allowed warning is told with its reason, and is not strict', () => {
  const { code, stdout } = folder.synth('allowed.ts', '--strict');
  expect(code).toBe(0);
  expect(stdout).toContain(
    'HL120  allowed: image web:latest is whatever is newest on the day it is pulled (it is a toy)',
  );
});

test('a lab that was good once keeps what was written', () => {
  folder.synth('good.ts');
  const before = folder.written();
  expect(folder.synth('mistakes.ts').code).toBe(1);
  expect(folder.written()).toEqual(before);
});

test.each([
  [
    'syntax.ts',
    `the program is no TypeScript
<folder>/syntax.ts:2:22  Expected identifier but found ";"
    const app = new App({;
                         ^
  fix  correct this line`,
  ],
  [
    'syntax.js',
    `the program is no JavaScript: Unexpected token ';'
<folder>/syntax.js:1
const lab = 1 +;
               ^
  fix  correct this line`,
  ],
  [
    'syntax.mjs',
    `the program is no JavaScript: Unexpected token ';'
<folder>/syntax.mjs
  fix  correct this line`,
  ],
  [
    'no-module.ts',
    `cannot find module './stacks'
    at <folder>/no-module.ts
  fix  correct the path of the import, or install the package`,
  ],
  [
    'no-app.ts',
    `<folder>/no-app.ts makes no lab
  fix  end it with app.synth()`,
  ],
  [
    'two-apps.ts',
    `two labs would be written to <folder>/out
  fix  give each App an outdir of its own, and don't use --out`,
  ],
  [
    'one-bad.ts',
    `HL003  a repository's id must be a folder name of a-z, 0-9, "-", "_", "." and not "stacks", got "B"
       at  B  one-bad.ts:4
  fix  choose such a name, as in "vm-platform"

1 problem, nothing written`,
  ],
  [
    'missing.ts',
    `there is no program missing.ts
  fix  go to the folder of the lab, or name its program: homelab synth <program>`,
  ],
  [
    'notes.txt',
    `notes.txt is no TypeScript program
  fix  name the .ts file that ends with app.synth()`,
  ],
  [
    '.',
    `there is no main.ts in <folder>
  fix  go to the folder of the lab, or name its program: homelab synth <program>`,
  ],
])('a program that cannot be run: %s', (program, message) => {
  expectRefused(folder.synth(program), message);
});

test('an option that does not exist', () => {
  const { code, stderr } = folder.synth('good.ts', '--watch');
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^error: unknown option '--watch'\n\nUsage: homelab synth \[options\] \[program\]\n/,
  );
  expect(folder.written()).toEqual({});
});

test.each([
  ['nonsense', 'homelab.json is not JSON'],
  ['{"version": 1, "files": [{"path": "../x"}]}', 'homelab.json does not list files: files.0.sha256'],
  ['<<<<<<< HEAD\n', 'homelab.json has merge conflict markers in it'],
])('a broken homelab.json: %s', (text, message) => {
  folder.synth('good.ts');
  folder.put('homelab.json', text);
  const before = folder.written();
  const { code, stderr } = folder.synth('warning.ts');
  expect(code).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).toContain(
    '    at <folder>/out/homelab.json\n   fix restore it from git, or delete it: no other file is lost',
  );
  expect(stderr).not.toContain('    at Object.');
  expect(folder.written()).toEqual(before);
});

test('an output folder that is a file', () => {
  const { code, stderr } = folder.synth('good.ts', '--out', 'package.json');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^the output folder is a file\n {4}at package.json\n {3}fix [^\n]+\n$/);
});
