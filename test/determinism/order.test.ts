import fc from 'fast-check';
import { parse } from 'yaml';

import { App, ComposeStack, Host, Network, Repository } from '../../lib';
import { ctr01Stacks } from '../../stacks/ctr01-stacks';
import { describeLab } from '../../stacks/lab';
import { names } from '../../stacks/names';
import { synStacks } from '../../stacks/syn-stacks';
import { vmPlatform } from '../../stacks/vm-platform';

type Files = ReadonlyMap<string, string>;

/** The same data whatever the order of its lists. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(unordered(item))).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unordered(item)]));
}

/** The lines of a text in any order; the loop over all stacks has them in one line. */
const lines = (text = '') =>
  text
    .split('\n')
    .map((line) => (line.startsWith('for stack in ') ? line.split(/[ ;]+/).sort().join(' ') : line))
    .sort();

/** Paths of the files that are not the same, byte for byte. */
function differences(a: Files, b: Files): readonly string[] {
  expect([...b.keys()].sort()).toEqual([...a.keys()].sort());
  return [...a.keys()].filter((path) => a.get(path) !== b.get(path)).sort();
}

describe('repositories described in another order', () => {
  const render = (order: readonly ('vm' | 'syn' | 'ctr01')[]) => {
    const app = new App();
    const lab = describeLab(app);
    // The stacks of ctr01 need the machine, and so come after it.
    let machines: ReturnType<typeof vmPlatform> | undefined;
    let nas: ReturnType<typeof synStacks> | undefined;
    for (const name of order) {
      if (name === 'vm') machines = vmPlatform(lab);
      else if (name === 'syn') nas = synStacks(lab);
      else ctr01Stacks(lab, machines!.ctr01);
    }
    names(nas!, lab, machines!.ctr01);
    return app.render();
  };
  const usual = render(['vm', 'ctr01', 'syn']);

  test.each([[['vm', 'syn', 'ctr01'] as const], [['syn', 'vm', 'ctr01'] as const]])('%j', (order) => {
    const other = render(order);
    // These list what the whole lab has, in the order of the program.
    const lists = ['report.json', 'report.md', 'ctr01-stacks/monitoring/config/prometheus/prometheus.yml'];
    expect(differences(usual, other).filter((path) => !lists.includes(path))).toEqual([]);
    expect(lines(other.get('report.md'))).toEqual(lines(usual.get('report.md')));
    for (const path of lists.filter((name) => name !== 'report.md'))
      expect(unordered(parse(other.get(path)!))).toEqual(unordered(parse(usual.get(path)!)));
  });
});

describe('independent stacks described in another order', () => {
  const names = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
  const render = (order: readonly string[]) => {
    const app = new App();
    const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24' });
    const host = new Host(app, 'docker', { address: lan.at(20) });
    const repository = new Repository(app, 'docker-stacks');
    for (const name of order) {
      const port = 8000 + names.indexOf(name);
      new ComposeStack(repository, name, {
        host,
        services: {
          [name]: { image: `example/${name}:v1`, ports: [`${port}:80`], volumes: [`${name}:/data`] },
        },
      });
    }
    return app.render();
  };
  const usual = render(names);

  test('every order gives the same stacks; what lists them has the same lines', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
        const other = render(order);
        const different = differences(usual, other);
        expect(different.filter((path) => path.includes('/') && path.split('/').length > 2)).toEqual([]);
        for (const path of different.filter((name) => !name.endsWith('.json')))
          expect(lines(other.get(path))).toEqual(lines(usual.get(path)));
        const report = (files: Files) => unordered(JSON.parse(files.get('report.json')!));
        expect(report(other)).toEqual(report(usual));
      }),
      { numRuns: 20 },
    );
  });
});
