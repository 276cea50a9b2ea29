import { App } from '../../lib/core/app';
import { addReferences, applyAfter, Component } from '../../lib/core/component';
import { readGraph } from '../../lib/core/graph';
import { recordOf } from '../../lib/core/record';

class Thing extends Component {
  /** Makes it wait for others. */
  after(...others: readonly Thing[]): this {
    for (const other of others) applyAfter(this, other, `needs ${other.node.id}`);
    return this;
  }
}

/** Things of these names, and the app that they stand in. */
function things<Name extends string>(...names: readonly Name[]) {
  const app = new App();
  const made = Object.fromEntries(names.map((name) => [name, new Thing(app, name)]));
  return { app, ...(made as Record<Name, Thing>) };
}

function order(app: App): readonly string[] {
  return readGraph(app.all())
    .applyOrder.map(({ node }) => node.id)
    .filter((id) => id !== '');
}

test('each comes after all that it waits for, otherwise in the order of the tree', () => {
  const { app, a, b, d } = things('a', 'b', 'c', 'd', 'e');
  a.after(d);
  d.after(b);
  expect(order(app)).toEqual(['b', 'd', 'a', 'c', 'e']);
});

test('diamonds on top of each other are walked once', () => {
  // Without a memory these 40 would take 2^40 steps: this test would not end.
  const app = new App();
  const levels = 40;
  let top = new Thing(app, 'top');
  for (let level = 0; level < levels; level++) {
    const below = new Thing(app, `below-${level}`);
    const left = new Thing(app, `left-${level}`).after(below);
    const right = new Thing(app, `right-${level}`).after(below);
    top.after(left, right);
    top = below;
  }
  const { applyOrder, cycles } = readGraph(app.all());
  expect(applyOrder).toHaveLength(1 + 1 + 3 * levels);
  expect(new Set(applyOrder).size).toBe(applyOrder.length);
  expect(cycles).toEqual([]);
});

test('a long chain needs no deep stack', () => {
  const app = new App();
  const chain = Array.from({ length: 20_000 }, (_, index) => new Thing(app, `n${index}`));
  for (const [index, thing] of chain.slice(0, -1).entries()) thing.after(chain[index + 1]!);
  expect(order(app)[0]).toBe('n19999');
});

test('a circle is told edge by edge, and only its own edges', () => {
  const { app, before, a, b, c } = things('before', 'a', 'b', 'c');
  before.after(a);
  a.after(b);
  b.after(c);
  c.after(a);
  const [problem, ...others] = app.check();
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    code: 'HL005',
    what: 'these wait for each other, so none can be applied first',
    fix: 'drop one of these edges',
  });
  expect(problem?.where.map(({ path, says }) => `${path} ${says ?? ''}`)).toEqual([
    'a waits for b (needs b)',
    'b waits for c (needs c)',
    'c waits for a (needs a)',
  ]);
});

test('who waits for himself is a circle of one', () => {
  const { app, a } = things('a');
  a.after(a);
  expect(readGraph(app.all()).cycles.map((edges) => edges.map(({ why }) => why))).toEqual([['needs a']]);
});

test('two circles are two problems', () => {
  const { app, a, b, c, d } = things('a', 'b', 'c', 'd');
  a.after(b);
  b.after(a);
  c.after(d);
  d.after(c);
  expect(app.check().map(({ where }) => where.map(({ path }) => path))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('references may form circles', () => {
  const app = new App();
  const a = new Thing(app, 'a');
  const b = new Thing(app, 'b', { a });
  addReferences(a, b);
  expect([a, b].map((thing) => [...(recordOf(thing)?.references ?? [])])).toEqual([[b], [a]]);
  expect(app.check()).toEqual([]);
});
