import { Construct, type IConstruct } from 'constructs';
import { App } from '../../lib/core/app';
import { addReferences, Component } from '../../lib/core/component';
import { constructsIn } from '../../lib/core/edges';
import { recordOf } from '../../lib/core/record';

class Thing extends Component {
  /** What its props hold, and what came later. */
  get references(): readonly string[] {
    return [...(recordOf(this)?.references ?? [])].map(({ node }) => node.id);
  }
}

const app = new App();
const [a, b, c] = ['a', 'b', 'c'].map((id) => new Thing(app, id)) as [Thing, Thing, Thing];
let made = 0;

/** Ids that a thing with these props refers to. */
function references(props: object): readonly string[] {
  return new Thing(app, `thing-${made++}`, props).references;
}

test.each<[string, object, string[]]>([
  ['a prop', { host: a }, ['a']],
  ['an array', { after: [a, b] }, ['a', 'b']],
  ['a nested object', { network: { card: { bridge: c } } }, ['c']],
  ['a Set', { owns: new Set([a, b]) }, ['a', 'b']],
  ['a Map, keys and values', { routes: new Map([[a, { to: b }]]) }, ['a', 'b']],
  ['an object without a prototype', Object.assign(Object.create(null) as object, { a }), ['a']],
  ['two places', { first: a, again: [a] }, ['a']],
])('a construct in %s is an edge', (_, props, expected) => {
  expect(references(props)).toEqual(expected);
});

test('a value object tells what it stands for', () => {
  class At {
    constructor(readonly thing: Construct) {}
    *references(): Iterable<IConstruct> {
      yield this.thing;
    }
  }
  expect(references({ address: new At(a), more: [new At(b)] })).toEqual(['a', 'b']);
});

test('a class that tells nothing is not searched', () => {
  class Closed {
    constructor(readonly thing: Construct) {}
  }
  expect(references({ closed: new Closed(a) })).toEqual([]);
});

test('a key that happens to be called "references" is data', () => {
  expect(references({ links: { references: () => [b], to: a } })).toEqual(['a']);
});

test('no getter is called', () => {
  const props = {
    get late(): Thing {
      throw new Error('asked too early');
    },
    now: a,
  };
  expect(references(props)).toEqual(['a']);
});

test('an ancestor is no edge, a neighbour and a child of another are', () => {
  const parent = new Thing(app, 'parent');
  const neighbour = new Thing(parent, 'neighbour');
  const child = new Thing(parent, 'child', { app, parent, neighbour, a });
  expect(child.references).toEqual(['neighbour', 'a']);
});

test('eight levels are searched, the ninth is not', () => {
  const nested = (levels: number): object => (levels === 1 ? { a } : { inside: nested(levels - 1) });
  expect(references(nested(8))).toEqual(['a']);
  expect(references(nested(9))).toEqual([]);
});

test('props that hold themselves end', () => {
  const props: Record<string, unknown> = { a };
  props['self'] = props;
  expect(references(props)).toEqual(['a']);
});

test('the props of a construct in props are its own', () => {
  const holder = new Thing(app, 'holder', { b });
  expect(references({ holder })).toEqual(['holder']);
});

test('what comes later is added', () => {
  const thing = new Thing(app, 'late', { a });
  addReferences(thing, { more: [b, a] });
  expect(thing.references).toEqual(['a', 'b']);
});

test('any value can be searched', () => {
  for (const value of [undefined, null, 'text', 1, true, Symbol('x'), () => a]) {
    expect(constructsIn(value, app)).toEqual(new Set());
  }
});
