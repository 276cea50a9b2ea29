import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { App } from '../../lib/core/app';
import { Component } from '../../lib/core/component';
import { recordOf, sourceOf } from '../../lib/core/record';
import { captureSource, isLibrarySource, parseFrame, type Source } from '../../lib/core/source';
import { Host } from '../../lib/model/host';
import { Network } from '../../lib/model/network';
import { ComposeStack } from '../../lib/constructs/compose/compose-stack';

const library = resolve(__dirname, '../../lib');
const app = new App();

/** The line that calls this, moved. */
function lineHere(offset = 0): Source {
  const source = captureSource(lineHere)();
  return { file: __filename, line: (source?.line ?? 0) + offset };
}

describe('the line of a construct', () => {
  class Thing extends Component {}
  class Special extends Thing {
    constructor(id: string) {
      super(app, id, {});
    }
  }

  test('is that of its new', () => {
    const thing = new Thing(app, 'thing');
    expect(sourceOf(thing)).toEqual(lineHere(-1));
  });

  test('is that of the outermost new for a class of a class', () => {
    const special = new Special('special');
    expect(sourceOf(special)).toEqual(lineHere(-1));
  });

  test('is where it begins for a new of several lines', () => {
    const here = lineHere(1);
    const thing = new Thing(app, 'of-several-lines', {});
    expect(sourceOf(thing)).toEqual(here);
  });

  test('is inside a function that makes it', () => {
    const make = (id: string) => new Thing(app, id);
    const here = lineHere(-1);
    expect([make('one'), make('two')].map(sourceOf)).toEqual([here, here]);
  });

  test("is the stack's for a service, which the library makes", () => {
    const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24' });
    const host = new Host(app, 'ctr01', { address: lan.at(20) });
    const stack = new ComposeStack(app, 'web', { host, services: { api: { image: 'api:1' } } });
    const here = lineHere(-1);
    const service = stack.service('api');
    expect(recordOf(service)?.source()?.file).toBe(join(library, 'constructs/compose/compose-stack.ts'));
    expect(sourceOf(service)).toEqual(here);
    expect(sourceOf(stack)).toEqual(here);
  });
});

test('a line is read when somebody asks for it, and once', () => {
  const read = jest.fn(() => '    at f (/lab.ts:3:1)');
  Error.prepareStackTrace = read;
  try {
    const source = captureSource(lineHere);
    expect(read).not.toHaveBeenCalled();
    expect([source(), source()]).toEqual([
      { file: '/lab.ts', line: 3 },
      { file: '/lab.ts', line: 3 },
    ]);
    expect(read).toHaveBeenCalledTimes(1);
  } finally {
    Reflect.deleteProperty(Error, 'prepareStackTrace');
  }
});

test('remembering leaves the length of stack traces alone', () => {
  const limit = Error.stackTraceLimit;
  captureSource(lineHere);
  expect(Error.stackTraceLimit).toBe(limit);
});

test.each([
  ['    at Object.<anonymous> (/lab/main.ts:12:3)', { file: '/lab/main.ts', line: 12 }],
  ['    at /lab/main.ts:12:3', { file: '/lab/main.ts', line: 12 }],
  ['    at new Lab (/my lab (2)/main.ts:7:1)', { file: '/my lab (2)/main.ts', line: 7 }],
  ['    at /my lab (2)/main.ts:7:1', { file: '/my lab (2)/main.ts', line: 7 }],
  ['    at Lab.make [as build] (/lab/main.ts:7:1)', { file: '/lab/main.ts', line: 7 }],
  ['    at eval (eval at f (/lab/main.ts:7:1), <anonymous>:1:1)', undefined],
  ['    at file:///my%20lab/main.ts:1:10', { file: '/my lab/main.ts', line: 1 }],
  ['    at new Stack (/a.ts:1:1)\n    at f (/b.ts:2:2)', { file: '/b.ts', line: 2 }],
  ['    at node:internal/main/eval:1:1', undefined],
  ['    at <anonymous>', undefined],
  ['', undefined],
])('frame %j', (frame, expected) => {
  expect(parseFrame(frame)).toEqual(expected);
});

test('the library is what stands in its folder', () => {
  expect(isLibrarySource({ file: join(library, 'core/app.ts'), line: 1 })).toBe(true);
  expect(isLibrarySource({ file: `${library}-of-mine/app.ts`, line: 1 })).toBe(false);
  expect(isLibrarySource({ file: __filename, line: 1 })).toBe(false);
});

test('a program that the loader runs has its lines in TypeScript, relative to its package.json', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'homelab source ')));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(
    join(folder, 'src/lab.ts'),
    `import { App, Component, Repository } from ${JSON.stringify(library)};

interface Settings {
  readonly a: string;
  readonly b: string;
}

class Own extends Component {
  constructor(scope: Repository, id: string, settings: Settings) {
    super(scope, id, settings);
    this.report({ code: 'HL900', what: settings.a, fix: settings.b });
  }
}

const app = new App();
const repository: Repository = new Repository(app, 'platform');
new Own(repository, 'one', {
  a: 'first',
  b: 'x',
});
new Own(repository, 'two', { a: 'second', b: 'x' } satisfies Settings);
process.stdout.write(app.check().map(({ what, where: [at] }) => \`\${what} \${at?.source}\\n\`).join(''));
`,
  );
  const loader = join(library, '../bin/loader.js');
  const cache = join(folder, 'cache');
  const start = `require(${JSON.stringify(loader)}).register(${JSON.stringify(cache)}); require('./src/lab.ts')`;
  const run = () => execFileSync(process.execPath, ['-e', start], { cwd: folder, encoding: 'utf8' });
  const expected = 'first src/lab.ts:17\nsecond src/lab.ts:21\n';
  expect(run()).toBe(expected);
  // And from the cache.
  expect(readdirSync(cache).length).toBeGreaterThan(0);
  expect(run()).toBe(expected);
});
