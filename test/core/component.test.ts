import { Construct } from 'constructs';
import { App } from '../../lib/core/app';
import { applyAfter, Component, type Finding } from '../../lib/core/component';
import type { Problem } from '../../lib/core/problem';

class Thing extends Component {
  override report(finding: Finding): void {
    super.report(finding);
  }
  override claim(...claim: Parameters<Component['claim']>): void {
    super.claim(...claim);
  }
}

const finding: Finding = { code: 'HL900', what: 'it is wrong', fix: 'put it right' };
const warning: Finding = { ...finding, severity: 'warning' };

describe('an id', () => {
  const codes = (app: App) => app.check().map(({ code }) => code);

  test('that exists is a problem with both places', () => {
    const app = new App();
    new Thing(app, 'web');
    new Thing(app, 'web');
    const [problem, ...others] = app.check();
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'HL001', what: '"web" exists twice in the app' });
    const [first, second] = problem?.where ?? [];
    expect([first?.path, second?.path]).toEqual(['web', 'web']);
    const lineOf = (source = '') => Number(source.replace('test/core/component.test.ts:', ''));
    expect(lineOf(second?.source)).toBe(lineOf(first?.source) + 1);
  });

  test('that exists does not hide the mistakes of the rest, nor bring up those that follow from it', () => {
    const app = new App();
    new Thing(app, 'web').report(finding);
    const again = new Thing(app, 'web');
    again.report(finding);
    new Thing(again, 'inner').report(finding);
    new Thing(app, 'other').report(finding);
    expect(codes(app)).toEqual(['HL001', 'HL900', 'HL900']);
  });

  test('is free in another scope', () => {
    const app = new App();
    const outer = new Thing(app, 'web');
    expect(new Thing(outer, 'web').node.path).toBe('web/web');
    expect(app.check()).toEqual([]);
  });

  test("of another library's construct is taken too", () => {
    const app = new App();
    const outer = new Thing(app, 'outer');
    new Construct(outer, 'web');
    new Thing(outer, 'web');
    expect(app.check()).toMatchObject([{ code: 'HL001', what: '"web" exists twice in outer' }]);
  });

  test.each(['', 'a/b', '/'])('%j is no name', (id) => {
    const app = new App();
    new Thing(app, id);
    expect(app.check()).toMatchObject([
      { code: 'HL001', what: `an id must have at least one character and no "/", got ${JSON.stringify(id)}` },
    ]);
  });
});

describe('problems', () => {
  test('of the constructor and of check() are collected in the order of the tree', () => {
    class Checking extends Thing {
      override *check(): Iterable<Problem> {
        yield { code: 'HL902', severity: 'error', what: 'second', where: [], fix: 'x' };
      }
    }
    const app = new App();
    const checking = new Checking(app, 'a');
    checking.report({ ...finding, code: 'HL901' });
    new Thing(app, 'b').report({ ...finding, code: 'HL903' });
    expect(app.check().map(({ code }) => code)).toEqual(['HL901', 'HL902', 'HL903']);
  });

  test('name the construct and its line', () => {
    const app = new App();
    const outer = new Thing(app, 'outer');
    new Thing(outer, 'inner').report(finding);
    expect(app.check()).toMatchObject([
      {
        ...finding,
        severity: 'error',
        where: [
          {
            path: 'outer/inner',
            source: expect.stringMatching(/^test\/core\/component.test.ts:\d+$/) as string,
          },
        ],
      },
    ]);
  });

  test('come as errors first', () => {
    const app = new App();
    new Thing(app, 'a').report(warning);
    new Thing(app, 'b').report(finding);
    expect(app.check().map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  test("of another library's constructs are in the report", () => {
    const app = new App();
    new Construct(new Thing(app, 'ours'), 'theirs').node.addValidation({ validate: () => ['it is empty'] });
    expect(app.check()).toMatchObject([
      { code: 'HL006', what: 'it is empty', where: [{ path: 'ours/theirs' }] },
    ]);
  });
});

describe('a claim', () => {
  const space = { code: 'HL910', what: (key: string) => `port ${key} is taken twice`, fix: 'take another' };

  test('on a key that another has is one problem with all places', () => {
    const app = new App();
    for (const id of ['a', 'b', 'c']) new Thing(app, id).claim(space, '80', `wants it for ${id}`);
    new Thing(app, 'd').claim(space, '81');
    const [problem, ...others] = app.check();
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'HL910', what: 'port 80 is taken twice', fix: 'take another' });
    expect(problem?.where.map(({ path, says }) => [path, says])).toEqual([
      ['a', 'wants it for a'],
      ['b', 'wants it for b'],
      ['c', 'wants it for c'],
    ]);
  });

  test('on the same key of another space is none', () => {
    const app = new App();
    new Thing(app, 'a').claim(space, '80');
    new Thing(app, 'b').claim({ ...space }, '80');
    expect(app.check()).toEqual([]);
  });
});

describe('an allowance', () => {
  test('takes a warning out of the report, there and below, and keeps the reason', () => {
    const app = new App();
    const outer = new Thing(app, 'outer').allow('HL900', 'we know');
    new Thing(outer, 'inner').report(warning);
    expect(app.check()).toEqual([]);
    expect(app.allowed()).toMatchObject([{ reason: 'we know', problem: { code: 'HL900' } }]);
  });

  test('is for its code and its part of the tree only', () => {
    const app = new App();
    new Thing(app, 'a').allow('HL901', 'another code').report(warning);
    new Thing(app, 'b').allow('HL900', 'not there');
    expect(app.check()).toMatchObject([{ code: 'HL900' }]);
  });

  test.each(['', ' '])('needs a reason, and %j is none', (reason) => {
    const app = new App();
    new Thing(app, 'a').allow('HL900', reason).report(warning);
    expect(app.check()).toMatchObject([{ code: 'HL009', what: 'HL900 is allowed here without a reason' }]);
  });

  test('cannot allow an error', () => {
    const app = new App();
    const thing = new Thing(app, 'a').allow('HL900', 'I want it so');
    thing.report(finding);
    expect(app.check().map(({ code }) => code)).toEqual(['HL900', 'HL009']);
    expect(app.allowed()).toEqual([]);
  });
});

test("another library's construct cannot wait for anything of ours", () => {
  const app = new App();
  const theirs = new Construct(app, 'theirs');
  expect(() => applyAfter(theirs, new Thing(app, 'ours'), 'why')).toThrow(
    'theirs is not a construct of homelab-cdk',
  );
});
