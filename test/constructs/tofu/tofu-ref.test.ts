import { Fn, Token } from 'cdktf';

import { TofuResource } from '../../../lib/constructs/tofu/resource';
import { TofuRef, type OrRef } from '../../../lib/constructs/tofu/tofu-ref';
import { HomelabError } from '../../../lib/core/problem';
import { documentOf, labWithRoot, problemsOf, resourcesOf } from './small-root';

const size = new TofuRef<number>('var.size');

test.each([
  ['a template', () => `size ${size as unknown as string}`],
  ['String()', () => String(size as unknown)],
  ['+', () => (size as unknown as number) + 1],
  ['<', () => (size as unknown as number) < 1],
  ['JSON.stringify()', () => JSON.stringify({ size })],
  ['join()', () => [size].join()],
  ['Number()', () => Number(size)],
])('%s of a reference is a mistake that names its line', (_, use) => {
  let thrown: unknown;
  try {
    use();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(HomelabError);
  const [problem] = (thrown as HomelabError).problems;
  expect(problem).toMatchObject({ code: 'HL501', where: [{ path: 'var.size' }] });
  expect(problem?.where[0]?.source).toMatch(/^test\/constructs\/tofu\/tofu-ref\.test\.ts:\d+$/);
});

test('the compiler refuses arithmetic, order and another type', () => {
  const other = new TofuRef<string>('var.name');
  const wrong = [
    // @ts-expect-error a reference is no number
    () => size * 2,
    // @ts-expect-error nor can it be compared
    () => size < 2,
    // @ts-expect-error a reference to a text is none to a number
    (): OrRef<number> => other,
    // @ts-expect-error nor is it one to be equal to
    () => size === 2,
    // @ts-expect-error nor the number itself
    (): number => size,
    // @ts-expect-error nor the text
    (): string => other,
  ];
  expect(wrong).toHaveLength(6);
});

// The compiler lets these pass. An unused comment is an error of the linter, so each says that a rule still finds it.
test('the linter refuses a condition and a text', () => {
  const flag = new TofuRef<boolean>('var.flag');
  const name = new TofuRef<string>('var.name');
  const wrong = [
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
    () => (flag ? 1 : 2),
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
    () => flag && 1,
    () => {
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
      if (!flag) return 1;
      return 2;
    },
    // eslint-disable-next-line @typescript-eslint/restrict-template-expressions
    () => `${name}`,
    // eslint-disable-next-line @typescript-eslint/restrict-plus-operands
    () => 'x' + name,
  ];
  expect(wrong).toHaveLength(5);
  // A condition asks nothing of an object, so nothing but the linter can tell.
  expect(wrong.slice(0, 2).map((use) => use())).toEqual([1, 1]);
  for (const use of wrong.slice(3)) expect(use).toThrow('var.name is known only when OpenTofu applies');
});

test('a reference becomes an expression, alone and through its token', () => {
  const { app, root } = labWithRoot();
  const keys = root.variable<readonly string[]>('keys', { type: 'list(string)', description: 'Keys.' });
  const first = new TofuResource(root, 'first', { type: 'terraform_data', body: () => ({ input: keys }) });
  new TofuResource(root, 'second', {
    type: 'terraform_data',
    body: () => ({
      input: {
        id: first.attribute('id'),
        list: [keys, Token.asList(keys.token)],
        count: Fn.lengthOf(Token.asList(keys.token)),
        text: `id-${first.attribute('id').token}`,
      },
    }),
  });
  expect(resourcesOf(documentOf(app))).toEqual({
    first: { input: '${var.keys}' },
    second: {
      input: {
        id: '${terraform_data.first.id}',
        list: ['${var.keys}', '${var.keys}'],
        count: '${length(var.keys)}',
        text: 'id-${terraform_data.first.id}',
      },
    },
  });
});

test('what no file can hold is a problem of the resource', () => {
  const { app, root } = labWithRoot();
  new TofuResource(root, 'marker', {
    type: 'terraform_data',
    body: () => ({ input: { when: new Date(0), ref: size } }),
  });
  expect(problemsOf(app)).toEqual([
    expect.stringMatching(/^HL007 resource marker cannot hold .* at input\.when$/),
  ]);
});
