import { labWithRoot } from '../constructs/tofu/small-root';
import { TofuResource, type TofuRoot } from '../../lib';
import { TofuFolder } from './tofu-folder';

/** What a program says of change, and what the real OpenTofu plans for it. */

let tofu: TofuFolder;
beforeEach(() => (tofu = new TofuFolder()));
afterEach(() => tofu.remove());

type Meta = Partial<Omit<ConstructorParameters<typeof TofuResource>[2], 'type' | 'body'>>;

/** A resource of OpenTofu itself, which needs no provider. */
function data(root: TofuRoot, id: string, input: unknown, meta: Meta = {}) {
  return new TofuResource(root, id, { type: 'terraform_data', body: () => ({ input }), ...meta });
}

/** Writes a root that a function fills. */
function write(fill: (root: TofuRoot) => void): TofuFolder {
  const { app, root } = labWithRoot();
  fill(root);
  return tofu.write(app);
}

describe('once it is applied', () => {
  beforeEach(() => {
    write((root) => data(root, 'old', 1));
    expect(tofu.apply().code).toBe(0);
  });

  test('a resource with another name is moved, and stays', () => {
    write((root) => {
      data(root, 'web', 1);
      root.addMoved({ from: 'terraform_data.old', to: 'terraform_data.web' });
    });
    const { text, changes } = tofu.plan();
    expect(text).toContain('terraform_data.old has moved to terraform_data.web');
    expect(changes).toEqual([]);
  });

  test('one that was not told of would be made anew', () => {
    write((root) => data(root, 'web', 1));
    expect(tofu.plan().changes.toSorted()).toEqual([
      'create terraform_data.web',
      'delete terraform_data.old',
    ]);
  });

  test.each([
    [false, 'forget terraform_data.old'],
    [true, 'delete terraform_data.old'],
  ])('one that the program no longer has, destroy: %j', (destroy, change) => {
    write((root) => root.addRemoved({ from: 'terraform_data.old', destroy }));
    expect(tofu.plan().changes).toEqual([change]);
    expect(tofu.apply().code).toBe(0);
    expect(tofu.run('show').text).toContain('No resources are represented');
  });
});

test('what exists already is taken over', () => {
  write((root) => {
    data(root, 'kept', undefined);
    root.addImport({ to: 'terraform_data.kept', id: 'x' });
  });
  expect(tofu.plan().text).toContain('Plan: 1 to import, 0 to add, 0 to change, 0 to destroy.');
});

test('what depends on another is made after it', () => {
  write((root) => {
    const first = data(root, 'z-first', 1);
    data(root, 'a-second', 2, { dependsOn: [first] });
  });
  const { text } = tofu.apply();
  const at = (address: string) => text.indexOf(`${address}: Creation complete`);
  expect(at('terraform_data.z-first')).toBeGreaterThan(-1);
  expect(text.indexOf('terraform_data.a-second: Creating...')).toBeGreaterThan(at('terraform_data.z-first'));
});

describe('lifecycle', () => {
  /** Applies one root, and plans another. */
  const from = (before: (root: TofuRoot) => void, after: (root: TofuRoot) => void) => {
    write(before);
    expect(tofu.apply().code).toBe(0);
    write(after);
    return tofu.plan();
  };

  test('a protected resource is in no plan that destroys it', () => {
    const made = (root: TofuRoot) => data(root, 'web', 1, { lifecycle: { preventDestroy: true } });
    const { code, text } = from(made, made);
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(tofu.plan('-destroy')).toMatchObject({ code: 1, changes: [] });
    expect(tofu.plan('-replace=terraform_data.web').text).toContain(
      'terraform_data.web has prevent_destroy set',
    );
  });

  test('changes that others make are passed over', () => {
    const made = (input: number) => (root: TofuRoot) =>
      data(root, 'web', input, { lifecycle: { ignoreChanges: ['input'] } });
    expect(from(made(1), made(2)).changes).toEqual([]);
  });

  test('a resource is replaced with another one', () => {
    const made = (input: number) => (root: TofuRoot) => {
      data(root, 'version', input);
      data(root, 'web', 1, { lifecycle: { replaceTriggeredBy: ['terraform_data.version'] } });
    };
    expect(from(made(1), made(2)).changes).toEqual([
      'update terraform_data.version',
      'delete,create terraform_data.web',
    ]);
  });

  test('a condition before, and one after, is refused in its own words, with the name', () => {
    write((root) => {
      root.local('size', 1);
      data(root, 'web', 1, {
        lifecycle: { precondition: [{ condition: '${local.size > 2}', errorMessage: 'It is too small.' }] },
      });
    });
    const before = tofu.plan();
    expect(before).toMatchObject({ code: 1 });
    expect(before.text).toContain('It is too small.');
    expect(before.text).toContain('terraform_data.web');
    write((root) =>
      data(root, 'web', 1, {
        lifecycle: { postcondition: [{ condition: '${self.output == 2}', errorMessage: 'It must be two.' }] },
      }),
    );
    const after = tofu.apply();
    expect(after).toMatchObject({ code: 1 });
    expect(after.text).toContain('It must be two.');
  });
});

test('a check warns and goes on', () => {
  write((root) => {
    root.local('names', ['web']);
    const conditions = [{ condition: 'length(local.names) > 1', message: 'Too few names.' }];
    root.addCheck('names', { conditions });
  });
  const { code, text } = tofu.apply();
  expect(code).toBe(0);
  expect(text).toMatch(/Warning: Check block assertion failed.*Too few names\./);
});
