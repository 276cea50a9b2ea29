import { App } from '../../lib/core/app';
import { Component } from '../../lib/core/component';
import { Repository } from '../../lib/core/repository';

class Thing extends Component {}

test('a construct is of the repository that it stands in', () => {
  const app = new App();
  const repository = new Repository(app, 'platform');
  const thing = new Thing(new Thing(repository, 'outer'), 'inner');
  expect(Repository.of(thing)).toBe(repository);
  expect(Repository.of(repository)).toBe(repository);
  expect(Repository.folderOf(thing)).toBe('platform');
});

test('the nearest repository counts', () => {
  const app = new App();
  const outer = new Repository(app, 'outer');
  const inner = new Repository(outer, 'inner');
  expect(Repository.of(new Thing(inner, 'thing'))).toBe(inner);
});

test('what stands under the app alone is of none', () => {
  const app = new App();
  expect(Repository.of(app)).toBeUndefined();
  expect(Repository.of(new Thing(app, 'thing'))).toBeUndefined();
  expect(Repository.folderOf(new Thing(app, 'other'))).toBe('');
});

test('two of one folder are a problem, wherever they stand', () => {
  const app = new App();
  new Repository(new Thing(app, 'home'), 'platform');
  new Repository(new Thing(app, 'cabin'), 'platform');
  expect(app.check()).toMatchObject([
    {
      code: 'HL003',
      what: 'repository platform exists twice',
      where: [{ path: 'home/platform' }, { path: 'cabin/platform' }],
    },
  ]);
});

test.each(['Platform', 'my platform', '.hidden', '-x', 'ä', 'stacks'])('%j is no folder name', (id) => {
  const app = new App();
  new Repository(app, id);
  expect(app.check()).toMatchObject([{ code: 'HL003', where: [{ path: id }] }]);
});

test('what it does not need has a default', () => {
  const repository = new Repository(new App(), 'vm-platform_2.0');
  expect(repository).toMatchObject({ folder: 'vm-platform_2.0', standardFiles: true });
  expect(repository.description).toBeUndefined();
});

test('what stands in a repository below it is not of its contents', () => {
  const outer = new Repository(new App(), 'outer');
  const mine = new Thing(outer, 'mine');
  const inner = new Repository(new Thing(outer, 'home'), 'inner', { folder: 'group/inner' });
  const theirs = new Thing(inner, 'theirs');
  expect(outer.contents()).toContain(mine);
  expect(outer.contents()).not.toContain(theirs);
  expect(inner.contents()).toEqual([inner, theirs]);
  expect(Repository.folderOf(theirs)).toBe('group/inner');
});
